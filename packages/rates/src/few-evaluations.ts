import { type CheckPart, createFinds, type Found, type IntegrityCheck } from './integrity-check.ts';
import { type DayRange, lies } from './period.ts';

/** Finds the closed matters that nobody evaluated, of all closed in the period. */
export const watchSilence = (days: DayRange, limit: number): IntegrityCheck => {
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
    part: () => ({ ...silent.found(), of: closed }),
  };
};

/** Below the share of evaluated ones every silent one is listed, otherwise none. */
export const fewEvaluations = (lessThanShare: number, { count, cases, of }: CheckPart): Found =>
  of > 0 && (of - count) / of < lessThanShare ? { count, cases } : { count: 0, cases: [] };
