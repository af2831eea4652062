import { dayAfter, workdayAfter } from './day.ts';
import { type Event, type Maker, type Matter, ORGAN, receivedUnder } from './matter.ts';
import { AS_OF, decoy, planted, type Shape, scenarioOf } from './scenario.ts';

type Facts = Readonly<Record<string, unknown>>;

/** Facts that decide whether an accepted letter is handled as a petition. */
const DECIDING = [
  'purpose',
  'priorHandling',
  'judicialMatter',
  'arbitrable',
  'partyAppeal',
  'administrativeProcedure',
  'statutoryDuty',
];
/** Facts that decide other things. */
const BESIDE = [
  'disciplinary',
  'feedbackRequired',
  'majorUrgent',
  'complex',
  'jointParty',
  'simpleMatter',
];

const without = (facts: readonly string[]): Facts =>
  Object.fromEntries(facts.map((fact) => [fact, undefined]));

const ALL_UNKNOWN = without([...DECIDING, ...BESIDE, 'remit', 'conflictOfInterest']);

const accepted =
  (facts: Facts | ((maker: Maker) => Facts), more: (on: string) => readonly Event[] = () => []) =>
  (maker: Maker): { matter: Matter; on: string } => {
    const receivedOn = receivedUnder('xf22', maker.draw);
    const on = dayAfter(receivedOn, maker.draw.int(4, 14));
    const events = [
      { type: 'dispatched', on: dayAfter(receivedOn, 2), mode: 'forward' },
      { type: 'unit-received', on: dayAfter(receivedOn, 3) },
      { type: 'accepted', on },
      ...more(on),
    ];
    const stated = typeof facts === 'function' ? facts(maker) : facts;
    return { matter: maker.matter({ receivedOn, facts: stated, events }), on: dayAfter(on, 60) };
  };

const near = (name: string, make: (maker: Maker) => { readonly matter: Matter }): Shape =>
  decoy(name, (maker) => make(maker).matter);

const open: readonly Shape[] = [
  ...DECIDING.map((fact) =>
    planted(`accepted, and ${fact} is not stated`, accepted(without([fact]))),
  ),
  planted('accepted, and nothing is stated', accepted(ALL_UNKNOWN)),
  planted(
    'accepted and replied, and nothing is stated',
    accepted(ALL_UNKNOWN, (on) => [{ type: 'replied', on: dayAfter(on, 20) }]),
  ),
  planted(
    'accepted, and two routes conflict',
    accepted(({ draw }) => ({
      arbitrable: true,
      ...draw.pick([{ statutoryDuty: true }, { partyAppeal: true }, { judicialMatter: true }]),
    })),
  ),
  planted(
    'accepted though the decision proposes a refusal',
    accepted(({ draw }) =>
      draw.pick([
        { priorHandling: 'rechecked', sameFactsAndReasons: true },
        { priorHandling: 'pending', filedToSuperior: true },
      ]),
    ),
  ),
  planted('a reply delivered, and nothing is stated', ({ draw, matter }) => {
    const receivedOn = receivedUnder('xf22', draw);
    const events = [
      { type: 'dispatched', on: receivedOn, mode: 'forward' },
      { type: 'delivered', on: dayAfter(receivedOn, 30), document: 'opinion' },
    ];
    return { matter: matter({ receivedOn, facts: ALL_UNKNOWN, events }) };
  }),
  planted('sent to an organ, and whose remit it is is not stated', ({ draw, matter }) => {
    const on = `2023-0${draw.pick([7, 8])}-1${draw.int(0, 9)}`;
    return {
      matter: matter({
        receivedOn: on,
        registration: { receiver: ORGAN, arrival: 'transferred' },
        facts: without(['remit']),
        events: [{ type: 'unit-received', on }],
      }),
      on: workdayAfter(on, 5),
    };
  }),
  planted(
    'received under the law of 2005, accepted on the first day of that of 2022',
    ({ matter }) => ({
      matter: matter({
        receivedOn: '2022-04-20',
        facts: ALL_UNKNOWN,
        events: [{ type: 'accepted', on: '2022-05-01' }],
      }),
      on: '2022-06-30',
    }),
  ),
];

const determined: readonly Shape[] = [
  near('accepted, and every fact is stated', accepted({})),
  ...BESIDE.map((fact) => near(`accepted, and ${fact} is not stated`, accepted(without([fact])))),
  near('accepted, all but what decides is not stated', accepted(without(BESIDE))),
  near(
    'accepted, and exactly one other route',
    accepted(({ draw }) =>
      draw.pick([
        { arbitrable: true },
        { statutoryDuty: true },
        { partyAppeal: true },
        { administrativeProcedure: 'reconsideration' },
      ]),
    ),
  ),
  near(
    'a suggestion not handled before, of which nothing else is stated',
    accepted({ ...ALL_UNKNOWN, purpose: 'suggestion', priorHandling: 'none' }),
  ),
  decoy('forwarded, and nothing is stated', ({ draw, matter }) => {
    const receivedOn = receivedUnder('xf22', draw);
    const events = [
      { type: 'dispatched', on: dayAfter(receivedOn, 3), mode: 'forward' },
      { type: 'unit-received', on: dayAfter(receivedOn, 4) },
    ];
    return matter({ receivedOn, facts: ALL_UNKNOWN, events });
  }),
  decoy('accepted under the law of 2005, and nothing is stated', ({ draw, matter }) => {
    const receivedOn = receivedUnder('xf05', draw);
    const events = [
      { type: 'accepted', on: dayAfter(receivedOn, 5) },
      { type: 'delivered', on: dayAfter(receivedOn, 30), document: 'opinion' },
    ];
    return matter({ receivedOn, facts: ALL_UNKNOWN, events });
  }),
  decoy('accepted on the last day of the law of 2005, and nothing is stated', ({ matter }) =>
    matter({
      receivedOn: '2022-04-20',
      facts: ALL_UNKNOWN,
      events: [{ type: 'accepted', on: '2022-04-30' }],
    }),
  ),
  decoy('accepted after the as-of day', ({ matter }) =>
    matter({
      receivedOn: dayAfter(AS_OF, -5),
      facts: ALL_UNKNOWN,
      events: [{ type: 'accepted', on: dayAfter(AS_OF, 1) }],
    }),
  ),
  decoy('sent to the organ whose remit it is', ({ draw, matter }) => {
    const receivedOn = receivedUnder('xf22', draw);
    return matter({
      receivedOn,
      registration: { receiver: ORGAN, arrival: 'transferred' },
      facts: { remit: 'own' },
      events: [{ type: 'unit-received', on: receivedOn }],
    });
  }),
];

/** Were it to be refused, the acceptance would put the refusal in doubt; a reply to a suggestion is owed in neither case. */
const refusable: readonly Shape[] = [
  near(
    'a suggestion that may have been handled before',
    accepted({ ...ALL_UNKNOWN, purpose: 'suggestion' }),
  ),
];

/** It is open whether a deadline runs. */
export const undetermined = scenarioOf('undetermined', [...open, ...determined], refusable);
