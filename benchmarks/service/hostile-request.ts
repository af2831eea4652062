import { pick, type Random } from '../damage/spoil.ts';
import { plainMatter, RECEIVED } from './fault-matter.ts';
import { madeFrom, type OpenApi, type Operation, spoilt, type Words } from './hostile-schema.ts';
import type { Sent } from './hostile-socket.ts';
import { poisonText } from './hostile-values.ts';
import { CANARIES, HIDDEN, type HostileWorld, OPEN, type Sender } from './hostile-world.ts';

/** A hostile request with what is needed to judge its answer. */
export interface Hostile extends Sent {
  /** How it is meant to do harm. */
  readonly trick: Trick;
  readonly method: string;
  readonly target: string;
  /** What it asks of the service, where method and path are still those of an operation. */
  readonly operation?: Operation;
  /** Whose credentials it carries; none where they are forged or missing. */
  readonly sender?: Sender;
  /** The connection may end without an answer: what was sent is no request. */
  readonly mayClose: boolean;
}

const TRICKS = {
  proper: 18,
  spoilt: 44,
  query: 12,
  path: 8,
  method: 4,
  type: 4,
  json: 6,
  large: 1,
  wire: 3,
} as const;
export type Trick = keyof typeof TRICKS;

/** What requests are made of. */
export interface Making {
  readonly document: OpenApi;
  readonly world: HostileWorld;
  /** Ids and cursors that the service gave out before. */
  readonly known: { readonly ids: readonly string[]; readonly cursors: readonly string[] };
  readonly bodyBytes: number;
}

/** These cost much: they come, but seldom. */
const SELDOM: ReadonlySet<string> = new Set([
  'verifyAudit',
  'startRun',
  'rates',
  'metrics',
  'openApi',
  'listRetention',
]);
const SELDOM_PART = 12;

/** The request of this number: the same for the same seed. */
export const hostileRequest = (making: Making, random: Random): Hostile => {
  const [path, method, operation] = operationOf(making.document, random);
  const trick = weighted(random);
  const draft = draftOf(making, random, { path, method, operation, trick });
  return TRICK_MAKERS[trick](draft, random, making);
};

const operationOf = ({ paths }: OpenApi, random: Random): [string, string, Operation] => {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
      path,
      method.toUpperCase(),
      operation,
    ]),
  );
  for (;;) {
    const found = pick(random, all);
    if (!SELDOM.has(found[2].operationId) || random(SELDOM_PART) === 0) return found;
  }
};

const weighted = (random: Random): Trick => {
  let at = random(Object.values(TRICKS).reduce((sum, each) => sum + each, 0));
  for (const [trick, weight] of Object.entries(TRICKS)) {
    at -= weight;
    if (at < 0) return trick as Trick;
  }
  return 'proper';
};

