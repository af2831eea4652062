import { matter } from './matters.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

/** The part of an OpenAPI document that says which requests there are. */
export interface RequestDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** A request that can be sent. */
export interface AnyRequest {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What requests are made of. */
export interface RequestParts {
  readonly day: string;
  /** Put wherever a path or a filter takes an id of a case, a run or a message. */
  readonly ids: readonly string[];
  readonly bodies: readonly string[];
}

/** These answer differently each time, or are no answer about cases. */
const APART: ReadonlySet<string> = new Set(['metrics', 'openApi', 'createKey', 'runProgress']);

/**
 * Every request of the document, with every id in every place for one: a route that is added is asked of without further ado, and
 * one that this does not know how to ask fails the test that uses it.
 */
export const everyRequest = (document: RequestDocument, parts: RequestParts): AnyRequest[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { operationId }]) => !APART.has(operationId))
      .flatMap(([method, operation]) => requestsOf(path, method.toUpperCase(), operation, parts)),
  );

const requestsOf = (
  path: string,
  method: string,
  operation: Operation,
  parts: RequestParts,
): AnyRequest[] => {
  const ids = path.includes('{id}') ? parts.ids : [''];
  const urls = ids.map((id) =>
    path.replace('{id}', encodeURIComponent(id)).replace('{date}', parts.day),
  );
  const bodies = method === 'GET' || method === 'DELETE' ? [undefined] : bodiesOf(operation, parts);
  const queries = queriesOf(operation, parts);
  return urls.flatMap((url) =>
    queries.flatMap((query) =>
      bodies.map((body) => ({
        operation: operation.operationId,
        method: method as AnyRequest['method'],
        url: query === '' ? url : `${url}?${query}`,
        ...(body === undefined ? {} : { body }),
        headers: { 'if-match': '"1"' },
      })),
    ),
  );
};

const queriesOf = (
  { operationId, parameters = [] }: Operation,
  { day, ids, bodies }: RequestParts,
): string[] => {
  if (operationId === 'calendarDue') return [`from=${day}&amount=5&unit=workday`];
  if (operationId === 'calendarBetween') return [`from=${day}&to=${day}`];
  const names = new Set(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  const each = (name: string, values: readonly string[]): string[] =>
    names.has(name) ? values.map((value) => `${name}=${encodeURIComponent(value)}`) : [];
  return [
    '',
    ...each('office', bodies),
    ...each('holder', bodies),
    ...each('body', bodies),
    ...each('caseId', ids),
    ...each(
      'actor',
      bodies.map((body) => `clerk.${body}`),
    ),
    ...each('partition', ['ordinary', 'accusation']),
    ...each('purpose', ['accusation', 'appeal']),
    ...each('content', ['自然资源']),
    ...each('state', ['received', 'dispatched']),
    ...each('dueBy', ['2026-12-31']),
    ...each('open', ['true']),
    ...each('limit', ['1', '2']),
    ...each('by', ['unit']),
    ...(names.has('ids') ? ['ids=true'] : []),
  ];
};

const person = { name: '甲某某', idNumber: '110101199001011234', phone: '13800001234' };

const bodiesOf = ({ operationId }: Operation, { day, ids, bodies }: RequestParts): unknown[] => {
  const made = BODIES[operationId];
  if (made === undefined) throw new Error(`how is ${operationId} asked?`);
  return made(day, ids, bodies);
};

const BODIES: Readonly<
  Record<string, (day: string, ids: readonly string[], bodies: readonly string[]) => unknown[]>
> = {
  decide: (day) => [{ ...matter({ registration: { receivedOn: day } }), id: 'X-1' }],
  assess: (day) => [{ ...matter({ registration: { receivedOn: day } }), id: 'X-1' }],
  explain: (day) => [{ ...matter({ registration: { receivedOn: day } }), id: 'X-1' }],
  registerCase: (_, ids) => ids.map((id) => matter({ id })),
  restateCase: () => [{ facts: { complex: true }, reason: '更正' }],
  appendEvent: (day, _, bodies) => [
    { type: 'supervised', on: day, reason: '督办' },
    ...bodies.map((to) => ({ type: 'dispatched', on: day, mode: 'forward', to })),
    { type: 'unit-received', on: day, unit: bodies[0] },
  ],
  openIdentity: () => [{ purpose: '电话核实' }],
  giveOwnData: () => [{ person, verifiedBy: '窗口核验' }],
  eraseIdentity: () => [{ reason: '期满' }],
  startRun: (day) => [{ asOf: day, ids: true }],
  verifyAudit: () => [{}],
  resendDeadLetter: () => [undefined],
};
