import { type Calendar, parseDayNumber } from '@xinfang/calendar';
import { matches, type Running } from '@xinfang/deadlines';
import type { Deadline } from '@xinfang/pack';
import type { SeenCase } from './coverage.ts';

/** A bound with its two sides, and how a case shows that it stands on one. */
export interface Boundary {
  readonly id: string;
  readonly sides: readonly {
    readonly name: string;
    readonly isMet: (seen: SeenCase) => boolean;
  }[];
}

/** How a clock of a case shows that it stands on a side; `asOf` is a day number. */
type Shows = (clock: Running, asOf: number) => boolean;

/**
 * The bounds of a deadline: its last day for those who act and for those who look, for what voids it, for the length
 * and the days of an extension, and for what suspends it.
 */
export const deadlineBoundaries = (deadline: Deadline, calendar: Calendar): readonly Boundary[] => {
  const bound = boundOf(deadline);
  return [
    bound(
      'done',
      ['met on the last day', isDone('met', 0)],
      ['late a day after', isDone('late', 1)],
    ),
    bound(
      'as-of',
      ['open on the last day', isSeen('open', 0)],
      ['overdue a day after', isSeen('overdue', 1)],
    ),
    ...(deadline.voidedBy.length === 0
      ? []
      : [bound('void', ['on the last day', isVoid], ['a day after', isNotVoid(deadline)])]),
    ...extensionBounds(deadline),
    ...suspensionBounds(deadline, calendar),
  ];
};

type Side = readonly [name: string, shows: Shows];

const boundOf =
  ({ id }: Deadline) =>
  (of: string, ...sides: readonly Side[]): Boundary => ({
    id: `${id} ${of}`,
    sides: sides.map(([name, shows]) => ({
      name,
      isMet: ({ reckoning }) =>
        reckoning.running.some((clock) => clock.deadline.id === id && shows(clock, reckoning.asOf)),
    })),
  });

const isDone =
  (wanted: Running['status'], days: number): Shows =>
  ({ status, clock }) =>
    status === wanted && clock.fulfilment?.day === clock.binding + days;

const isSeen =
  (wanted: Running['status'], days: number): Shows =>
  ({ status, clock }, asOf) =>
    status === wanted && asOf === clock.binding + days;

const isVoid: Shows = ({ clock }) => clock.voiding?.day === clock.binding;

/** A breach stays: what comes after the last day voids nothing any more. */
const isNotVoid =
  ({ voidedBy }: Deadline): Shows =>
  ({ start, clock }) =>
    clock.voiding === undefined &&
    start.after.some(
      (event) => event.day === clock.binding + 1 && voidedBy.some((match) => matches(event, match)),
    );

const extensionBounds = (deadline: Deadline): readonly Boundary[] => {
  const { extension } = deadline;
  if (extension === undefined) return [];
  const bound = boundOf(deadline);
  const { amount } = extension.max;
  const refused =
    (isIt: (event: Running['start']['after'][number], base: number) => boolean): Shows =>
    ({ clock }) =>
      clock.refusedExtensions.some(({ event }) => isIt(event, clock.base));
  return [
    bound(
      'extension length',
      [`${amount}`, ({ clock }) => clock.extendedBy === amount],
      [`${amount + 1}`, refused((event) => fieldOf(event, 'days') === amount + 1)],
    ),
    bound(
      'extension',
      ['on the last day', ({ clock }) => clock.extension?.day === clock.base],
      ['a day after', refused((event, base) => event.day === base + 1)],
    ),
    ...extension.requires
      .filter((field) => field.endsWith('On'))
      .map((field) =>
        bound(
          `extension ${field}`,
          ['on the last day', ({ clock }) => dayOf(clock.extension, field) === clock.base],
          ['a day after', refused((event, base) => dayOf(event, field) === base + 1)],
        ),
      ),
  ];
};

const fieldOf = (event: object | undefined, field: string): unknown =>
  (event as Readonly<Record<string, unknown>> | undefined)?.[field];

const dayOf = (event: object | undefined, field: string): number | undefined => {
  const value = fieldOf(event, field);
  return typeof value === 'string' ? parseDayNumber(value) : undefined;
};

/** What begins on the last day still suspends; a day later it no longer moves it. */
const suspensionBounds = (deadline: Deadline, calendar: Calendar): readonly Boundary[] => {
  const { suspension } = deadline;
  if (suspension === undefined) return [];
  const lastDay = ({ clock }: Running): number =>
    calendar.addPeriod(clock.base, clock.extendedBy, 'day');
  const begins = (clock: Running, day: number): boolean =>
    clock.start.after.some((event) => event.type === suspension.from && event.day === day);
  return [
    boundOf(deadline)(
      'suspension',
      [
        'on the last day',
        (clock) => clock.clock.suspension.days > 0 && begins(clock, lastDay(clock)),
      ],
      [
        'a day after',
        (clock) => clock.clock.suspension.days === 0 && begins(clock, lastDay(clock) + 1),
      ],
    ),
  ];
};