interface Draft {
  readonly trick: Trick;
  readonly method: string;
  readonly path: string;
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

const draftOf = (making: Making, random: Random, asked: Asked): Draft => {
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

const poisonPart = (random: Random): string => poisonText(random).toWellFormed().slice(0, 400);

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

type Maker = (draft: Draft, random: Random, making: Making) => Hostile;

const TRICK_MAKERS: Readonly<Record<Trick, Maker>> = {
  proper: (draft) => written(draft),
  spoilt: (draft, random) => {
    if (draft.body === undefined) return TRICK_MAKERS.query(draft, random, {} as Making);
    return written({ ...draft, body: spoilt(random, draft.body) });
  },
  query: (draft, random) => {
    const spoiltQuery = draft.query.map(
      ([name, value]) => [name, random(2) === 0 ? poisonText(random) : value] as const,
    );
    const more = pick(random, [
      [],
      [[poisonText(random).slice(0, 100), poisonText(random)]],
      [['cursor', forgedCursor(random)]],
      [
        ['limit', '1'],
        ['limit', '2'],
      ],
      [['__proto__[isAdmin]', '1']],
      [['constructor.prototype', '1']],
      [['limit[]', '1']],
    ] as (readonly (readonly [string, string])[])[]);
    return written({ ...draft, query: [...spoiltQuery, ...more] });
  },
  path: (draft, random) => written(apart({ ...draft, path: trickyPath(draft.path, random) })),
  method: (draft, random) => {
    const method = pick(random, METHODS);
    return written(method === draft.method ? draft : apart({ ...draft, method }));
  },
  type: (draft, random) =>
    written(draft, {
      type: pick(random, [
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'application/json; charset=utf-16',
        'application/json;;;',
        'application/merge-patch+json',
        'application/json, text/plain',
        '',
        'application/jsonp',
      ]),
    }),
  json: (draft, random) =>
    written(draft, { bytes: spoiltJson(JSON.stringify(draft.body ?? {}), random) }),
  large: (draft, _, { bodyBytes }) =>
    written(draft, { bytes: Buffer.from(JSON.stringify({ text: 'x'.repeat(bodyBytes + 1) })) }),
  wire: (draft, random) => onWire(draft, random),
};

const METHODS = ['PUT', 'OPTIONS', 'HEAD', 'DELETE', 'TRACE', 'PATCH', 'POST', 'GET'];

/** Nothing is known of what is asked there. */
const apart = (draft: Draft): Draft => {
  const { operation: _, ...rest } = draft;
  return rest;
};

const forgedCursor = (random: Random): string =>
  pick(random, [
    'AAAA',
    Buffer.from(`{"after":${random(1000)}}`).toString('base64url'),
    Buffer.from(Array.from({ length: 60 }, () => random(256))).toString('base64url'),
    '0',
    '../..',
    'x'.repeat(999),
  ]);

const trickyPath = (path: string, random: Random): string =>
  pick(random, [
    `/..${path}`,
    `/%2e%2e/%2e%2e/etc/passwd`,
    path.replaceAll('/', '//'),
    path.replaceAll('/', '%2f'),
    path.replaceAll('/', '\\'),
    `${path}/`,
    `${path}/..;/metrics`,
    `${path}%00`,
    `${path}%c0%ae%c0%ae`,
    `${path}%`,
    `${path}%zz`,
    `${path}.json`,
    path.toUpperCase(),
    `${path};jsessionid=1`,
    `/v1/cases/${'a'.repeat(5000)}`,
    `/v1/cases/${encodeURIComponent(poisonPart(random))}`,
    '/v1/cases/__proto__',
    '/reference/../../package.json',
    '/reference/%2e%2e%2fpackage.json',
    '/v1',
    '/',
    '/.git/config',
    '/v1/audit/verifications/../../keys',
    '/v1/cases/./wangshu-xfj-offen-0',
    `/v1/cases/wangshu-xfj-offen-0%2fidentity-openings`,
    `/v1/cases/%EF%BC%8E%EF%BC%8E/events`,
  ]);

/** JSON that parsers differ over, or that is none. */
const spoiltJson = (json: string, random: Random): Buffer => {
  const at = random(json.length + 1);
  const inside = json.startsWith('{') ? json.slice(1) : '}';
  const texts: readonly string[] = [
    `{"__proto__":{"isAdmin":true},${inside}`,
    `{"constructor":{"prototype":{"isAdmin":true}},${inside}`,
    `{"\\u005f_proto__":{"isAdmin":true},${inside}`,
    `{"id":"wangshu-xfj-verborgen-0","id":"x",${inside}`,
    `${json.slice(0, -1)},"registration":{"receivedOn":"2026-03-02"}}`,
    `\ufeff${json}`,
    `${json}${json}`,
    json.slice(0, at),
    `${json.slice(0, at)}\u0000${json.slice(at)}`,
    json.replace(/"[^"]*"/u, '"\\ud800"'),
    json.replace(/"[^"]*"/u, '"\\u0000"'),
    json.replaceAll('"', "'"),
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    `{"n":1${'0'.repeat(400)}}`,
    `{"n":-0,"m":1e999}`,
    'null',
    '""',
    '[]',
    '0',
    '',
    ' ',
    'NaN',
    '/* */{}',
  ];
  if (random(12) === 0)
    return Buffer.concat([
      Buffer.from(json.slice(0, at)),
      Buffer.from([0xff, 0xc0, 0xaf]),
      Buffer.from(json.slice(at)),
    ]);
  return Buffer.from(pick(random, texts));
};

interface Wire {
  readonly type?: string;
  readonly bytes?: Buffer;
}

/** What would end a line early; a header that is put in is tried on the wire. */
const inOneLine = (text: string): string =>
  ['\r', '\n', '\u0000'].reduce((line, each) => line.replaceAll(each, ''), text);

const written = (draft: Draft, { type = 'application/json', bytes }: Wire = {}): Hostile => {
  const { method, path, query, headers, body, trick, operation, sender } = draft;
  const text = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const target = text === '' ? path : `${path}?${text}`;
  const content =
    bytes ?? (body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)));
  const hasBody = bytes !== undefined || body !== undefined;
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'host: 127.0.0.1',
    ...headers.map(([name, value]) => `${name}: ${inOneLine(value)}`),
    ...(hasBody ? [`content-type: ${type}`, `content-length: ${content.length}`] : []),
  ];
  return {
    trick,
    method,
    target,
    bytes: Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), content]),
    isHead: method === 'HEAD',
    mayClose: false,
    ...(operation === undefined ? {} : { operation }),
    ...(sender === undefined ? {} : { sender }),
  };
};

const encoded = (value: unknown): string =>
  encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed());

/** What is no request at all, or two of them at once. */
const onWire = (draft: Draft, random: Random): Hostile => {
  const { operation: _, ...proper } = written(draft);
  const text = proper.bytes.toString();
  // Without a body, for a missing one would be waited for: that is tried apart.
  const head = written({ ...draft, body: undefined })
    .bytes.toString()
    .slice(0, -4);
  const raw = pick(random, [
    `${head}\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    `${head}\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}`,
    `${head}\r\ncontent-length: -1\r\n\r\n`,
    `${head}\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
    `${head}\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    `${head}\r\n${Array.from({ length: 1500 }, (__, index) => `x-${index}: 1`).join('\r\n')}\r\n\r\n`,
    `${head}\r\nauthorization: Bearer x\r\n\r\n`,
    `${head}\r\nexpect: the-unexpected\r\n\r\n`,
    `${head}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`,
    `${head}\r\nbad header\r\n\r\n`,
    `${head}\r\n: empty\r\n\r\n`,
    `${head}\r\nx: \u0000\r\n\r\n`,
    text.replace('HTTP/1.1', 'HTTP/9.9'),
    text.replace('HTTP/1.1', 'HTTP/1.0'),
    text.replace('host: 127.0.0.1\r\n', ''),
    text.replace('host: 127.0.0.1', 'host: evil.example\r\nhost: 127.0.0.1'),
    text.replace(/^\S+/u, 'CONNECT'),
    text.replace(/^\S+/u, 'FROBNICATE'),
    text.replace(/^\S+ /u, '$& '),
    text.replace(/^(\S+) (\S+)/u, '$1 http://evil.example$2'),
    text.replaceAll('\r\n', '\n'),
    '\u0016\u0003\u0001\u0002\u0000',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'GET\r\n\r\n',
    '\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nhost: x\r\n\r\n',
  ]);
  return { ...proper, bytes: Buffer.from(raw), mayClose: true };
};
