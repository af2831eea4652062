import {
  createLocalJWKSet,
  errors,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWTHeaderParameters,
  type JWTVerifyGetKey,
} from 'jose';
import type { Clock } from '../clock.ts';
import { fetchIssuerKeys } from './fetch-issuer-keys.ts';
import { issuerUnreachable } from './refusals.ts';

/** The keys that an issuer signs with, as they are known just now. */
export interface IssuerKeys {
  /** The key that a token names; asks the issuer where it is not known. Rejects with a `Refusal` 503 where nobody answers. */
  readonly keyFor: JWTVerifyGetKey;
}

/** Known keys are asked for anew this often, so that a withdrawn one does not stay good. */
const FRESH_MILLIS = 10 * 60 * 1000;
/** After an answer the issuer is left in peace this long, whatever keys forged tokens name. */
const COOLDOWN_MILLIS = 30 * 1000;
/** After a failure it is asked again sooner. */
const RETRY_MILLIS = 2 * 1000;
/** Keys of this age are used at once, and asked for beside that; older ones (after a quiet night) only where the issuer is away. */
const AGED_MILLIS = 60 * 60 * 1000;
/** Known keys go on working while the issuer is away, but not for longer than this. */
const STALE_MILLIS = 24 * 60 * 60 * 1000;

type Known = ReturnType<typeof createLocalJWKSet>;

/** What is known of the issuer; it grows as the issuer is asked. */
interface Knowledge {
  known?: Known;
  answeredAt?: number;
  askedAt?: number;
  /** Whether the last question came to nothing. */
  failed?: boolean;
  asking?: Promise<void>;
}

/** Where keys come from: the issuer, or what a test puts in its place. */
export type FetchKeys = (issuer: string) => Promise<JSONWebKeySet>;

/**
 * The keys of an issuer, found by its discovery document and kept. Nothing is asked before the first token.
 *
 * @example
 * const keys = openIssuerKeys('https://login.example', clock);
 * await jwtVerify(token, keys.keyFor, { algorithms: ['RS256'] });
 */
export const openIssuerKeys = (
  issuer: string,
  clock: Clock,
  fetchKeys: FetchKeys = fetchIssuerKeys,
): IssuerKeys => {
  const state: Knowledge = {};
  const ask = (): Promise<void> => {
    state.asking ??= learn(state, () => fetchKeys(issuer), clock).finally(() => {
      delete state.asking;
    });
    return state.asking;
  };
  const keyFor = async (header: JWTHeaderParameters, token: FlattenedJWSInput) => {
    const now = clock.millis();
    if (!isYoungerThan(FRESH_MILLIS, state, now) && mayAsk(state, now)) {
      const asking = ask();
      if (state.failed !== true && !isYoungerThan(AGED_MILLIS, state, now)) await asking;
    }
    const found = await find(state, now, header, token);
    if (found !== undefined) return found;
    if (mayAsk(state, clock.millis()) || state.asking !== undefined) await ask();
    const later = await find(state, clock.millis(), header, token);
    if (later !== undefined) return later;
    throw state.failed === true ? issuerUnreachable() : new errors.JWKSNoMatchingKey();
  };
  return Object.freeze({ keyFor });
};

/** Never rejects: a failure is remembered, and what was known stays. */
const learn = async (
  state: Knowledge,
  fetchKeys: () => Promise<JSONWebKeySet>,
  clock: Clock,
): Promise<void> => {
  state.askedAt = clock.millis();
  try {
    state.known = createLocalJWKSet(await fetchKeys());
    state.answeredAt = clock.millis();
    state.failed = false;
  } catch {
    state.failed = true;
  }
};

const isYoungerThan = (span: number, { answeredAt }: Knowledge, now: number): boolean =>
  answeredAt !== undefined && isWithin(answeredAt, span, now);

const mayAsk = ({ askedAt, failed }: Knowledge, now: number): boolean =>
  askedAt === undefined ||
  !isWithin(askedAt, failed === true ? RETRY_MILLIS : COOLDOWN_MILLIS, now);

/** A clock that was set back must not make anything last longer. */
const isWithin = (since: number, span: number, now: number): boolean =>
  now >= since && now < since + span;

const find = async (
  { known, answeredAt }: Knowledge,
  now: number,
  header: JWTHeaderParameters,
  token: FlattenedJWSInput,
) => {
  if (known === undefined || answeredAt === undefined || now >= answeredAt + STALE_MILLIS)
    return undefined;
  try {
    return await known(header, token);
  } catch (thrown) {
    if (thrown instanceof errors.JWKSNoMatchingKey) return undefined;
    throw thrown;
  }
};
