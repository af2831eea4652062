import { addDays } from '../reference/calendar-days.ts';
import type { PlainEvent } from '../reference/case.ts';
import { at, clockNamed, type Life, lifeTo } from './life.ts';
import { dayOf2005, dayOf2022, type Registration } from './made-case.ts';
import type { Chance } from './seeded.ts';
import type { Course } from './standings.ts';

/** What was learned only later of a matter: mistakes put right, a notice not yet given, an acceptance not yet made. */
interface Learned {
  /** The clock to whose start the matter comes. */
  readonly clock: string;
  readonly but?: (life: Life) => Life;
  readonly next: (life: Life) => readonly PlainEvent[];
  /** On how many days after the start one looks. */
  readonly looks: readonly number[];
}

/** So many days after the start, the field of the event at that place of the list is put right. */
const correction = (
  { startsOn }: Life,
  days: number,
  event: number,
  field: string,
  to: unknown,
): PlainEvent =>
  at(addDays(startsOn, days), 'corrected', { event, field, to, reason: 'entered wrongly' });

/** The place of the start event, and of the first that follows. */
const startIn = ({ events }: Life): number => events.length - 1;
const nextIn = ({ events }: Life): number => events.length;

const day = ({ startsOn }: Life, days: number): string => addDays(startsOn, days);

const reply = (life: Life): PlainEvent => at(day(life, 50), 'replied');

const extension = (life: Life, more: object): PlainEvent =>
  at(day(life, 50), 'extended', {
    days: 30,
    approvedBy: 'head-1',
    reason: 'complex',
    notifiedOn: day(life, 50),
    ...more,
  });

/** A clock is asked for 60 days after acceptance, so these looks are around what changes and around its end. */
const ofConclude: readonly Omit<Learned, 'clock'>[] = [
  {
    // Of two corrections of a field the one of the later day wins, wherever it stands in the list.
    next: (life) => [
      reply(life),
      correction(life, 70, nextIn(life), 'on', day(life, 58)),
      correction(life, 65, nextIn(life), 'on', day(life, 62)),
    ],
    looks: [61, 65, 69, 70],
  },
  {
    next: (life) => [
      reply(life),
      correction(life, 65, nextIn(life), 'on', day(life, 58)),
      correction(life, 65, nextIn(life), 'on', day(life, 62)),
    ],
    looks: [64, 65],
  },
  {
    // A correction of a correction, which may also turn out to be of another day.
    next: (life) => [
      reply(life),
      correction(life, 65, nextIn(life), 'on', day(life, 62)),
      correction(life, 70, nextIn(life) + 1, 'to', day(life, 58)),
    ],
    looks: [64, 65, 70],
  },
  {
    next: (life) => [
      reply(life),
      correction(life, 65, nextIn(life), 'on', day(life, 62)),
      correction(life, 70, nextIn(life) + 1, 'on', day(life, 80)),
    ],
    looks: [65, 70, 79, 80],
  },
  {
    // Until the day it really happened it is no longer seen.
    next: (life) => [reply(life), correction(life, 55, nextIn(life), 'on', day(life, 66))],
    looks: [54, 55, 60, 61, 66],
  },
  {
    next: (life) => [correction(life, 5, startIn(life), 'on', day(life, -4))],
    looks: [4, 5, 56, 57],
  },
  {
    next: (life) => [extension(life, { days: 40 }), correction(life, 55, nextIn(life), 'days', 20)],
    looks: [54, 55, 61, 81],
  },
  {
    next: (life) => [
      extension(life, { notifiedOn: day(life, 61) }),
      correction(life, 63, nextIn(life), 'notifiedOn', day(life, 60)),
    ],
    looks: [61, 62, 63, 91],
  },
  {
    next: (life) => [extension(life, {}), correction(life, 58, nextIn(life), 'approvedBy', ' ')],
    looks: [57, 58, 61],
  },
  {
    // The extension is there, but that it was told to the petitioner is not seen yet.
    next: (life) => [extension(life, { notifiedOn: day(life, 56) })],
    looks: [50, 55, 56, 61],
  },
];

const withAccused = (life: Life): Life => {
  const registration: Registration = { ...life.registration, accused: { units: ['bureau-x'] } };
  return { ...life, registration };
};

const ofOthers: readonly Learned[] = [
  {
    clock: 'dispatch',
    but: withAccused,
    next: (life) => [
      at(day(life, 3), 'dispatched', { mode: 'forward', to: 'bureau-x' }),
      correction(life, 9, nextIn(life), 'to', 'bureau-1'),
    ],
    looks: [2, 3, 8, 9],
  },
  {
    clock: 'dispatch',
    but: withAccused,
    next: (life) => [
      at(day(life, 3), 'accepted', { unit: 'bureau-1' }),
      correction(life, 9, nextIn(life), 'unit', 'bureau-x'),
    ],
    looks: [3, 9],
  },
  {
    clock: 'notice-transferred',
    next: (life) => [correction(life, 6, startIn(life), 'sector', 'discipline')],
    looks: [5, 6, 16],
  },
  {
    clock: 'assigned-report',
    next: (life) => [correction(life, 7, startIn(life), 'reportDueOn', day(life, 20))],
    looks: [6, 7, 21],
  },
  {
    clock: 'assigned-report',
    next: (life) => [correction(life, 7, startIn(life), 'mode', 'forward')],
    looks: [6, 7],
  },
  {
    clock: 'review-request',
    next: (life) => [correction(life, 7, startIn(life), 'document', 'recheck')],
    looks: [6, 7],
  },
  {
    clock: 'recheck-request',
    next: (life) => [correction(life, 7, startIn(life), 'document', 'opinion')],
    looks: [6, 7],
  },
];

const refused = (life: Life): Life => ({
  ...life,
  events: life.events.filter(({ type }) => type !== 'accepted'),
  facts: { ...life.facts, priorHandling: 'rechecked', sameFactsAndReasons: true },
});

/** A refusal is proposed, and an opinion delivered all the same: open only where somebody accepted, whenever that was. */
const ofRefusals: readonly Learned[] = [
  { clock: 'review-request', but: refused, next: () => [], looks: [0, 31] },
  {
    clock: 'review-request',
    but: refused,
    next: (life) => [at(day(life, 10), 'accepted')],
    looks: [9, 10, 31],
  },
];

const ALL: readonly Learned[] = [
  ...ofConclude.map((one) => ({ clock: 'conclude', ...one })),
  ...ofOthers,
  ...ofRefusals,
];

/** Each of them on each of its days, under both laws. */
export const learnedLater = (chance: Chance): readonly (readonly [Life, Course])[] =>
  ALL.flatMap(({ clock, but = (life) => life, next, looks }) =>
    [dayOf2005(chance), dayOf2022(chance)].flatMap((startsOn) => {
      const life = but(lifeTo(clockNamed(clock), startsOn));
      return looks.map((days): readonly [Life, Course] => [
        life,
        { next: next(life), asOf: day(life, days) },
      ]);
    }),
  );
