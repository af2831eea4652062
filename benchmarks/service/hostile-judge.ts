import { Ajv2020 } from 'ajv/dist/2020.js';
import type { OpenApi } from './hostile-schema.ts';
import type { Answer, Outcome } from './hostile-socket.ts';
import { INJECTIONS } from './hostile-values.ts';
import type { Hostile } from './hostile-wire.ts';
import { CANARIES, HIDDEN } from './hostile-world.ts';
import { SECRETS } from './seeding-desk.ts';

/** What is wrong with an answer; nothing where it is as it should be. */
export type Judge = (request: Hostile, outcome: Outcome) => readonly string[];

const PROBLEM = 'application/problem+json';
const IDENTITY = [CANARIES.name, CANARIES.idNumber, CANARIES.phone, CANARIES.address];
const TEXT = [CANARIES.title, CANARIES.text];
const SEALING_KEY = /:(.+)$/u.exec(SECRETS['XINFANG_SEALING_KEYS'] ?? '')?.[1] ?? '';
const KEYS = [SEALING_KEY, SECRETS['XINFANG_AUDIT_KEY'] ?? '', SECRETS['XINFANG_MARKS_KEY'] ?? ''];

/** How the inside of a program looks: places in code, statements, files, errors of libraries. */
const INSIDE: readonly RegExp[] = [
  /\n\s*at .+:\d+:\d+/u,
  /\.[tj]s:\d+/u,
  /node:internal|node_modules|file:\/\/\//u,
  /\/(?:work|home|usr|tmp|var)\/\w+/u,
  /SQLITE_|sqlite|SqliteError|kysely|postgres|pg_[a-z]+|ECONN|ERR_[A-Z]+|FST_[A-Z]+/iu,
  /\b(?:select .+ from|insert into|update \w+ set|delete from)\b/iu,
  /\b(?:TypeError|RangeError|SyntaxError|ReferenceError|ZodError)\b/u,
  /unexpected token|in JSON at position/iu,
];

/** Answers in which identity may stand: it was asked for by name. */
const OPENING: ReadonlySet<string> = new Set(['openIdentity', 'giveOwnData']);
/** Answers in which the text may stand. */
const READING: ReadonlySet<string> = new Set(['readCase', 'giveOwnData']);
/** They answer what they were given, and keep nothing. */
const ASKING: ReadonlySet<string> = new Set(['decide', 'assess', 'explain']);
const READERS: ReadonlySet<string> = new Set(['clerk', 'handler', 'head']);
/** Statuses that any request may meet before it is known what it asks. */
const ALWAYS: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 413, 414, 415, 431]);
const OK_BELOW = 300;
/** Where a list goes on repeats how it was asked. */
const LINK = /\r\nlink: .*/iu;

/** A judge by the OpenAPI document. */
export const openJudge = (document: OpenApi): Judge => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', ...document });
  const isProblem = ajv.compile({ $ref: 'openapi#/components/schemas/Problem' });
  const problemFaults = ({ status, headers, body }: Answer): readonly string[] => {
    if (headers.get('content-type')?.startsWith(PROBLEM) !== true)
      return [`${status} as ${headers.get('content-type')}`];
    const problem = parsed(body);
    if (!isProblem(problem)) return [`no problem: ${ajv.errorsText(isProblem.errors)}`];
    const told = (problem as { readonly status: number }).status;
    return told === status ? [] : [`says ${told} with ${status}`];
  };
  return (request, outcome) => {
    if (outcome === 'hanging') return ['hangs'];
    if (outcome === 'closed') return request.mayClose ? [] : ['closed without an answer'];
    const { status } = outcome;
    return [
      ...(status >= 500 ? [`answers ${status}: ${outcome.body.slice(0, 200)}`] : []),
      ...(status < 200 ? ['no status'] : []),
      ...(status >= 400 && !request.isHead ? problemFaults(outcome) : []),
      ...declaredFaults(request, outcome),
      ...leaks(request, outcome),
    ];
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const declaredFaults = (
  { operation, sender, mayClose }: Hostile,
  { status, headers, body }: Answer,
): readonly string[] => {
  if (operation === undefined || mayClose) return [];
  const { responses, operationId } = operation;
  const isOpen = responses['401'] === undefined;
  return [
    ...(responses[status] === undefined && !ALWAYS.has(status) ? [`undeclared ${status}`] : []),
    ...(status < OK_BELOW && !isOpen && sender === undefined
      ? ['let in by forged credentials']
      : []),
    ...(status < OK_BELOW &&
    headers.get('content-type')?.includes('json') &&
    parsed(body) === undefined
      ? [`${operationId} answers no JSON`]
      : []),
  ];
};

const leaks = (request: Hostile, answer: Answer): readonly string[] => {
  const { operation, sender } = request;
  const whole = `${answer.head}\n${answer.body}`;
  const id = operation?.operationId ?? '';
  const isOk = answer.status < OK_BELOW;
  const isReader = sender !== undefined && READERS.has(sender.role);
  const found = (marks: readonly string[]): string | undefined =>
    marks.find((mark) => whole.includes(mark));
  const identity = isOk && isReader && OPENING.has(id) ? undefined : found(IDENTITY);
  const text = isOk && isReader && READING.has(id) ? undefined : found(TEXT);
  return [
    ...(identity === undefined ? [] : [`tells identity: ${identity}`]),
    ...(text === undefined ? [] : [`tells text: ${text}`]),
    ...(found(KEYS) === undefined ? [] : ['tells a key']),
    ...(/\nset-cookie/iu.test(answer.head) ? ['a header was put in'] : []),
    ...hiddenFaults(request, answer),
    ...insideFaults(request, answer),
  ];
};

/** Nobody of an accused body is told of an accusation, not even what they sent themselves. */
const hiddenFaults = (
  { sender, operation, bytes }: Hostile,
  { head, body, status }: Answer,
): readonly string[] => {
  if (sender?.isAccused !== true) return [];
  const isAsking = ASKING.has(operation?.operationId ?? '');
  const plain = head.replace(LINK, '');
  const told = HIDDEN.find((id) => body.includes(id) || plain.includes(id));
  if (told === undefined || (isAsking && bytes.includes(told))) return [];
  return [`tells somebody accused of ${told} (${status})`];
};

/** Texts of others that were stored and are told again are no inside. */
const SENT = INJECTIONS.flatMap((each) => [JSON.stringify(each).slice(1, -1), each]);

const insideFaults = (
  { operation }: Hostile,
  { head, body, status }: Answer,
): readonly string[] => {
  if (status < OK_BELOW && operation?.operationId === 'openApi') return [];
  if (/content-type: text\/(?:html|css|javascript)/iu.test(head)) return [];
  const told = SENT.reduce((text, each) => text.replaceAll(each, '…'), body);
  return INSIDE.flatMap((each) => {
    const shown = each.exec(told)?.[0] ?? each.exec(head.replace(LINK, ''))?.[0];
    return shown === undefined ? [] : [`shows its inside: ${shown.slice(0, 100)}`];
  });
};

/** What a log must not hold, of all that was sent and stored. */
export const loggedFaults = (log: string): readonly string[] => {
  const marks = [
    ...IDENTITY,
    ...TEXT,
    ...KEYS,
    ...HIDDEN,
    'drop table',
    'jndi:',
    'etc/passwd',
    'eyJ',
  ];
  return marks.filter((mark) => log.includes(mark)).map((mark) => `the log holds ${mark}`);
};
