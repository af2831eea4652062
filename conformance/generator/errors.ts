import type { Vector } from '../vector.ts';
import { at } from './life.ts';
import { letterOn, ordinaryFor, organLetterOn } from './made-case.ts';
import { numbered } from './numbered.ts';

/** What is asked wrongly, and how it must be refused. */
type Refusal = readonly [code: string, path: string, given: Vector['given']];

type Plain = Readonly<Record<string, unknown>>;

const ON = '2023-03-01';
const LETTER = letterOn(ON);

/** A right case but for the parts given. */
const caseWith = (parts: Plain): Plain => ({
  id: 'C-1',
  registration: LETTER,
  facts: ordinaryFor(LETTER),
  events: [],
  ...parts,
});

const decide = (parts: Plain): Vector['given'] => ({ call: 'decide', case: caseWith(parts) });

const registered = (parts: Plain): Vector['given'] =>
  decide({ registration: { ...LETTER, ...parts } });

const stated = (facts: Plain): Vector['given'] =>
  decide({ facts: { ...ordinaryFor(LETTER), ...facts } });

const happened = (...events: readonly Plain[]): Vector['given'] => decide({ events });

const IMPOSSIBLE_DATES = [
  '2023-02-29',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '2023-03-00',
  '2023-3-1',
  '2023/03/01',
  '20230301',
  'yesterday',
  '',
] as const;

const impossibleDates: readonly Refusal[] = [
  ...IMPOSSIBLE_DATES.map(
    (receivedOn): Refusal => [
      'impossible-date',
      'registration.receivedOn',
      registered({ receivedOn }),
    ],
  ),
  ...['2023-02-30', '2100-02-29', '2023-03-01x'].map(
    (date): Refusal => ['impossible-date', 'date', { call: 'day', date }],
  ),
  ['impossible-date', 'events[0].on', happened(at('2023-06-31', 'accepted'))],
  ['impossible-date', 'events[1].on', happened(at(ON, 'accepted'), at('2022-02-29', 'replied'))],
  ['impossible-date', 'events[0].recordedOn', happened(at(ON, 'accepted', { recordedOn: '-' }))],
  [
    'impossible-date',
    'events[0].reportDueOn',
    happened(at(ON, 'dispatched', { mode: 'assign', reportDueOn: '2023-09-31' })),
  ],
  [
    'impossible-date',
    'events[0].notifiedOn',
    happened(at(ON, 'extended', { days: 10, notifiedOn: '2023-11-31' })),
  ],
  ['impossible-date', 'on', { ...decide({}), on: '2023-02-29' }],
  ['impossible-date', 'asOf', { call: 'assess', case: caseWith({}), asOf: '2024-02-30' }],
  ['impossible-date', 'asOf', { call: 'run', cases: [], asOf: '2024-02-30' }],
  ['impossible-date', 'from', { call: 'due', from: '2023-02-29', amount: 1, unit: 'day' }],
  ['impossible-date', 'from', { call: 'between', from: '2023-06-31', to: '2023-07-01' }],
  ['impossible-date', 'to', { call: 'between', from: '2023-06-30', to: '2023-06-31' }],
];

const WRONG_VALUES: Plain = {
  purpose: 'complaint',
  containsAccusation: 'no',
  remit: 'county',
  judicialMatter: 'yes',
  arbitrable: 1,
  partyAppeal: 'true',
  administrativeProcedure: true,
  statutoryDuty: 0,
  disciplinary: 'unknown',
  feedbackRequired: 'n',
  majorUrgent: 2,
  priorHandling: 'rejected',
  sameFactsAndReasons: 'same',
  filedToSuperior: 'superior',
  conflictOfInterest: '',
  complex: 'very',
  jointParty: 3,
  simpleMatter: 'FALSE',
};

const DERIVED: Plain = {
  receiverKind: 'petition-office',
  receiverSector: 'administrative',
  channel: 'letter',
  arrival: 'direct',
  representatives: 1,
  identityClear: true,
  isRepeat: false,
  accusedStated: true,
};

const wrongFacts: readonly Refusal[] = [
  ['impossible-facts', 'facts', stated({ remit: 'own' })],
  ['impossible-facts', 'facts', { ...stated({ remit: 'own' }), on: '2020-01-02' }],
  [
    'impossible-facts',
    'facts',
    decide({ registration: organLetterOn(ON), facts: { remit: 'same-level' } }),
  ],
  [
    'impossible-facts',
    'facts',
    { call: 'assess', case: caseWith({ facts: { remit: 'own' } }), asOf: '2023-04-01' },
  ],
  ...['urgency', 'Purpose', 'petitionerAge'].map(
    (fact): Refusal => ['unknown-fact', `facts.${fact}`, stated({ [fact]: true })],
  ),
  ...Object.entries(WRONG_VALUES).map(
    ([fact, value]): Refusal => ['invalid-fact-value', `facts.${fact}`, stated({ [fact]: value })],
  ),
  ...Object.entries(DERIVED).map(
    ([fact, value]): Refusal => ['derived-fact', `facts.${fact}`, stated({ [fact]: value })],
  ),
];

