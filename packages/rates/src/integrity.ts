import { parseDayNumber } from '@xinfang/calendar';
import type { Integrity, Pack } from '@xinfang/pack/decide';
import { unansweredDays } from './awaited.ts';
import { fewEvaluations, watchSilence } from './few-evaluations.ts';
import type { IdLimit } from './id-limit.ts';
import {
  type CheckPart,
  checkEachCase,
  type Found,
  type IntegrityCheck,
  joinChecks,
} from './integrity-check.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { IntegrityResult } from './run-report.ts';

/** Watches for what can make a rate look better than the work: every integrity item of the pack that looks at each case. */
export const watchIntegrity = (pack: Pack, days: DayRange, limit: IdLimit) => {
  const checks = pack.integrity.map(({ check }) => checkOf(check, days, limit ?? 0));
  return {
    see: (one: MeasuredCase): void => {
      for (const check of checks) check.see(one);
    },
    part: (): readonly CheckPart[] => checks.map((check) => check.part()),
  };
};

/** What the parts found; which matters were filed anew while due is asked of the whole register. */
export const joinIntegrity = (
  pack: Pack,
  limit: IdLimit,
  parts: readonly (readonly CheckPart[])[],
  refiled: () => Found,
): readonly IntegrityResult[] =>
  pack.integrity.map(({ id, label, check }, at) => {
    const joined = joinChecks(
      limit ?? 0,
      parts.map((part) => part[at] as CheckPart),
    );
    const { count, cases } = foundBy(check, joined, refiled);
    return { id, label, count, ...(limit === undefined ? {} : { cases }) };
  });

const foundBy = (check: Integrity['check'], joined: CheckPart, refiled: () => Found): Found => {
  if (check.kind === 'refiled-while-due') return refiled();
  return check.kind === 'few-evaluations' ? fewEvaluations(check.lessThanShare, joined) : joined;
};

const checkOf = (check: Integrity['check'], days: DayRange, limit: number): IntegrityCheck => {
  const eachCase = (isFound: (one: MeasuredCase) => boolean): IntegrityCheck =>
    checkEachCase(limit, isFound);
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
      return eachCase(() => false);
    case 'few-evaluations':
      return watchSilence(days, limit);
    case 'undetermined':
      return eachCase(({ reckoning }) =>
        reckoning.undecided.some(({ clock }) => lies(clock.binding, days)),
      );
    case 'awaits':
      return eachCase(({ reckoning: { log, asOf } }) =>
        unansweredDays(log, check).some(
          (day) => lies(day, days) && asOf - day > check.moreThanDays,
        ),
      );
  }
};
