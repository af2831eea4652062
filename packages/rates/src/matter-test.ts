import type { Calendar, DayNumber } from '@xinfang/calendar';
import type { MatterTest, Pack, Scalar } from '@xinfang/pack/decide';
import { type Knows, testOf } from './condition-test.ts';
import type { MeasuredCase } from './measured-case.ts';

/** Facts taken as known by a variant where a case does not say them. */
export type Assumed = ReadonlyMap<string, Scalar>;

/**
 * The test whether a matter passes, leaving aside whether it was filed again; a test of a fact that nobody knows is not
 * passed.
 */
export const matterTestOf = (
  test: MatterTest,
  assumed: Assumed,
  pack: Pack,
  calendar: Calendar,
): ((one: MeasuredCase) => boolean) => {
  const holds = test.when === undefined ? undefined : testOf(test.when, pack);
  return (one) => {
    if (holds !== undefined && holds(knownOf(one, assumed)) !== true) return false;
    return test.happened === undefined || happened(test.happened, one, calendar);
  };
};

const knownOf = ({ lookup }: MeasuredCase, assumed: Assumed): Knows =>
  assumed.size === 0 ? lookup : (fact) => lookup(fact) ?? assumed.get(fact);

const happened = (
  { events, within }: NonNullable<MatterTest['happened']>,
  { firstOf, reckoning }: MeasuredCase,
  calendar: Calendar,
): boolean => {
  const limit: DayNumber =
    within === undefined
      ? reckoning.asOf
      : calendar.addPeriod(reckoning.received, within.amount, within.unit);
  return events.some((type) => (firstOf.get(type) ?? Number.POSITIVE_INFINITY) <= limit);
};
