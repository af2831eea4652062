import type { Assessment, CivilDate } from '@xinfang/sdk';
import {
  type CaseJson,
  type CaseView,
  type Json,
  type KeptAnswer,
  THE_SERVICE,
  type Viewer,
} from '@xinfang/store';
import type { Desk } from './desk.ts';
import { foldEntries } from './fold.ts';
import { plain } from './plain.ts';
import { reckon } from './reckon.ts';
import { caseNotFound, keyReused } from './refusals.ts';
import { sees } from './sees.ts';

/** What is kept of an answer: not the answer, which would lie about open; it is reckoned again from the log. */
export interface AnswerKept {
  readonly caseId: string;
  readonly version: number;
  readonly on: CivilDate;
}

/** What an act answers: where the case stands now, with everything that it means by the law. */
export const answerOf = (
  viewer: Viewer,
  view: CaseView,
  assessment: Assessment,
  organisation: Desk['organisation'],
): Json => {
  const { caseId, version } = view;
  if (!sees(viewer, view, organisation)) return { id: caseId, version, outOfSight: OUT_OF_SIGHT };
  const { decision, ...rest } = assessment;
  const { trace: _, ...decided } = decision;
  const { state, office, holder, partition, unstated, receivedOn } = view;
  const standing = { state, office, holder, partition, unstated, receivedOn };
  return plain<Json>({ id: caseId, version, ...standing, ...rest, decision: decided });
};

/** The matter accuses the body of who recorded it: from now on it is with the bodies above. */
const OUT_OF_SIGHT = {
  zh: '已登记。这件事项检举控告本单位或者它的上级，由上级机关接手，本单位今后看不到它',
  en: 'Recorded. The matter accuses your body or one above it: a body above takes it over, and yours no longer sees it',
} as const;

/** The answer to an act, as it is sent. */
export const sentAnswer = (status: number, view: CaseView, body: Json): KeptAnswer => ({
  status,
  headers: {
    etag: `"${view.version}"`,
    ...(status === 201 && view.version === 1
      ? { location: `/v1/cases/${encodeURIComponent(view.caseId)}` }
      : {}),
  },
  body,
});

/**
 * The answer to a request that was sent again: reckoned from the log as it was then, for whoever may see the case now.
 *
 * @throws Refusal `idempotency-key-reused`, and `case-not-found` where the case has gone out of sight.
 */
export const answerAgain = async (
  desk: Desk,
  viewer: Viewer,
  kept: KeptAnswer | 'key-reused',
): Promise<KeptAnswer> => {
  if (kept === 'key-reused') throw keyReused();
  const { caseId, version, on } = kept.body as unknown as AnswerKept;
  const { cases } = desk.store;
  const isSeen = (await cases.read(viewer, caseId)) !== undefined;
  const entries = (await cases.log(THE_SERVICE, caseId)).slice(0, version);
  const json: CaseJson = foldEntries(
    caseId,
    entries.map(({ entry }) => entry),
  );
  const { view, assessment } = reckon(desk, json, version, on);
  // Who was told at once that it goes out of sight is told so again; who saw it then and does not now is told nothing.
  if (!isSeen && sees(viewer, view, desk.organisation)) throw caseNotFound();
  return sentAnswer(kept.status, view, answerOf(viewer, view, assessment, desk.organisation));
};
