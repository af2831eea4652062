import type { Assessment, CivilDate, Xinfang } from '@xinfang/sdk';
import type { CaseJson, CaseView } from '@xinfang/store';
import { reckonedWith } from '../casework/reckoned-with.ts';
import { viewOf } from '../casework/view.ts';
import type { Organisation } from '../organisation.ts';

/** Reckons a stored case on a day, and projects it. Throws what the SDK throws. */
export type Reckon = (
  stored: { readonly case: CaseJson; readonly version: number },
  asOf: CivilDate,
) => { readonly view: CaseView; readonly assessment: Assessment };

/**
 * Reckons by the law that the service was started with.
 *
 * @example
 * reckonBy(xf, organisation)(stored, clock.today()).view.deadlines
 */
export const reckonBy = (xf: Xinfang, organisation: Organisation): Reckon => {
  const identity = reckonedWith(xf, organisation);
  return (stored, asOf) => {
    const assessment = xf.assess(stored.case, { asOf });
    const view = viewOf({
      case: stored.case,
      version: stored.version,
      assessment,
      organisation,
      reckonedWith: identity,
    });
    return { view, assessment };
  };
};
