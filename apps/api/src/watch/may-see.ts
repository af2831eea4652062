import type { CaseView, Viewer } from '@xinfang/store';
import type { Organisation } from '../organisation.ts';

/** What of a case bears on who may know of it. */
export type Seen = Pick<CaseView, 'reach' | 'office' | 'partition' | 'accused' | 'unstated'>;

/** Whether a body's sink is told of a case: `withheld` where it would be, were it not for whom the matter accuses. */
export type Sight = 'seen' | 'withheld' | 'not-theirs';

/**
 * Whether the sink of a body may be told of a case. Nobody knows who reads at a sink, so a matter of which nobody has stated whom
 * it accuses is told to the office that received it, and to no body above.
 *
 * @example
 * sightOf('county-zrzyj', view, organisation) // 'withheld'
 */
export const sightOf = (body: string, seen: Seen, organisation: Organisation): Sight => {
  if (!organisation.has(body) || !seen.reach.includes(body)) return 'not-theirs';
  if (seen.unstated && seen.office !== body) return 'withheld';
  return seen.accused.some((accused) => organisation.isBarred(body, accused)) ? 'withheld' : 'seen';
};

/**
 * The eyes with which a store is asked on behalf of a body's sink. They see what is not stated only where there is no body below:
 * a store would tell of the matters of those as well.
 *
 * @example
 * store.impacts.moved(sinkViewer('county-xfj', organisation), id, { limit: 500 })
 */
export const sinkViewer = (body: string, organisation: Organisation): Viewer => ({
  body,
  barredFrom: organisation.barredFrom(body) ?? 'all',
  seesUnstated: organisation.below(body).length === 1,
});
