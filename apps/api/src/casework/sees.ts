import type { CaseView, Viewer } from '@xinfang/store';
import type { Organisation } from '../organisation.ts';

type Kept = Pick<CaseView, 'reach' | 'accused' | 'partition' | 'unstated' | 'office'>;

/**
 * Whether a case is for these eyes, asked of a view that is not stored yet. Stores answer the same of what they hold; a test
 * keeps the two alike.
 *
 * @example
 * sees(who.viewer, view, organisation)
 */
export const sees = (viewer: Viewer, view: Kept, organisation: Organisation): boolean => {
  const { body, barredFrom, seesUnstated } = viewer;
  if (body === undefined) return true;
  if (!view.reach.includes(body)) return false;
  if (view.unstated && !(seesUnstated && organisation.isBelow(view.office, body))) return false;
  if (view.partition === 'ordinary') return true;
  return barredFrom !== 'all' && !view.accused.some((accused) => barredFrom.includes(accused));
};

/** Whether anybody of the bodies that a matter reaches may see it, for all that it accuses. */
export const hasCustodian = ({ reach, accused }: Kept, organisation: Organisation): boolean =>
  accused.length === 0 ||
  reach.some((body) => !accused.some((each) => organisation.isBarred(body, each)));
