import type { Text } from '@xinfang/calendar';
import type { Period } from '../format/base.ts';
import type { Deadline, DeadlinePeriod } from '../format/deadline.ts';
import { unitOf } from '../resolve/pack-of.ts';
import type { GuardCalendar } from './comparison.ts';
import { exampleOfPeriods, exampleOfRolling } from './days.ts';
import { loosening, type Pair } from './pair.ts';
import type { Loosening } from './refusals.ts';

const isRight = ({ kind }: Deadline): boolean => kind === 'right';

/** Periods, rolling, extension and suspension: for duties none longer, for rights none shorter. */
export const loosenedPeriods = (
  pair: Pair,
  calendar: GuardCalendar | undefined,
): readonly Loosening[] => [
  ...pair.base.periods.flatMap((period) => loosenedPeriod(pair, period, calendar)),
  ...loosenedRoll(pair, calendar),
  ...loosenedExtension(pair),
  ...loosenedSuspension(pair),
];

/** Periods of one unit are compared by amount, which holds for every start day; in another unit both are reckoned. */
const loosenedPeriod = (
  pair: Pair,
  was: DeadlinePeriod,
  calendar: GuardCalendar | undefined,
): readonly Loosening[] => {
  const is = pair.merged.periods.find((each) => unitOf(each) === unitOf(was));
  if (is === undefined) return [loosening(pair, 'loosens-period', ['period'])];
  if ('until' in was || 'until' in is) return [];
  const worse = isRight(pair.base) ? is.amount < was.amount : is.amount > was.amount;
  if (!worse) return [];
  const example = exampleOfPeriods(pair.base.effective.from, was, is, calendar);
  return [
    loosening(pair, 'loosens-period', ['period', 'amount'], {
      detail: change(wordsOf(was), wordsOf(is)),
      ...(example === undefined ? {} : { example }),
    }),
  ];
};

const UNITS: Readonly<Record<Period['unit'], Text>> = {
  day: { zh: '日', en: 'days' },
  workday: { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
};
const ROLLS: Readonly<Record<Deadline['roll'], Text>> = {
  strict: { zh: '当日届满', en: 'the day itself binds' },
  rolled: { zh: '遇休息日顺延', en: 'moves on from a day off' },
};

const wordsOf = ({ amount, unit }: Period): Text => ({
  zh: `${amount} ${UNITS[unit].zh}`,
  en: `${amount} ${UNITS[unit].en}`,
});

const change = (was: Text, is: Text): Text => ({
  zh: `${was.zh} → ${is.zh}`,
  en: `${was.en} → ${is.en}`,
});

/** A rolled day is never earlier than the strict one, so duties may not begin to roll and rights may not cease to. */
const loosenedRoll = (pair: Pair, calendar: GuardCalendar | undefined): readonly Loosening[] => {
  const { base, merged } = pair;
  const worse = isRight(base) ? 'strict' : 'rolled';
  if (merged.roll === base.roll || merged.roll !== worse) return [];
  const period = base.periods.find((each) => 'unit' in each);
  const example =
    period !== undefined && 'unit' in period
      ? exampleOfRolling(base.effective.from, period, merged.roll, calendar)
      : undefined;
  return [
    loosening(pair, 'loosens-roll', ['roll'], {
      detail: change(ROLLS[base.roll], ROLLS[merged.roll]),
      ...(example === undefined ? {} : { example }),
    }),
  ];
};

/** An extension moves a due day back: a duty may not gain or ease one, a right may not lose or tighten one. */
const loosenedExtension = (pair: Pair): readonly Loosening[] => {
  const [wide, narrow] = isRight(pair.base)
    ? [pair.merged.extension, pair.base.extension]
    : [pair.base.extension, pair.merged.extension];
  if (narrow === undefined) return [];
  if (wide === undefined) return [loosening(pair, 'loosens-extension', ['extension'])];
  const within =
    narrow.event === wide.event &&
    narrow.max.unit === wide.max.unit &&
    narrow.max.amount <= wide.max.amount &&
    wide.requires.every((field) => narrow.requires.includes(field));
  return within ? [] : [loosening(pair, 'loosens-extension', ['extension'])];
};

const loosenedSuspension = (pair: Pair): readonly Loosening[] => {
  const { base, merged } = pair;
  const [was, is] = [base.suspension, merged.suspension];
  const same = was?.from === is?.from && was?.to === is?.to;
  return same || (was === undefined && isRight(base))
    ? []
    : [loosening(pair, 'loosens-suspension', ['suspension'])];
};
