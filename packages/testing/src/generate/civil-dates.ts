import type { CivilDate } from '@xinfang/sdk';
import fc from 'fast-check';

/** Between which days, both included, civil dates are made. */
export interface CivilDateSpan {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

const DAY = 86_400_000;
const FROM = '2000-01-01';
const TO = '2040-12-31';

/** The day so many days after another; both as `YYYY-MM-DD`, without a time zone. */
export const daysAfter = (day: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/**
 * Civil dates; turns of months and years and the leap day come more often than their share. They shrink towards `from`.
 *
 * @example
 * fc.assert(fc.property(civilDates({ from: '2022-05-01' }), (day) => day >= '2022-05-01'));
 */
export const civilDates = ({
  from = FROM,
  to = TO,
}: CivilDateSpan = {}): fc.Arbitrary<CivilDate> => {
  const span = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  const turns = turnsOf(Number(from.slice(0, 4)), Number(to.slice(0, 4))).filter(
    (day) => day >= from && day <= to,
  );
  const any = fc.nat(span).map((days) => daysAfter(from, days));
  return turns.length === 0
    ? any
    : fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: fc.constantFrom(...turns) });
};

const turnsOf = (first: number, last: number): readonly CivilDate[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'))
    .flatMap((year) => ['01-01', '02-28', '02-29', '03-01', '12-31'].map((day) => `${year}-${day}`))
    .filter((day) => new Date(Date.parse(day)).toISOString().startsWith(day));
