import type { Change, IdempotencyKey, KeptAnswer } from '@xinfang/store';
import type { Principal } from '../access/principal.ts';
import { actorOf } from './actor-of.ts';
import { type AnswerKept, answerAgain, answerOf, sentAnswer } from './answer.ts';
import type { Asking } from './casework.ts';
import type { Desk } from './desk.ts';
import { findCase } from './find.ts';
import { takeActs } from './permit.ts';
import type { ReckonedCase } from './reckon.ts';
import { idTaken, versionMoved } from './refusals.ts';

/** What one act changes, beside what is the same for all. */
export interface Act extends Pick<Change, 'entries' | 'sealed' | 'marks' | 'erase'> {
  readonly action: string;
  readonly detail?: NonNullable<Change['audit'][number]['detail']>;
  readonly expectedVersion: number;
  readonly after: ReckonedCase;
  readonly status: 200 | 201;
}

/**
 * The key of a request with what it asked, where the client gave one. What it asked may be an id number and little else: a plain
 * hash of that would give it away to who can try them all.
 */
export const keyOf = (
  { marks }: Pick<Desk, 'marks'>,
  { who, idempotencyKey }: Asking,
  ...asked: readonly unknown[]
): IdempotencyKey | undefined =>
  idempotencyKey === undefined
    ? undefined
    : {
        owner: `${who.by}:${who.id}`,
        key: idempotencyKey,
        fingerprint: marks.digestOf(JSON.stringify(asked)),
      };

/** The answer given before under this key, if there was one. */
export const answeredBefore = async (
  desk: Desk,
  who: Principal,
  key: IdempotencyKey | undefined,
): Promise<KeptAnswer | undefined> => {
  const kept = key === undefined ? undefined : await desk.store.cases.recall(key);
  return kept === undefined ? undefined : answerAgain(desk, who.viewer, kept);
};

/** Stores an act whole, with its line in the audit log, and answers it. */
export const storeAct = async (
  desk: Desk,
  who: Principal,
  key: IdempotencyKey | undefined,
  act: Act,
): Promise<KeptAnswer> => {
  const { after, expectedVersion, action, detail, status, ...parts } = act;
  const { view, assessment } = after;
  const { caseId, version } = view;
  const at = desk.clock.now();
  // Once more, now that the time is taken: a clock that leapt since the act was judged would be in the log for good.
  takeActs(desk);
  const kept: AnswerKept = { caseId, version, on: assessment.asOf };
  const committed = await desk.store.cases.commit({
    ...parts,
    caseId,
    expectedVersion,
    actor: actorOf(who),
    at,
    view,
    audit: [{ action, actor: actorOf(who), at, caseId, detail: { version, ...detail } }],
    ...(key && { idempotency: { ...key, answer: { status, headers: {}, body: { ...kept } } } }),
  });
  if (committed.outcome === 'repeated') return answerAgain(desk, who.viewer, committed.answer);
  if (committed.outcome === 'key-reused') return answerAgain(desk, who.viewer, 'key-reused');
  if (committed.outcome === 'conflict') {
    if (expectedVersion === 0) throw idTaken();
    // What somebody else did meanwhile may have taken it out of these eyes: then not even its version is told.
    throw versionMoved((await findCase(desk, who, caseId)).version);
  }
  return sentAnswer(status, view, answerOf(who.viewer, view, assessment, desk.organisation));
};
