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

const wordsOf = ({ amount, unit }: Period): string => `${amount} ${unit}`;

const change = (was: string, is: string): Text => ({ zh: `${was} → ${is}`, en: `${was} → ${is}` });

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
      detail: change(base.roll, merged.roll),
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
