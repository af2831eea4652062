import { dayAfter, daysFrom } from './day.ts';
import type { Draw } from './draw.ts';
import { DUTIES, type Duty, type Owed } from './duty.ts';
import type { Event, Maker, Matter } from './matter.ts';
import { AS_OF, decoy, planted, type Scenario, type Shape, scenarioOf } from './scenario.ts';

/** The last five days, the due day with them. */
const LAST = [0, -1, -2, -3, -4];
const BEFORE = [-5, -6];

type Leaving = 'withdrawn' | 'redirected';

const matterWith = ({ matter }: Maker, { part }: Owed, ...more: readonly Event[]): Matter =>
  matter({ ...part, events: [...part.events, ...more] });

const leavingAt = (duty: Duty, type: Leaving, offset: (draw: Draw) => number) => (maker: Maker) => {
  const owed = duty.make(maker.draw);
  const on = dayAfter(owed.due, offset(maker.draw));
  return { matter: matterWith(maker, owed, { type, on }), on: owed.due };
};

const any =
  (offsets: readonly number[]) =>
  (draw: Draw): number =>
    draw.pick(offsets);

const near = (name: string, make: (maker: Maker) => { readonly matter: Matter }): Shape =>
  decoy(name, (maker) => make(maker).matter);

const ended = (duty: Duty, type: Leaving): readonly Shape[] => [
  planted(`${duty.name}: on the due day`, leavingAt(duty, type, any([0]))),
  planted(`${duty.name}: on the first of the last days`, leavingAt(duty, type, any([-4]))),
  planted(`${duty.name}: in the last days`, leavingAt(duty, type, any(LAST))),
  near(`${duty.name}: the day before the last days`, leavingAt(duty, type, any([-5]))),
  near(`${duty.name}: before the last days`, leavingAt(duty, type, any(BEFORE))),
  near(`${duty.name}: the day after, when the breach stays`, leavingAt(duty, type, any([1]))),
  near(`${duty.name}: after what was owed was done`, (maker) => {
    const owed = duty.make(maker.draw);
    const done = { ...owed.done, on: dayAfter(owed.due, -3) };
    return { matter: matterWith(maker, owed, done, { type, on: dayAfter(owed.due, -2) }) };
  }),
  planted(`${duty.name}: on one day with what was owed, but before it`, (maker) => {
    const owed = duty.make(maker.draw);
    const on = dayAfter(owed.due, -2);
    return { matter: matterWith(maker, owed, { type, on }, { ...owed.done, on }), on: owed.due };
  }),
  near(`${duty.name}: on one day with what was owed, but after it`, (maker) => {
    const owed = duty.make(maker.draw);
    const on = dayAfter(owed.due, -2);
    return { matter: matterWith(maker, owed, { ...owed.done, on }, { type, on }) };
  }),
  planted(`${duty.name}: its day corrected into the last days`, (maker) =>
    corrected(maker, duty, type, -8, any(LAST)(maker.draw)),
  ),
  near(`${duty.name}: its day corrected out of the last days`, (maker) =>
    corrected(maker, duty, type, -2, -6),
  ),
];

const corrected = (maker: Maker, duty: Duty, type: Leaving, from: number, to: number) => {
  const owed = duty.make(maker.draw);
  const correction: Event = {
    type: 'corrected',
    on: dayAfter(owed.due, 10),
    event: owed.part.events.length,
    field: 'on',
    to: dayAfter(owed.due, to),
    reason: '录入错误',
  };
  const leaving: Event = { type, on: dayAfter(owed.due, from) };
  return { matter: matterWith(maker, owed, leaving, correction), on: owed.due };
};

const notSeen = (duty: Duty, type: Leaving): Shape =>
  decoy(`${duty.name}: after the as-of day`, (maker) => {
    const { part, due } = duty.make(maker.draw);
    const shift = (day: string): string => moveTo(AS_OF, due, day);
    const events = part.events.map((event) => shiftDays(event, shift));
    return maker.matter({
      ...part,
      receivedOn: shift(part.receivedOn),
      events: [...events, { type, on: dayAfter(AS_OF, 1) }],
    });
  });

/** Every day of a matter moved so that the duty is due three days after the as-of day. */
const moveTo = (asOf: string, due: string, day: string): string =>
  dayAfter(day, daysFrom(due, asOf) + 3);

const shiftDays = (event: Event, shift: (day: string) => string): Event =>
  Object.fromEntries(
    Object.entries(event).map(([key, value]) => [
      key,
      /On$|^on$/u.test(key) ? shift(value as string) : value,
    ]),
  ) as Event;

const redirects = (duty: Duty): readonly Shape[] =>
  duty.endsByRedirecting
    ? ended(duty, 'redirected')
    : [near(`${duty.name}: is not ended by redirecting`, leavingAt(duty, 'redirected', any(LAST)))];

const elsewhere = (type: Leaving): readonly Shape[] => [
  decoy('in the last days of a reply that another route does not owe', (maker) => {
    const duty = maker.draw.pick(DUTIES.filter(({ name }) => name === 'the reply, xf22'));
    const owed = duty.make(maker.draw);
    return maker.matter({
      ...owed.part,
      facts: { arbitrable: true },
      events: [...owed.part.events, { type, on: dayAfter(owed.due, -1) }],
    });
  }),
  decoy('in the last days of a person’s right', ({ draw, matter }) => {
    const { part } = draw
      .pick(DUTIES.filter(({ name }) => name.startsWith('the review')))
      .make(draw);
    const answered = part.events.slice(0, -1);
    const delivered = answered.at(-1) as Event;
    return matter({ ...part, events: [...answered, { type, on: dayAfter(delivered.on, 28) }] });
  }),
];

const nearDue = (item: string, type: Leaving, shapes: (duty: Duty) => readonly Shape[]): Scenario =>
  scenarioOf(item, [
    ...DUTIES.flatMap(shapes),
    ...DUTIES.filter(({ law }) => law === 'xf22').map((duty) => notSeen(duty, type)),
    ...elsewhere(type),
  ]);

/** A duty ended by a withdrawal in its last five days. */
export const withdrawnNearDue = nearDue('withdrawn-near-due', 'withdrawn', (duty) =>
  ended(duty, 'withdrawn'),
);

/** A duty ended by guiding the matter elsewhere in its last five days. */
export const redirectedNearDue = nearDue('redirected-near-due', 'redirected', redirects);
