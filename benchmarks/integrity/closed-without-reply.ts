import { dayAfter } from './day.ts';
import { type Event, type Law, type Maker, type Matter, receivedUnder } from './matter.ts';
import { AS_OF, decoy, planted, type Shape, scenarioOf } from './scenario.ts';

type Day = (after: number) => string;

const LAWS: readonly Law[] = ['xf05', 'xf22'];
const CLOSED_AFTER = 40;

/** What a person is told, or what ends a matter without an answer being owed. */
const ANSWERS: readonly Event['type'][] = [
  'replied',
  'mediated',
  'withdrawn',
  'redirected',
  'not-accepted',
  'no-longer-accepted',
  'informed',
];

const matterWith =
  (events: (day: Day) => readonly Event[], law?: Law) =>
  ({ draw, matter }: Maker): { matter: Matter; on: string } => {
    const receivedOn = receivedUnder(law ?? draw.pick(LAWS), draw);
    const day: Day = (after) => dayAfter(receivedOn, after);
    return { matter: matter({ receivedOn, events: events(day) }), on: day(CLOSED_AFTER) };
  };

const sent = (day: Day): readonly Event[] => [
  { type: 'dispatched', on: day(3), mode: 'forward' },
  { type: 'unit-received', on: day(4) },
];
const begun = (day: Day): readonly Event[] => [...sent(day), { type: 'accepted', on: day(9) }];
const closed = (day: Day, after = CLOSED_AFTER): Event => ({ type: 'closed', on: day(after) });
const moved = (day: Day, event: number, to: string): Event => ({
  type: 'corrected',
  on: day(60),
  event,
  field: 'on',
  to,
  reason: '录入错误',
});

const unanswered: readonly Shape[] = [
  planted(
    'accepted and closed',
    matterWith((day) => [...begun(day), closed(day)]),
  ),
  planted(
    'forwarded and closed',
    matterWith((day) => [...sent(day), closed(day)]),
  ),
  planted(
    'closed and nothing else',
    matterWith((day) => [closed(day)]),
  ),
  planted(
    'closed after an extension and a hearing',
    matterWith((day) => [
      ...begun(day),
      { type: 'hearing-started', on: day(20) },
      { type: 'hearing-ended', on: day(21) },
      {
        type: 'extended',
        on: day(30),
        days: 30,
        approvedBy: '局长',
        reason: '复杂',
        notifiedOn: day(30),
      },
      closed(day),
    ]),
  ),
  planted(
    'answered the day after',
    matterWith((day) => [
      ...begun(day),
      closed(day),
      { type: 'replied', on: day(CLOSED_AFTER + 1) },
    ]),
  ),
  planted(
    'an answer whose day was corrected to after the closing',
    matterWith((day) => [
      ...begun(day),
      { type: 'replied', on: day(20) },
      closed(day),
      moved(day, 3, day(CLOSED_AFTER + 5)),
    ]),
  ),
  planted(
    'closed, opened again, answered and closed again',
    matterWith((day) => [
      ...begun(day),
      closed(day),
      { type: 'accepted', on: day(45) },
      { type: 'replied', on: day(70) },
      closed(day, 71),
    ]),
  ),
  planted(
    'only supervised and evaluated',
    matterWith((day) => [
      ...begun(day),
      { type: 'supervised', on: day(30), reason: '逾期' },
      closed(day),
      { type: 'evaluated', on: day(41), object: 'unit', grade: 'satisfied' },
    ]),
  ),
];

const near = (name: string, events: (day: Day) => readonly Event[]): Shape =>
  decoy(name, (maker) => matterWith(events)(maker).matter);

const answered: readonly Shape[] = [
  ...ANSWERS.flatMap((type) => [
    near(`${type} before it`, (day) => [...begun(day), { type, on: day(39) }, closed(day)]),
    near(`${type} on its day, listed before`, (day) => [
      ...begun(day),
      { type, on: day(CLOSED_AFTER) },
      closed(day),
    ]),
    near(`${type} on its day, listed after`, (day) => [
      ...begun(day),
      closed(day),
      { type, on: day(CLOSED_AFTER) },
    ]),
  ]),
  near('a written reply delivered, its signing not entered', (day) => [
    ...begun(day),
    { type: 'delivered', on: day(38), document: 'opinion' },
    closed(day),
  ]),
  near('an answer whose day was corrected to before the closing', (day) => [
    ...begun(day),
    { type: 'replied', on: day(50) },
    closed(day),
    moved(day, 3, day(30)),
  ]),
  near('not closed', (day) => begun(day)),
  decoy('closed after the as-of day', ({ matter }) => {
    const day: Day = (after) => dayAfter(AS_OF, after - CLOSED_AFTER + 1);
    return matter({ receivedOn: day(0), events: [...begun(day), closed(day)] });
  }),
];

/** Closed, and until that day nobody had told the person anything. */
export const closedWithoutReply = scenarioOf('closed-without-reply', [...unanswered, ...answered]);
