import type { Change, IdempotencyKey, KeptAnswer } from '@xinfang/store';
import type { Principal } from '../access/principal.ts';
import { actorOf } from './actor-of.ts';
import { type AnswerKept, answerAgain, answerOf, sentAnswer } from './answer.ts';
import type { Desk } from './desk.ts';
import { findCase } from './find.ts';
import type { ReckonedCase } from './reckon.ts';
import { idTaken, versionMoved } from './refusals.ts';
import { takeActs } from './take-acts.ts';

/** What one act changes, beside what is the same for all. */
export interface Act extends Pick<Change, 'entries' | 'sealed' | 'marks' | 'erase'> {
  readonly action: string;
  readonly detail?: NonNullable<Change['audit'][number]['detail']>;
  readonly expectedVersion: number;
  readonly after: ReckonedCase;
  readonly status: 200 | 201;
}

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
