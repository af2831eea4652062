import type { Calendar, DayNumber } from '@xinfang/calendar';
import type { MatterTest, Pack, Scalar } from '@xinfang/pack';
import { evaluate } from '@xinfang/rules';
import type { MeasuredCase } from './measured-case.ts';

/** Facts taken as known by a variant where a case does not say them. */
export type Assumed = ReadonlyMap<string, Scalar>;

/** Whether a matter passes a test, leaving aside whether it was filed again; a test of a fact that nobody knows is not passed. */
export const passes = (
  test: MatterTest,
  one: MeasuredCase,
  assumed: Assumed,
  pack: Pack,
  calendar: Calendar,
): boolean => {
  const knows = (fact: string): Scalar | undefined => one.lookup(fact) ?? assumed.get(fact);
  if (test.when !== undefined && evaluate(test.when, knows, pack).result !== true) return false;
  return test.happened === undefined || happened(test.happened, one, calendar);
};

const happened = (
  { events, within }: NonNullable<MatterTest['happened']>,
  { firstOf, reckoning }: MeasuredCase,
  calendar: Calendar,
): boolean => {
  const day = Math.min(...events.map((type) => firstOf.get(type) ?? Number.POSITIVE_INFINITY));
  const limit: DayNumber =
    within === undefined
      ? reckoning.asOf
      : calendar.addPeriod(reckoning.received, within.amount, within.unit);
  return day <= limit;
};
