import { pick, type Random } from '../damage/spoil.ts';
import { type Draft, draftOf, type Making, poisonPart, type Trick } from './hostile-draft.ts';
import { spoiltJson } from './hostile-json.ts';
import { type OpenApi, type Operation, spoilt } from './hostile-schema.ts';
import { poisonText } from './hostile-values.ts';
import { type Hostile, onWire, written } from './hostile-wire.ts';

/** How often each comes. */
const TRICKS: Readonly<Record<Trick, number>> = {
  proper: 18,
  spoilt: 44,
  query: 12,
  path: 8,
  method: 4,
  type: 4,
  json: 6,
  large: 1,
  wire: 3,
};

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
  method: (draft, random, { document }) => {
    const method = pick(random, METHODS);
    const operation = document.paths[draft.template]?.[method.toLowerCase()];
    return written({ ...apart({ ...draft, method }), ...(operation && { operation }) });
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
