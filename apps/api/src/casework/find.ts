import { type StoredCase, THE_SERVICE } from '@xinfang/store';
import type { Principal } from '../access/principal.ts';
import { actorOf } from './actor-of.ts';
import type { Desk } from './desk.ts';
import { caseNotFound } from './refusals.ts';

/**
 * A case that this person may see. One that they may not see is refused as if it were not there; that somebody asked for it is
 * kept in the audit log, after the answer, so that the time of the answer tells nothing either.
 */
export const findCase = async (desk: Desk, who: Principal, caseId: string): Promise<StoredCase> => {
  const found = await desk.store.cases.read(who.viewer, caseId);
  if (found !== undefined) return found;
  desk.later(() => noteRefused(desk, who, caseId));
  throw caseNotFound();
};

const noteRefused = async (desk: Desk, who: Principal, caseId: string): Promise<void> => {
  const hidden = await desk.store.cases.read(THE_SERVICE, caseId);
  if (hidden === undefined) return;
  await desk.store.audit.append([
    { action: 'case.refused', actor: actorOf(who), at: desk.clock.now(), caseId },
  ]);
};
