import type { CivilDate } from '@xinfang/calendar';
import type { Effective } from '../format/base.ts';
import { dayAfter, dayBefore } from './days.ts';

/** No day follows the last that can be written. */
const LAST_DAY = '9999-12-31';

/**
 * The days on which one of these spans begins, or the first day after its end, in their order, each once.
 *
 * @example
 * turningDays([{ from: '2005-05-01', to: '2022-04-30' }, { from: '2022-05-01' }]) // ['2005-05-01', '2022-05-01']
 */
export const turningDays = (spans: readonly Effective[]): readonly CivilDate[] =>
  [
    ...new Set(
      spans.flatMap(({ from, to }) =>
        to === undefined || to >= LAST_DAY ? [from] : [from, dayAfter(to)],
      ),
    ),
  ].toSorted();

/**
 * The spans that begin on these days, given in their order, each up to the day before the next; the last up to `last`,
 * or without an end.
 *
 * @example
 * spansFrom(['2005-05-01', '2022-05-01']) // [{ from: '2005-05-01', to: '2022-04-30' }, { from: '2022-05-01' }]
 */
export const spansFrom = (days: readonly CivilDate[], last?: CivilDate): readonly Effective[] =>
  days.map((from, index) => {
    const next = days[index + 1];
    const to = next === undefined ? last : dayBefore(next);
    return to === undefined ? { from } : { from, to };
  });
