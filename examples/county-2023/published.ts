import type { Question } from './brute-force.ts';
import { dateOf, dayOf } from './generator/days.ts';
import type { CaseRow } from './register-row.ts';

/** The year of the register, read when one county published its figures for the year before. */
export const YEAR_END: Question = { asOf: '2024-02-26', from: '2023-01-01', to: '2023-12-31' };

/** The same year, read half way through. */
export const MIDSUMMER: Question = { ...YEAR_END, asOf: '2023-07-01' };

/** A matter that the petition office received and passed on in the middle of the year. */
export const passedOnInMay = (register: readonly CaseRow[]): CaseRow => {
  const found = register.find(
    ({ registration: r, events }) =>
      r.receiver.kind === 'petition-office' &&
      r.receivedOn > '2023-05-01' &&
      events.some(({ type }) => type === 'dispatched'),
  );
  if (found === undefined) throw new RangeError('no such matter');
  return found;
};

/** The register with one date changed: a matter received so many days before it was first dispatched. */
export const receivedBeforeDispatch = (
  register: readonly CaseRow[],
  id: string,
  days: number,
): readonly CaseRow[] =>
  register.map((row) => {
    const dispatched = row.events.find(({ type }) => type === 'dispatched');
    if (row.id !== id || dispatched === undefined) return row;
    const receivedOn = dateOf(dayOf(dispatched.on) - days);
    return { ...row, registration: { ...row.registration, receivedOn } };
  });
