import { dayAfter } from './day.ts';
import { DUTIES, type Duty, type Owed } from './duty.ts';
import type { Event, Maker, Matter } from './matter.ts';
import { decoy, planted, type Shape, scenarioOf } from './scenario.ts';

const SATURDAY = '2023-07-22';
const SHORTEST_EXTENSION = 10;

const matterWith = ({ matter }: Maker, { part }: Owed, ...more: readonly Event[]): Matter =>
  matter({ ...part, events: [...part.events, ...more] });

const doneAt =
  (duty: Duty, ...offsets: readonly number[]) =>
  (maker: Maker) => {
    const owed = duty.make(maker.draw);
    const done = offsets.map((offset): Event => ({ ...owed.done, on: dayAfter(owed.due, offset) }));
    return { matter: matterWith(maker, owed, ...done), on: owed.due };
  };

const near = (name: string, make: (maker: Maker) => { readonly matter: Matter }): Shape =>
  decoy(name, (maker) => make(maker).matter);

const correctedTo = (duty: Duty, from: number, to: number) => (maker: Maker) => {
  const owed = duty.make(maker.draw);
  const correction: Event = {
    type: 'corrected',
    on: dayAfter(owed.due, 10),
    event: owed.part.events.length,
    field: 'on',
    to: dayAfter(owed.due, to),
    reason: '录入错误',
  };
  const done = { ...owed.done, on: dayAfter(owed.due, from) };
  return { matter: matterWith(maker, owed, done, correction), on: owed.due };
};

const ofDuty = (duty: Duty): readonly Shape[] => [
  planted(`${duty.name}: on the due day`, doneAt(duty, 0)),
  planted(`${duty.name}: on the due day and again later`, doneAt(duty, 0, 3)),
  planted(`${duty.name}: corrected to the due day`, correctedTo(duty, -1, 0)),
  near(`${duty.name}: the day before`, doneAt(duty, -1)),
  near(`${duty.name}: the day after`, doneAt(duty, 1)),
  near(`${duty.name}: before, and again on the due day`, doneAt(duty, -2, 0)),
  near(`${duty.name}: corrected from the due day`, correctedTo(duty, 0, -1)),
  near(`${duty.name}: withdrawn before`, (maker) => {
    const owed = duty.make(maker.draw);
    const withdrawn = { type: 'withdrawn', on: dayAfter(owed.due, -1) };
    return { matter: matterWith(maker, owed, withdrawn, { ...owed.done, on: owed.due }) };
  }),
];

const reply = (law: string): Duty =>
  DUTIES.find(({ name }) => name === `the reply, ${law}`) as Duty;

const elsewhere: readonly Shape[] = [
  ...['xf05', 'xf22'].map((law) => {
    const extended = DUTIES.find(({ name }) => name === `the reply, extended, ${law}`) as Duty;
    return decoy(`the sixtieth day of a reply that was extended, ${law}`, (maker) => {
      const owed = extended.make(maker.draw);
      const accepted = owed.part.events.find(({ type }) => type === 'accepted') as Event;
      const after = maker.draw.int(0, SHORTEST_EXTENSION - 1);
      return matterWith(maker, owed, { ...owed.done, on: dayAfter(accepted.on, 60 + after) });
    });
  }),
  decoy('the sixtieth day where another route is taken', (maker) => {
    const owed = reply('xf22').make(maker.draw);
    const events = [...owed.part.events, { type: 'replied', on: owed.due }];
    return maker.matter({ ...owed.part, facts: { statutoryDuty: true }, events });
  }),
  planted('the sixtieth day of an accepted matter of any route, under the law of 2005', (maker) => {
    const owed = reply('xf05').make(maker.draw);
    const events = [...owed.part.events, { type: 'replied', on: owed.due }];
    const facts = { statutoryDuty: true };
    return { matter: maker.matter({ ...owed.part, facts, events }), on: owed.due };
  }),
  planted('a due day that is a Saturday', ({ matter }) => ({
    matter: matter({
      receivedOn: dayAfter(SATURDAY, -15),
      events: [{ type: 'dispatched', on: SATURDAY }],
    }),
    on: SATURDAY,
  })),
  decoy('the Monday after a due day that is a Saturday', ({ matter }) =>
    matter({
      receivedOn: dayAfter(SATURDAY, -15),
      events: [{ type: 'dispatched', on: dayAfter(SATURDAY, 2) }],
    }),
  ),
  decoy('the last day of a person’s right', (maker) => {
    const review = DUTIES.find(({ name }) => name === 'the review, xf22') as Duty;
    const { part } = review.make(maker.draw);
    const answered = part.events.slice(0, -1);
    const delivered = answered.at(-1) as Event;
    const asked = { type: 'review-requested', on: dayAfter(delivered.on, 30) };
    return maker.matter({ ...part, events: [...answered, asked] });
  }),
];

/** What was owed was done on the very last day. */
export const metOnLastDay = scenarioOf('met-on-last-day', [
  ...DUTIES.flatMap(ofDuty),
  ...elsewhere,
]);
