import type { Text } from '@xinfang/sdk';
import { Refusal } from '../refusal.ts';

/** Seconds after which an issuer that was away is worth another request. */
const ISSUER_RETRY_SECONDS = 5;

interface Refused {
  readonly status: 401 | 403;
  readonly title: Text;
  readonly hint: Text;
  /** The error of RFC 6750; absent where nothing was shown at all. */
  readonly error?: 'invalid_token' | 'insufficient_scope';
}

/** Why somebody is not let in. None says what was given, and none tells a key that was never there from one that ended. */
const REFUSALS = {
  'no-credentials': {
    status: 401,
    title: { zh: '请求没有带凭证', en: 'The request brings no credentials' },
    hint: {
      zh: '写上请求头 Authorization: Bearer，后面是访问令牌或接口密钥',
      en: 'send the header Authorization: Bearer with an access token or an API key',
    },
  },
  'bad-token': {
    status: 401,
    error: 'invalid_token',
    title: { zh: '访问令牌无效', en: 'The access token is not valid' },
    hint: {
      zh: '向本服务所信任的签发方另取一个给本服务用的访问令牌；身份令牌不是访问令牌',
      en: 'get an access token for this service from the issuer that it trusts; an ID token is none',
    },
  },
  'expired-token': {
    status: 401,
    error: 'invalid_token',
    title: { zh: '访问令牌已过期', en: 'The access token has expired' },
    hint: { zh: '另取一个访问令牌', en: 'get a new access token' },
  },
  'bad-key': {
    status: 401,
    error: 'invalid_token',
    title: { zh: '接口密钥无效', en: 'The API key is not valid' },
    hint: {
      zh: '密钥可能写错、过期或者已撤销；请本单位负责人另发一个',
      en: 'it may be mistyped, expired or revoked; the head of your body can make a new one',
    },
  },
  'no-role': {
    status: 403,
    error: 'insufficient_scope',
    title: { zh: '凭证没有写明一个角色', en: 'The credentials do not name one role' },
    hint: {
      zh: '请管理员在签发方写明一个角色：clerk、handler、head、auditor 或 rule-author',
      en: 'have one role set at the issuer: clerk, handler, head, auditor or rule-author',
    },
  },
  'unknown-body': {
    status: 403,
    error: 'insufficient_scope',
    title: {
      zh: '凭证没有写明权责清单中的一个单位',
      en: 'The credentials do not name one body of the directory',
    },
    hint: {
      zh: '请管理员在签发方写明目录中的单位标识，或者在目录中补上这个单位',
      en: 'have the id of a body of the directory set at the issuer, or add the body to the directory',
    },
  },
  'not-permitted': {
    status: 403,
    error: 'insufficient_scope',
    title: { zh: '您的角色不能做这件事', en: 'Your role may not do this' },
    hint: {
      zh: '请有这项权限的人办理；您可以做的见 GET /v1/me',
      en: 'ask somebody whose role may; what yours may do: GET /v1/me',
    },
  },
} as const satisfies Readonly<Record<string, Refused>>;

/** The codes of those who are not let in. */
export type AccessCode = keyof typeof REFUSALS;

/** Every code, for tables. */
export const ACCESS_CODES: readonly AccessCode[] = Object.freeze(
  Object.keys(REFUSALS).filter((code): code is AccessCode => Object.hasOwn(REFUSALS, code)),
);

/**
 * A refusal to let somebody in. Its `more.challenge` is the value of the header `WWW-Authenticate` (RFC 6750).
 *
 * @example
 * throw refuseAccess('expired-token');
 */
export const refuseAccess = (code: AccessCode): Refusal => {
  const { status, title, hint, error }: Refused = REFUSALS[code];
  const challenge = `Bearer realm="xinfang"${error === undefined ? '' : `, error="${error}"`}`;
  return new Refusal({ status, code, title, hint, more: { challenge } });
};

/** The issuer cannot be asked for the key that a token names: nobody can tell whether the token is good. */
export const issuerUnreachable = (): Refusal =>
  new Refusal({
    status: 503,
    code: 'issuer-unreachable',
    title: { zh: '暂时无法核对访问令牌', en: 'The access token cannot be checked just now' },
    hint: {
      zh: '签发方暂时连不上；稍后再试，或者用接口密钥',
      en: 'the issuer cannot be reached; try again a little later, or use an API key',
    },
    retryAfter: ISSUER_RETRY_SECONDS,
  });
