import type { CaseView, LoggedEntry } from '@xinfang/store';
import { foldEntries } from '../casework/fold.ts';
import { reckon } from '../casework/reckon.ts';
import type { ImportDesk } from './import-register.ts';

/** How a rebuilding ended. */
export interface Rebuilt {
  readonly cases: number;
  /** Projections put; fewer than cases where acts were stored meanwhile, whose own projections count. */
  readonly put: number;
  /** Cases that this law cannot reckon: their projections stay as they were. */
  readonly failed: number;
}

const BATCH = 200;

/**
 * Makes every projection anew from its log: after a change of law, or where somebody does not trust what is stored. The service
 * may go on meanwhile.
 *
 * @example
 * const { cases, put } = await rebuild(desk);
 */
export const rebuild = async (desk: ImportDesk): Promise<Rebuilt> => {
  let [cases, put, failed] = [0, 0, 0];
  let views: CaseView[] = [];
  for await (const { caseId, entries } of desk.store.cases.histories()) {
    cases += 1;
    const view = viewFrom(desk, caseId, entries);
    if (view === undefined) failed += 1;
    else views.push(view);
    if (views.length < BATCH) continue;
    put += await desk.store.cases.reproject(views);
    views = [];
  }
  put += await desk.store.cases.reproject(views);
  return { cases, put, failed };
};

const viewFrom = (
  desk: ImportDesk,
  caseId: string,
  log: readonly LoggedEntry[],
): CaseView | undefined => {
  const entries = log.map(({ entry }) => entry);
  try {
    return reckon(desk, foldEntries(caseId, entries), entries.length, desk.clock.today()).view;
  } catch {
    return undefined;
  }
};
