import { XinfangError } from '@xinfang/sdk';
import { CursorError, SealError, StoreError, type StoreErrorCode } from '@xinfang/store';
import type { FastifyRequest } from 'fastify';
import { pointerOfPath } from '../../pointer.ts';
import { Refusal, type RefusalData } from '../../refusal.ts';
import { type RefusalCode, refusal } from './refusals.ts';

/** What of a request decides on how its refusal is told. */
interface Refused {
  readonly method: string;
  readonly headers: FastifyRequest['headers'];
  /** Null until it is known who asks: before that no body is read. */
  readonly principal: FastifyRequest['principal'];
  /** Undefined until all of it has come and was read. */
  readonly body: unknown;
}

/** What a thrown thing comes to for the client; `undefined` for a defect, of which nothing is told. */
export const refusalOf = (thrown: unknown, request: Refused): RefusalData | undefined => {
  if (thrown instanceof Refusal) return thrown.data;
  if (thrown instanceof XinfangError) return ofXinfang(thrown, request);
  if (thrown instanceof CursorError) return refusal('bad-cursor', { pointer: '/cursor' }).data;
  if (thrown instanceof StoreError) return ofStore(thrown);
  if (thrown instanceof SealError) return ofSeal(thrown);
  const code = frameworkCode(thrown);
  // Whose delay it was: the service's, or that of a body that did not come.
  if (code === 'took-too-long' && isBodyAwaited(request)) return refusal('too-slow').data;
  return code === undefined ? undefined : refusal(code).data;
};

const isBodyAwaited = ({ headers, principal, body }: Refused): boolean =>
  principal !== null &&
  body === undefined &&
  (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0);

/** What is wrong stands in the query of a reading, else in the body. */
const ofXinfang = (error: XinfangError, { method }: { readonly method: string }): RefusalData => {
  const inQuery = method === 'GET' || method === 'HEAD';
  const [first] = error.issues;
  return {
    status: inQuery ? 400 : 422,
    code: error.code,
    title: first?.message ?? { zh: '输入有误', en: 'The input is wrong' },
    pointer: pointerOfPath(first?.path ?? ''),
    issues: error.issues,
    ...(first?.hint === undefined ? {} : { hint: first.hint }),
    more: { in: inQuery ? 'query' : 'body' },
  };
};

/** A key or cipher that this node was not given is the operator's to mend; what was tampered with is told as a defect. */
const ofSeal = ({ code }: SealError): RefusalData | undefined =>
  code === 'unknown-key' || code === 'unknown-cipher'
    ? refusal('sealing-key-missing').data
    : undefined;

const STORE: Readonly<Partial<Record<StoreErrorCode, RefusalCode>>> = {
  unavailable: 'store-unavailable',
  'too-slow': 'store-too-slow',
  full: 'store-full',
  'read-only': 'store-unfit',
  schema: 'store-unfit',
  damaged: 'store-unfit',
};

const ofStore = (error: StoreError): RefusalData | undefined => {
  const code = STORE[error.code];
  return code === undefined ? undefined : refusal(code).data;
};

/** Fastify's own codes; all else that it may throw is a defect of ours. */
const FRAMEWORK: ReadonlyMap<string, RefusalCode> = new Map([
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'not-json'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'too-large'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'bad-json'],
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'bad-json'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'bad-request'],
  ['FST_ERR_BAD_URL', 'bad-path'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'bad-path'],
  ['FST_ERR_ASYNC_CONSTRAINT', 'bad-request'],
  ['FST_ERR_HANDLER_TIMEOUT', 'took-too-long'],
  ['ECONNRESET', 'bad-request'],
]);

const frameworkCode = (thrown: unknown): RefusalCode | undefined => {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? FRAMEWORK.get(thrown.code) : undefined;
};
