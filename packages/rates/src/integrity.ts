import type { DayNumber } from '@xinfang/calendar';
import { parseDayNumber } from '@xinfang/calendar';
import type { Integrity, Pack } from '@xinfang/pack';
import { contentKeyOf } from './content-key.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { IntegrityResult } from './run-report.ts';

/** Looks for what can make a rate look better than the work, case by case. */
export interface IntegrityWatch {
  see(one: MeasuredCase): void;
  results(ids: boolean): readonly IntegrityResult[];
}

interface Check {
  see(one: MeasuredCase): void;
  found(): readonly string[];
}

/** A watch over every integrity item of the pack. */
export const watchIntegrity = (pack: Pack, days: DayRange): IntegrityWatch => {
  const checks = pack.integrity.map((item) => ({ item, check: checkOf(item.check, days) }));
  return {
    see: (one) => {
      for (const { check } of checks) check.see(one);
    },
    results: (ids) =>
      checks.map(({ item: { id, label }, check }) => {
        const found = check.found();
        return { id, label, count: found.length, ...(ids ? { cases: found } : {}) };
      }),
  };
};

const checkOf = (check: Integrity['check'], days: DayRange): Check => {
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
          ({ deadline, status, clock: { fulfilment, binding } }) =>
            deadline.kind === 'duty' &&
            lies(binding, days) &&
            status === 'met' &&
            fulfilment?.day === binding,
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
      return refiledWhileDue(days);
    case 'few-evaluations':
      return fewEvaluations(check.lessThanShare, days);
    case 'undetermined':
      return eachCase((one) =>
        one.deadlines.some(
          ({ status, binding }) => status === 'undetermined' && lies(binding, days),
        ),
      );
  }
};

const eachCase = (isFound: (one: MeasuredCase) => boolean): Check => {
  const found: string[] = [];
  return {
    see: (one) => {
      if (isFound(one)) found.push(one.id);
    },
    found: () => found,
  };
};

/** Below the share, every closed matter that nobody evaluated is listed. */
const fewEvaluations = (lessThanShare: number, days: DayRange): Check => {
  const silent: string[] = [];
  let closed = 0;
  return {
    see: (one) => {
      const day = one.firstOf.get('closed');
      if (day === undefined || !lies(day, days)) return;
      closed += 1;
      const evaluated = one.reckoning.log.some(
        (event) => event.type === 'evaluated' && event.grade !== undefined,
      );
      if (!evaluated) silent.push(one.id);
    },
    found: () => (closed > 0 && (closed - silent.length) / closed < lessThanShare ? silent : []),
  };
};

interface Filing {
  readonly id: string;
  readonly received: DayNumber;
  readonly dueThrough: DayNumber;
}

/** A matter filed anew, by its link or by equal words, while a duty towards the first filing was still running. */
const refiledWhileDue = (days: DayRange): Check => {
  const filings = new Map<string, Filing>();
  const alike = new Map<string, Filing[]>();
  const linked: { readonly again: Filing; readonly first: string }[] = [];
  const isIn = ({ received }: Filing): boolean => lies(received, days);
  return {
    see: ({ id, source: { registration }, reckoning }) => {
      const dueThrough = Math.max(
        reckoning.received - 1,
        ...reckoning.running
          .filter(({ deadline }) => deadline.kind === 'duty')
          .map(({ clock }) => Math.min(clock.fulfilment?.day ?? clock.binding, clock.binding)),
      );
      const filing = { id, received: reckoning.received, dueThrough };
      filings.set(id, filing);
      if (registration.repeatOf !== undefined)
        linked.push({ again: filing, first: registration.repeatOf });
      const key = contentKeyOf(registration.title, registration.text);
      if (key === undefined) return;
      const same = alike.get(key);
      if (same === undefined) alike.set(key, [filing]);
      else same.push(filing);
    },
    found: () => {
      const found = new Set<string>();
      for (const { again, first: id } of linked) {
        const first = filings.get(id);
        if (first !== undefined && first !== again && isWhileDue(again, first) && isIn(again))
          found.add(again.id);
      }
      for (const same of alike.values())
        for (const again of filedWhileDue(same)) if (isIn(again)) found.add(again.id);
      return [...found];
    },
  };
};

const isWhileDue = (again: Filing, { received, dueThrough }: Filing): boolean =>
  received <= again.received && again.received <= dueThrough;

/** Of filings with equal words those that came while an earlier one was due, whatever their order in the register. */
const filedWhileDue = (same: readonly Filing[]): readonly Filing[] => {
  let dueThrough = Number.NEGATIVE_INFINITY;
  return same.toSorted(earlierFirst).filter((filing) => {
    const wasDue = filing.received <= dueThrough;
    dueThrough = Math.max(dueThrough, filing.dueThrough);
    return wasDue;
  });
};

const earlierFirst = (a: Filing, b: Filing): number =>
  a.received - b.received || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
