import type { IdempotencyKey, KeptAnswer, StoredCase } from '@xinfang/store';
import { mustAllow } from '../access/must-allow.ts';
import type { Action } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import { answerAgain } from './answer.ts';
import type { Asking } from './casework.ts';
import type { Desk } from './desk.ts';
import { findCase } from './find.ts';
import { versionMoved } from './refusals.ts';
import { type Act, storeAct } from './store-act.ts';
import { takeActs } from './take-acts.ts';

/** Who does an act, and what exactly they asked: sent again under the same key it must be the same. */
export interface Doing {
  readonly asking: Asking;
  readonly may: Action;
  readonly asked: readonly unknown[];
}

/**
 * What is the same for every act: whether the role may do it, whether it was done already under this key, whether anything is
 * recorded just now; then it is judged, stored and answered.
 *
 * @example
 * doAct(desk, { asking, may: 'case.register', asked: ['register', given] }, () => judge(given))
 */
export const doAct = async (
  desk: Desk,
  { asking, may, asked }: Doing,
  judge: () => Act | Promise<Act>,
): Promise<KeptAnswer> => {
  const { who } = asking;
  mustAllow(who, may);
  const key = keyOf(desk, asking, asked);
  const answered = await answeredBefore(desk, who, key);
  if (answered !== undefined) return answered;
  takeActs(desk);
  return storeAct(desk, who, key, await judge());
};

/** An act on a stored case, judged on the version that the client has seen. */
export const doActOn = (
  desk: Desk,
  doing: Doing,
  { caseId, ifMatch }: { readonly caseId: string; readonly ifMatch: number },
  judge: (stored: StoredCase) => Act | Promise<Act>,
): Promise<KeptAnswer> =>
  doAct(desk, doing, async () => {
    const stored = await findCase(desk, doing.asking.who, caseId);
    if (stored.version !== ifMatch) throw versionMoved(stored.version);
    return judge(stored);
  });

/**
 * The key of a request with what it asked, where the client gave one. What it asked may be an id number and little else: a plain
 * hash of that would give it away to who can try them all.
 */
const keyOf = (
  { marks }: Pick<Desk, 'marks'>,
  { who, idempotencyKey }: Asking,
  asked: readonly unknown[],
): IdempotencyKey | undefined =>
  idempotencyKey === undefined
    ? undefined
    : {
        owner: `${who.by}:${who.id}`,
        key: idempotencyKey,
        fingerprint: marks.digestOf(JSON.stringify(asked)),
      };

/** The answer given before under this key, if there was one. */
const answeredBefore = async (
  desk: Desk,
  who: Principal,
  key: IdempotencyKey | undefined,
): Promise<KeptAnswer | undefined> => {
  const kept = key === undefined ? undefined : await desk.store.cases.recall(key);
  return kept === undefined ? undefined : answerAgain(desk, who.viewer, kept);
};
