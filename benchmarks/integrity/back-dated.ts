import { dayAfter } from './day.ts';
import { type Event, type Law, type Maker, type Matter, receivedUnder } from './matter.ts';
import { AS_OF, decoy, planted, type Shape, scenarioOf } from './scenario.ts';

const TYPES = ['registered', 'dispatched', 'unit-received', 'accepted', 'replied', 'closed'];
const LAWS: readonly Law[] = ['xf05', 'xf22'];

/** A whole matter of which one event is written so. */
const withOne =
  (write: (event: Event, maker: Maker) => readonly Event[], only?: string) =>
  (maker: Maker): { matter: Matter; on: string } => {
    const { draw, matter } = maker;
    const receivedOn = receivedUnder(draw.pick(LAWS), draw);
    const chosen = only ?? draw.pick(TYPES);
    let on = receivedOn;
    let place = receivedOn;
    const events = TYPES.flatMap((type): readonly Event[] => {
      on = dayAfter(on, draw.int(1, 9));
      if (type !== chosen) return [{ type, on, ...draw.pick([{}, { recordedOn: on }]) }];
      place = on;
      return write({ type, on }, maker);
    });
    return { matter: matter({ receivedOn, events }), on: place };
  };

const entered = (after: (maker: Maker) => number) =>
  withOne((event, maker) => [{ ...event, recordedOn: dayAfter(event.on, after(maker)) }]);

/** An instant as a timestamp; Shanghai is eight hours ahead, so late in the day of Greenwich it is already the next. */
const at = (day: string, hour: string): string => `${day}T${hour}:00Z`;

const corrected = (field: string, from: number, to: number) => (maker: Maker) => {
  const made = withOne((event) => [{ ...event, recordedOn: dayAfter(event.on, from) }])(maker);
  const { events } = made.matter;
  const event = events.findIndex(({ on }) => on === made.on);
  const changed = field === 'on' ? dayAfter(made.on, from - to) : dayAfter(made.on, to);
  const correction: Event = {
    type: 'corrected',
    on: dayAfter(made.on, 100),
    event,
    field,
    to: changed,
    reason: '录入错误',
  };
  return {
    matter: { ...made.matter, events: [...events, correction] },
    on: field === 'on' ? changed : made.on,
  };
};

const near = (name: string, make: (maker: Maker) => { readonly matter: Matter }): Shape =>
  decoy(name, (maker) => make(maker).matter);

const late: readonly Shape[] = [
  planted(
    'four days after',
    entered(() => 4),
  ),
  planted(
    'some days after',
    entered(({ draw }) => draw.int(4, 60)),
  ),
  planted(
    'years after',
    entered(({ draw }) => draw.int(300, 900)),
  ),
  planted(
    'the fourth day by the clock of Shanghai',
    withOne((event) => [{ ...event, recordedOn: at(dayAfter(event.on, 3), '16:00') }]),
  ),
  planted(
    'only the last of two of a type',
    withOne((event) => [
      { ...event, recordedOn: event.on },
      { ...event, recordedOn: dayAfter(event.on, 4) },
    ]),
  ),
  planted('its day corrected to four days before the entry', corrected('on', 3, 4)),
  planted('the day of entry corrected to four days after', corrected('recordedOn', 2, 4)),
  planted('entered after the as-of day', ({ matter, draw }) => {
    const on = dayAfter(AS_OF, -draw.int(0, 3));
    const events = [{ type: 'dispatched', on, recordedOn: dayAfter(on, 4) }];
    return { matter: matter({ receivedOn: dayAfter(on, -5), events }), on };
  }),
];

const inTime: readonly Shape[] = [
  near(
    'three days after',
    entered(() => 3),
  ),
  near(
    'up to three days after',
    entered(({ draw }) => draw.int(0, 3)),
  ),
  near(
    'before it happened',
    entered(({ draw }) => -draw.int(1, 30)),
  ),
  near(
    'the third day by the clock of Shanghai',
    withOne((event) => [{ ...event, recordedOn: at(dayAfter(event.on, 3), '15:59') }]),
  ),
  near(
    'no day of entry',
    withOne((event) => [event]),
  ),
  near('its day corrected to three days before the entry', corrected('on', 9, 3)),
  near('the day of entry corrected to three days after', corrected('recordedOn', 9, 3)),
  decoy('an event after the as-of day', ({ matter }) =>
    matter({
      receivedOn: dayAfter(AS_OF, -5),
      events: [{ type: 'dispatched', on: dayAfter(AS_OF, 1), recordedOn: dayAfter(AS_OF, 9) }],
    }),
  ),
];

const correctedLate: readonly Shape[] = [
  planted('a correction that was itself entered late', (maker) => {
    const { matter, on } = withOne((event) => [event])(maker);
    const day = dayAfter(on, 50);
    const correction = {
      type: 'corrected',
      event: 0,
      field: 'on',
      to: matter.events[0]?.on,
      reason: '录入错误',
    };
    return {
      matter: {
        ...matter,
        events: [...matter.events, { ...correction, on: day, recordedOn: dayAfter(day, 9) }],
      },
      on: day,
    };
  }),
];

/** Entered more than three days after the day it bears. */
export const backDated = scenarioOf('back-dated', [...late, ...inTime], correctedLate);
