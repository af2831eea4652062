import { addDays } from './calendar-days.ts';
import type { Counted } from './rate.ts';
import { type Entry, firstOf, isFirst, type Register } from './register.ts';

const idsOf = (entries: readonly Entry[]): readonly string[] => entries.map(({ id }) => id);

const receivedIn = ({ entries, isInside }: Register): readonly Entry[] =>
  entries.filter(({ oneCase }) => isInside(oneCase.registration.receivedOn));

/** Those of some matters for which something holds. */
const shareOf = (all: readonly Entry[], counts: (entry: Entry) => boolean): Counted => ({
  numerator: idsOf(all.filter(counts)),
  denominator: idsOf(all),
});

/** Matters whose receipt and so many days lie in the period; counted is what happened by that day. */
const happenedWithin = (
  { isInside }: Register,
  entries: readonly Entry[],
  days: number,
  types: readonly string[],
): Counted => {
  const dueOf = ({ oneCase }: Entry): string => addDays(oneCase.registration.receivedOn, days);
  return shareOf(
    entries.filter((entry) => isInside(dueOf(entry))),
    (entry) => entry.log.some(({ type, on }) => types.includes(type) && on <= dueOf(entry)),
  );
};

/** `office.acceptance-in-time` as the dashboard counts it. */
export const officeOnDashboard = (register: Register): Counted => {
  const ofOffices = register.entries.filter(
    (entry) => isFirst(entry) && entry.oneCase.registration.receiver.kind === 'petition-office',
  );
  return happenedWithin(register, ofOffices, 15, ['accepted', 'dispatched']);
};

/** `unit.acceptance-in-time` as the dashboard counts it. */
export const unitOnDashboard = (register: Register): Counted => {
  const dispatched = register.entries.filter(
    (entry) => firstOf(entry, ['dispatched']) !== undefined,
  );
  return happenedWithin(register, dispatched, 30, ['accepted']);
};

/** `first-time-resolution`: closed, and not filed again since. */
export const resolution = (register: Register): Counted => {
  const closedOn = (entry: Entry): string | undefined => firstOf(entry, ['closed'])?.on;
  const closed = register.entries.filter((entry) => {
    const on = closedOn(entry);
    return isFirst(entry) && on !== undefined && register.isInside(on);
  });
  return shareOf(
    closed,
    (entry) =>
      !register.entries.some(
        ({ oneCase: { registration } }) =>
          registration.repeatOf === entry.id && registration.receivedOn > String(closedOn(entry)),
      ),
  );
};

const HANDLED_BEFORE: readonly unknown[] = ['pending', 'pending-overdue', 'replied', 'rechecked'];

/** `repeat-share`. */
export const repeats = (register: Register): Counted =>
  shareOf(
    receivedIn(register),
    ({ oneCase }) =>
      oneCase.registration.repeatOf !== undefined ||
      HANDLED_BEFORE.includes(oneCase.facts['priorHandling']),
  );

/** `online-share`. */
export const online = (register: Register): Counted =>
  shareOf(receivedIn(register), ({ oneCase }) => oneCase.registration.channel === 'online');

/** `backlog-resolution`. */
export const backlog = (register: Register): Counted =>
  shareOf(
    receivedIn(register).filter(({ oneCase }) => oneCase.registration.backlog !== undefined),
    (entry) => firstOf(entry, ['closed']) !== undefined,
  );
