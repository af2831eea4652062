import { pick, type Random } from '../damage/spoil.ts';
import { plainMatter, RECEIVED } from './fault-matter.ts';
import { madeFrom, type OpenApi, type Operation, type Words } from './hostile-schema.ts';
import { poisonText } from './hostile-values.ts';
import { CANARIES, HIDDEN, type HostileWorld, OPEN, type Sender } from './hostile-world.ts';

/** How a request is meant to do harm. */
export type Trick =
  | 'proper'
  | 'spoilt'
  | 'query'
  | 'path'
  | 'method'
  | 'type'
  | 'json'
  | 'large'
  | 'wire';

/** What requests are made of. */
export interface Making {
  readonly document: OpenApi;
  readonly world: HostileWorld;
  /** Ids and cursors that the service gave out before. */
  readonly known: { readonly ids: readonly string[]; readonly cursors: readonly string[] };
  readonly bodyBytes: number;
}

/** A request before it is written. */
export interface Draft {
  readonly trick: Trick;
  readonly method: string;
  readonly path: string;
  /** The path as the document has it. */
  readonly template: string;
  readonly operation?: Operation;
  readonly query: readonly (readonly [string, unknown])[];
  readonly headers: readonly (readonly [string, string])[];
  readonly body: unknown;
  readonly sender?: Sender;
}

interface Asked {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly trick: Trick;
}

const BODIES = ['wangshu-xfj', 'wangshu-zjj', 'wangshu-town-03', 'wangshu-jwjw', 'wangshu', 'xihe'];
const DAYS = [RECEIVED, '2026-01-01', '2026-06-30', '2026-12-31', '2999-01-01'];

const wordsOf = ({ known }: Making): Words => ({
  id: [...OPEN, ...HIDDEN, ...known.ids, 'wangshu-xfj-neu'],
  caseId: [...OPEN, ...HIDDEN],
  repeatOf: [...OPEN, ...HIDDEN, null],
  office: BODIES,
  holder: BODIES,
  body: BODIES,
  unit: BODIES,
  units: BODIES,
  to: [...BODIES, ...DAYS],
  township: ['wangshu-town-03'],
  content: ['自然资源', '自然资源/土地征收'],
  purpose: ['appeal', 'accusation', '核实身份'],
  state: ['received', 'dispatched'],
  actor: ['clerk.wangshu-xfj', 'head.wangshu'],
  action: ['case.registered', 'identity.opened'],
  cursor: known.cursors,
  limit: [1, 2, 50, 500],
  by: ['unit', 'month', 'content'],
  variant: ['all'],
  idNumber: [CANARIES.idNumber],
  phone: [CANARIES.phone],
  name: [CANARIES.name],
  address: [CANARIES.address],
  title: [CANARIES.title],
  text: [CANARIES.text],
  ...Object.fromEntries(
    ['receivedOn', 'on', 'asOf', 'from', 'dueBy', 'dueFrom', 'dueTo', 'receivedFrom', 'date'].map(
      (name) => [name, DAYS],
    ),
  ),
});

/** What is asked, by whom and with what, before a trick is played on it. */
export const draftOf = (making: Making, random: Random, asked: Asked): Draft => {
  const { operation, method, trick } = asked;
  const words = wordsOf(making);
  const given = { document: making.document, random, words };
  const parameters = operation.parameters ?? [];
  const id = String(pick(random, words['id'] ?? []));
  const path = asked.path
    .replace('{id}', encodeURIComponent(random(12) === 0 ? poisonPart(random) : id))
    .replace('{date}', encodeURIComponent(random(3) === 0 ? poisonPart(random) : RECEIVED));
  const query = parameters
    .filter((each) => each.in === 'query' && (each.required === true || random(3) === 0))
    .map(({ name, schema }) => [name, madeFrom(given, schema, name)] as const);
  const { sender, headers } = credentialsOf(making.world, random);
  const schema = operation.requestBody?.content['application/json']?.schema;
  const isChange = method === 'POST' || method === 'PATCH';
  return {
    trick,
    method,
    path,
    template: asked.path,
    operation,
    query,
    headers: [...headers, ...conditionsOf(random, { isChange, path, method })],
    body:
      schema === undefined
        ? undefined
        : bodyOf(operation.operationId, random, () => madeFrom(given, schema)),
    ...(sender === undefined ? {} : { sender }),
  };
};

