import { createFinds, type IntegrityCheck } from './integrity-check.ts';
import { type DayRange, lies } from './period.ts';

/** Below the share, every closed matter that nobody evaluated is listed. */
export const fewEvaluations = (
  lessThanShare: number,
  days: DayRange,
  limit: number,
): IntegrityCheck => {
  const silent = createFinds(limit);
  let closed = 0;
  return {
    see: (one) => {
      const day = one.firstOf.get('closed');
      if (day === undefined || !lies(day, days)) return;
      closed += 1;
      const evaluated = one.reckoning.log.some(
        (event) => event.type === 'evaluated' && event.grade !== undefined,
      );
      if (!evaluated) silent.add(one.id);
    },
    found: () => {
      const found = silent.found();
      return closed > 0 && (closed - found.count) / closed < lessThanShare
        ? found
        : { count: 0, cases: [] };
    },
  };
};