const { receivedOn: _on, ...UNDATED } = LETTER;
const { channel: _channel, ...WITHOUT_CHANNEL } = LETTER;
const { receiver: _receiver, ...WITHOUT_RECEIVER } = LETTER;

const wrongForms: readonly Refusal[] = [
  ['not-a-case', '', { call: 'decide', case: 'a letter' }],
  ['not-a-case', '', { call: 'decide', case: null }],
  ['missing-field', 'id', decide({ id: '' })],
  ['missing-field', 'registration.receivedOn', decide({ registration: UNDATED })],
  ['missing-field', 'registration.channel', decide({ registration: WITHOUT_CHANNEL })],
  ['missing-field', 'registration.receiver', decide({ registration: WITHOUT_RECEIVER })],
  ['missing-field', 'events[0].on', happened({ type: 'accepted' })],
  ['missing-field', 'events[0].document', happened(at(ON, 'delivered'))],
  ['missing-field', 'events[0].grade', happened(at(ON, 'evaluated', { object: 'unit' }))],
  ['unknown-value', 'registration.channel', registered({ channel: 'pigeon' })],
  ['unknown-value', 'registration.arrival', registered({ arrival: 'by-chance' })],
  [
    'unknown-value',
    'registration.receiver.kind',
    registered({ receiver: { id: 'x', kind: 'court' } }),
  ],
  [
    'unknown-value',
    'registration.receiver.sector',
    registered({ receiver: { id: 'x', kind: 'organ', sector: 'military' } }),
  ],
  ['unknown-type', 'events[0].type', happened(at(ON, 'forgotten'))],
  ['unknown-value', 'events[0].mode', happened(at(ON, 'dispatched', { mode: 'throw' }))],
  ['unknown-value', 'events[0].document', happened(at(ON, 'delivered', { document: 'postcard' }))],
  ['unknown-value', 'events[0].outcome', happened(at(ON, 'replied', { outcome: 'lost' }))],
  [
    'unknown-value',
    'events[0].grade',
    happened(at(ON, 'evaluated', { object: 'unit', grade: 'superb' })),
  ],
  [
    'unknown-value',
    'events[0].object',
    happened(at(ON, 'evaluated', { object: 'weather', grade: 'satisfied' })),
  ],
];

const wrongCounts: readonly Refusal[] = [
  ...([-1, -15] as const).map(
    (amount): Refusal => [
      'negative-amount',
      'amount',
      { call: 'due', from: ON, amount, unit: 'workday' },
    ],
  ),
  ['negative-amount', 'amount', { call: 'due', from: ON, amount: -1, unit: 'month' }],
  ['not-a-whole-number', 'amount', { call: 'due', from: ON, amount: 1.5, unit: 'day' }],
  ['not-a-whole-number', 'amount', { call: 'due', from: ON, amount: '15', unit: 'day' }],
  ['unknown-unit', 'unit', { call: 'due', from: ON, amount: 2, unit: 'week' }],
  ['period-upside-down', 'to', { call: 'between', from: ON, to: '2023-02-28' }],
  [
    'period-upside-down',
    'period',
    { call: 'run', cases: [], asOf: ON, period: { from: ON, to: '2023-02-28' } },
  ],
];

/** What is put right must itself be right, and what happened cannot become something else. */
const wrongCorrections: readonly Refusal[] = (
  [
    ['unknown-value', 'field', { event: 0, field: 'type', to: 'replied' }],
    ['unknown-value', 'field', { event: 0, field: 'colour', to: 'red' }],
    ['unknown-value', 'event', { event: 2, field: 'on', to: ON }],
    ['unknown-value', 'event', { event: 1, field: 'on', to: ON }],
    ['impossible-date', 'to', { event: 0, field: 'on', to: '2023-02-29' }],
    ['unknown-value', 'to', { event: 0, field: 'mode', to: 'throw' }],
  ] as const
).map(([code, field, what]) => [
  code,
  `events[1].${field}`,
  happened(at(ON, 'dispatched', { mode: 'forward' }), at(ON, 'corrected', what)),
]);

const REFUSALS: readonly Refusal[] = [
  ...impossibleDates,
  ...wrongFacts,
  ...wrongForms,
  ...wrongCounts,
  ...wrongCorrections,
];

/** Questions that must be refused; written by hand, for no engine reckons them. */
export const errorVectors = (): readonly Vector[] =>
  numbered('error', REFUSALS.length, (_, place) => {
    const [code, path, given] = REFUSALS[place] as Refusal;
    return { given, expect: { error: { code, path } } };
  });
