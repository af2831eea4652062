import { parseDayNumber } from '@xinfang/calendar';
import type { Integrity, Pack } from '@xinfang/pack';
import { unansweredDays } from './awaited.ts';
import { fewEvaluations } from './few-evaluations.ts';
import type { IdLimit } from './id-limit.ts';
import { createFinds, type IntegrityCheck } from './integrity-check.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import { refiledWhileDue } from './refiled-while-due.ts';
import type { IntegrityResult } from './run-report.ts';

/** Looks for what can make a rate look better than the work, case by case. */
export interface IntegrityWatch {
  see(one: MeasuredCase): void;
  results(): readonly IntegrityResult[];
}

/** A watch over every integrity item of the pack. */
export const watchIntegrity = (pack: Pack, days: DayRange, limit: IdLimit): IntegrityWatch => {
  const checks = pack.integrity.map((item) => ({
    item,
    check: checkOf(item.check, days, limit ?? 0),
  }));
  return {
    see: (one) => {
      for (const { check } of checks) check.see(one);
    },
    results: () =>
      checks.map(({ item: { id, label }, check }) => {
        const { count, cases } = check.found();
        return { id, label, count, ...(limit === undefined ? {} : { cases }) };
      }),
  };
};

const checkOf = (check: Integrity['check'], days: DayRange, limit: number): IntegrityCheck => {
  const eachCase = (isFound: (one: MeasuredCase) => boolean): IntegrityCheck => {
    const finds = createFinds(limit);
    return {
      see: (one) => {
        if (isFound(one)) finds.add(one.id);
      },
      found: finds.found,
    };
  };
  switch (check.kind) {
    case 'without':
      return eachCase((one) => {
        const day = one.firstOf.get(check.event);
        return (
          day !== undefined &&
          lies(day, days) &&
          !check.expected.some((type) => (one.firstOf.get(type) ?? Number.POSITIVE_INFINITY) <= day)
        );
      });
    case 'voided-near-due':
      return eachCase(({ reckoning }) =>
        reckoning.running.some(
          ({ deadline, clock: { voiding, binding } }) =>
            deadline.kind === 'duty' &&
            lies(binding, days) &&
            voiding?.type === check.event &&
            binding - voiding.day < check.lastDays,
        ),
      );
    case 'met-on-last-day':
      return eachCase(({ reckoning }) =>
        reckoning.running.some(
          ({ deadline, clock: { fulfilment, binding } }) =>
            deadline.kind === 'duty' && lies(binding, days) && fulfilment?.day === binding,
        ),
      );
    case 'back-dated':
      return eachCase(({ reckoning }) =>
        reckoning.log.some(
          ({ day, recordedOn }) =>
            recordedOn !== undefined &&
            (parseDayNumber(recordedOn) ?? day) - day > check.moreThanDays &&
            lies(day, days),
        ),
      );
    case 'refiled-while-due':
      return refiledWhileDue(days, limit);
    case 'few-evaluations':
      return fewEvaluations(check.lessThanShare, days, limit);
    case 'undetermined':
      return eachCase((one) =>
        one.deadlines.some(
          ({ status, binding }) => status === 'undetermined' && lies(binding, days),
        ),
      );
    case 'awaits':
      return eachCase(({ reckoning: { log, asOf } }) =>
        unansweredDays(log, check).some(
          (day) => lies(day, days) && asOf - day > check.moreThanDays,
        ),
      );
  }
};
