/** The only things that a log line may hold beside its event: ids of routes and jobs, codes, counts and times. */
export const LOG_FIELDS = [
  'at',
  'attempt',
  'check',
  'code',
  'count',
  'dead',
  'defect',
  'driver',
  'errCode',
  'errName',
  'host',
  'job',
  'kind',
  'method',
  'millis',
  'node',
  'pid',
  'port',
  'reqId',
  'requestId',
  'role',
  'route',
  'signal',
  'sink',
  'status',
  'topic',
  'version',
  'waiting',
  'who',
] as const;

export type LogField = (typeof LOG_FIELDS)[number];
export type LogFields = {
  readonly [Field in LogField]?: string | number | boolean | readonly string[];
};

const KNOWN: ReadonlySet<string> = new Set(LOG_FIELDS);
/** Ids and codes: no script in which names and petitions are written, and short. */
const PLAIN = /^[\w.:/@{}*+=-]{1,96}$/u;
/** As long as a telephone or an identity number; ids of ours have letters in between. */
const LONG_NUMBER = /\d{9,}/u;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The first half of a hash, as a person is told apart from others in a log. */
const SHORT_HASH = /^[0-9a-f]{16}$/u;
/** A place in code, as a stack names it. */
const FRAME =
  /^ {4}at (?:[\w$.<>[\] ]{1,80} \()?(?:file:\/\/|node:|\/)[\w@/.+-]{1,200}:\d{1,6}:\d{1,6}\)?$/u;

/** The fields of a log line that may be told. What is not known is dropped, whatever it holds. */
export const fieldsToTell = (given: object): LogFields =>
  Object.fromEntries(
    Object.entries(given).filter(([field, value]) => KNOWN.has(field) && isPlain(value)),
  );

const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < 1e9;
  if (typeof value === 'boolean') return true;
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string' && FRAME.test(each));
  return typeof value === 'string' && isPlainText(value);
};

const isPlainText = (text: string): boolean =>
  UUID.test(text) || SHORT_HASH.test(text) || (PLAIN.test(text) && !LONG_NUMBER.test(text));

/** An error as it may be told: of which kind it is, never what it says. */
export const errorToTell = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { errName: 'not-an-error' };
  const code = 'code' in error ? error.code : undefined;
  return fieldsToTell({ errName: error.name, errCode: code });
};

const EVENT = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+){0,7}$/u;

/** The event of a log line: a code in lower case. A sentence may hold anything, and is withheld. */
export const eventToTell = (event: unknown): string =>
  typeof event === 'string' && EVENT.test(event) && !LONG_NUMBER.test(event) ? event : 'withheld';
