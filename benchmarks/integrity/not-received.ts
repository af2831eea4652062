import { dayAfter } from './day.ts';
import { type Event, type Law, type Maker, receivedUnder } from './matter.ts';
import { AS_OF, decoy, planted, type Shape, scenarioOf } from './scenario.ts';

const LAWS: readonly Law[] = ['xf05', 'xf22'];
type Day = (after: number) => string;

const BUREAU = 'county-zrzyj';
const TOWNSHIP = 'town-1';

const dispatched = ({ draw }: Maker, on: string, to?: string): Event => ({
  type: 'dispatched',
  on,
  ...(to === undefined ? {} : { to }),
  ...draw.pick([{ mode: 'forward' }, { mode: 'assign' }, {}]),
});

const receivedBy = (on: string, unit: string): Event => ({ type: 'unit-received', on, unit });

type Events = (day: Day, maker: Maker) => readonly Event[];

/** Dispatched, to a unit where one is named, and what came after. */
const afterTo = (to: string | undefined, events: Events) => (maker: Maker) => {
  const receivedOn = receivedUnder(maker.draw.pick(LAWS), maker.draw);
  const on = dayAfter(receivedOn, maker.draw.int(0, 14));
  const day: Day = (days) => dayAfter(on, days);
  const sent = [dispatched(maker, on, to), ...events(day, maker)];
  return { matter: maker.matter({ receivedOn, events: sent }), on };
};

const after = (events: Events) => afterTo(undefined, events);

/** Dispatched so many days before the as-of day. */
const lately = (days: (maker: Maker) => number) => (maker: Maker) => {
  const on = dayAfter(AS_OF, -days(maker));
  return { matter: maker.matter({ receivedOn: on, events: [dispatched(maker, on)] }), on };
};

const near = (name: string, make: (maker: Maker) => ReturnType<ReturnType<typeof after>>): Shape =>
  decoy(name, (maker) => make(maker).matter);

const waiting: readonly Shape[] = [
  planted(
    'and nothing after it',
    after(() => []),
  ),
  planted(
    'accepted and answered, but not received',
    after((day) => [
      { type: 'accepted', on: day(7) },
      { type: 'replied', on: day(30) },
      { type: 'closed', on: day(31) },
    ]),
  ),
  planted(
    'sixteen days ago',
    lately(() => 16),
  ),
  planted('received, sent back and sent on', (maker) => {
    const { matter, on } = after((day) => [
      { type: 'unit-received', on: day(1) },
      { type: 'objection-agreed', on: day(4) },
      dispatched(maker, day(5)),
    ])(maker);
    return { matter, on: dayAfter(on, 5) };
  }),
  planted(
    'sent back unreceived, sent on and received',
    after((day, maker) => [
      { type: 'objection-agreed', on: day(4) },
      dispatched(maker, day(5)),
      { type: 'unit-received', on: day(6) },
    ]),
  ),
  planted(
    'received by another unit',
    afterTo(BUREAU, (day, { draw }) => [receivedBy(day(draw.int(0, 90)), TOWNSHIP)]),
  ),
  planted(
    'sent to two units, received by the second',
    afterTo(BUREAU, (day, maker) => [
      dispatched(maker, day(1), TOWNSHIP),
      receivedBy(day(maker.draw.int(1, 90)), TOWNSHIP),
    ]),
  ),
  planted(
    'sent to two units, received by one that is not named',
    afterTo(BUREAU, (day, maker) => [
      dispatched(maker, day(1), TOWNSHIP),
      { type: 'unit-received', on: day(maker.draw.int(1, 90)) },
    ]),
  ),
  planted('received only after the as-of day', (maker) => {
    const { matter, on } = lately(({ draw }) => draw.int(16, 90))(maker);
    const events = [...matter.events, { type: 'unit-received', on: dayAfter(AS_OF, 1) }];
    return { matter: { ...matter, events }, on };
  }),
];

const received: readonly Shape[] = [
  near(
    'received that day',
    after((day) => [{ type: 'unit-received', on: day(0) }]),
  ),
  near(
    'received later',
    after((day, { draw }) => [{ type: 'unit-received', on: day(draw.int(1, 90)) }]),
  ),
  near(
    'withdrawn',
    after((day, { draw }) => [{ type: 'withdrawn', on: day(draw.int(0, 40)) }]),
  ),
  near(
    'received by the unit it was sent to',
    afterTo(BUREAU, (day, { draw }) => [receivedBy(day(draw.int(0, 90)), BUREAU)]),
  ),
  near(
    'sent to nobody by name, received by a unit',
    after((day, { draw }) => [receivedBy(day(draw.int(0, 90)), BUREAU)]),
  ),
  near(
    'sent to two units, received by both',
    afterTo(BUREAU, (day, maker) => [
      dispatched(maker, day(1), TOWNSHIP),
      receivedBy(day(2), TOWNSHIP),
      receivedBy(day(maker.draw.int(2, 90)), BUREAU),
    ]),
  ),
  near(
    'sent to one unit twice, received once',
    afterTo(BUREAU, (day, maker) => [
      dispatched(maker, day(5), BUREAU),
      { type: 'unit-received', on: day(6), ...maker.draw.pick([{}, { unit: BUREAU }]) },
    ]),
  ),
  near(
    'sent to two units and withdrawn',
    afterTo(BUREAU, (day, maker) => [
      dispatched(maker, day(1), TOWNSHIP),
      { type: 'withdrawn', on: day(3) },
    ]),
  ),
  near(
    'fifteen days ago',
    lately(() => 15),
  ),
  near(
    'lately',
    lately(({ draw }) => draw.int(0, 15)),
  ),
  decoy('reported upwards', ({ draw, matter }) => {
    const receivedOn = receivedUnder(draw.pick(LAWS), draw);
    const on = dayAfter(receivedOn, draw.int(0, 14));
    return matter({ receivedOn, events: [{ type: 'dispatched', on, mode: 'report' }] });
  }),
  decoy('not dispatched', ({ draw, matter }) =>
    matter({ receivedOn: receivedUnder(draw.pick(LAWS), draw) }),
  ),
];

/** Sent out for weeks, and no unit is known to have it. */
export const dispatchedNotReceived = scenarioOf('dispatched-not-received', [
  ...waiting,
  ...received,
]);
