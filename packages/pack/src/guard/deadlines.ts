import type { Comparison, GuardCalendar } from './comparison.ts';
import { loosenedConditions } from './deadline-conditions.ts';
import { loosenedEvents } from './deadline-events.ts';
import { loosenedPeriods } from './deadline-periods.ts';
import { covers, loosening, type Pair } from './pair.ts';
import type { Loosening } from './refusals.ts';

/** No duty falls due later, no right ends earlier, and nothing takes a matter out of either. */
export const loosenedDeadlines = (
  comparison: Comparison,
  calendar: GuardCalendar | undefined,
): readonly Loosening[] => {
  const { base, merged } = comparison;
  return [
    ...base.deadlines.flatMap((deadline) => {
      const after = merged.deadlines.find(({ id }) => id === deadline.id);
      if (after === undefined) return [];
      const pair = { base: deadline, merged: after };
      return [
        ...loosenedNature(pair),
        ...loosenedPeriods(pair, calendar),
        ...loosenedEvents(pair),
        ...loosenedConditions(comparison, pair),
      ];
    }),
    ...dutiesOfPersons(comparison),
  ];
};

const loosenedNature = (pair: Pair): readonly Loosening[] => {
  const { base, merged } = pair;
  const changed = (['kind', 'bearer', 'beneficiary'] as const).find(
    (key) => base[key] !== merged[key],
  );
  return [
    ...(changed === undefined ? [] : [loosening(pair, 'loosens-kind', [changed])]),
    ...(covers(merged.effective, base.effective)
      ? []
      : [loosening(pair, 'loosens-span', ['effective'])]),
    ...(merged.local === true && base.local !== true
      ? [loosening(pair, 'loosens-basis', ['local'])]
      : []),
  ];
};

/** Those who have rights under the base owe nothing new under an overlay. */
const dutiesOfPersons = ({ base, merged }: Comparison): readonly Loosening[] => {
  const persons = new Set(
    base.deadlines.filter(({ kind }) => kind === 'right').map(({ bearer }) => bearer),
  );
  return merged.deadlines
    .filter(
      ({ id, kind, bearer }) =>
        kind !== 'right' && persons.has(bearer) && !base.deadlines.some((each) => each.id === id),
    )
    .map(({ id, basis }) => ({
      code: 'loosens-person',
      kind: 'deadline',
      id,
      path: ['bearer'],
      basis,
    }));
};