/** Half of them by what a right request looks like, so that they come as far as the casework. */
const bodyOf = (id: string, random: Random, make: () => unknown): unknown => {
  const made = EXAMPLES[id];
  return made === undefined || random(3) === 0 ? make() : made(random);
};

const matterOf = (random: Random): unknown => ({
  ...plainMatter(`wangshu-xfj-h${random(1_000_000_000)}`),
});

const wholeOf = (random: Random): unknown => ({
  ...plainMatter(`X-${random(1000)}`),
  events: [
    { type: 'registered', on: RECEIVED },
    { type: 'dispatched', on: '2026-03-05', mode: 'forward', to: pick(random, BODIES) },
    { type: pick(random, ['accepted', 'replied', 'closed']), on: '2026-03-09' },
  ],
});

const EXAMPLES: Readonly<Record<string, (random: Random) => unknown>> = {
  registerCase: matterOf,
  decide: wholeOf,
  assess: wholeOf,
  explain: wholeOf,
  appendEvent: (random) => ({
    on: RECEIVED,
    ...pick(random, [
      { type: 'supervised', reason: '督办' },
      { type: 'dispatched', mode: 'forward', to: pick(random, BODIES) },
      { type: 'unit-received', unit: pick(random, BODIES) },
      { type: 'accepted', unit: pick(random, BODIES) },
      { type: 'corrected', event: random(3), field: 'on', to: '2026-03-03' },
      {
        type: 'corrected',
        event: 0,
        field: pick(random, ['to', 'unit']),
        to: pick(random, BODIES),
      },
      { type: 'closed' },
    ]),
  }),
  restateCase: (random) => ({
    reason: '更正',
    ...pick(random, [
      { facts: { complex: true } },
      { facts: { purpose: pick(random, ['accusation', 'appeal', null]) } },
      { registration: { township: 'wangshu-town-03' } },
      { registration: { petitioners: { count: 3 } } },
      { registration: { receiver: { id: pick(random, BODIES) } } },
    ]),
  }),
};

/** A part of a path that is none of ours. */
export const poisonPart = (random: Random): string =>
  poisonText(random).toWellFormed().slice(0, 400);

interface Credentials {
  readonly sender?: Sender;
  readonly headers: Draft['headers'];
}

const credentialsOf = ({ senders, forged }: HostileWorld, random: Random): Credentials => {
  const kind = random(20);
  if (kind === 0) return { headers: [] };
  if (kind < 3) return { headers: [['authorization', pick(random, forged)]] };
  const sender = pick(random, senders);
  return { sender, headers: [['authorization', sender.authorization]] };
};

const VERSIONS = ['"1"', '"2"', '"3"', '*', 'W/"1"', '"1", "2"', '1', '""', '"-1"', '"1e3"'];
const HUGE_VERSION = '"999999999999999"';

/** Conditions and keys. A hidden matter is never restated, so that it goes on to accuse whom it accuses. */
const conditionsOf = (
  random: Random,
  { isChange, path, method }: { isChange: boolean; path: string; method: string },
): Draft['headers'] => {
  const headers: (readonly [string, string])[] = [];
  const isHidden = HIDDEN.some((id) => path.includes(id));
  if (method === 'PATCH' && isHidden) headers.push(['if-match', HUGE_VERSION]);
  else if (isChange && random(8) > 0)
    headers.push(['if-match', random(4) === 0 ? pick(random, VERSIONS) : `"${1 + random(4)}"`]);
  if (isChange && random(3) === 0) headers.push(['idempotency-key', keyOf(random)]);
  if (!isChange && random(6) === 0)
    headers.push(
      pick(random, [
        ['if-none-match', '*'],
        ['if-none-match', '"1"'],
        ['range', 'bytes=0-1,2-3,5-'],
        ['if-modified-since', 'never'],
        ['accept', 'text/html;q=0.1, */*;q=0'],
        ['accept', 'application/json'],
        ['accept-language', 'en-GB, zh;q=0.1, *;q=x'],
        ['accept-encoding', 'gzip, br, zstd'],
      ] as const),
    );
  return headers;
};

const keyOf = (random: Random): string => {
  const kind = random(8);
  if (kind === 0) return 'k'.repeat(201);
  if (kind === 1) return pick(random, ['键', 'a b', '', '\u0000', "' or 1=1 --"]);
  return `k-${random(40)}`;
};
