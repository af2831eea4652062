import { DELIVERED_DOCUMENTS, DISPATCH_MODES, EVALUATION_OBJECTS, SECTORS } from '@xinfang/matter';
import type { EventMatch, Pack, WrittenDeadline } from '@xinfang/pack';
import { conditionEdits } from './condition-edits.ts';
import { addEach, byOne, dropEach, type Edit } from './edit.ts';
import { basisEdits, effectiveEdits } from './law-edits.ts';

/** The slips of a deadline as written. */
export const deadlineEdits = (deadline: WrittenDeadline, pack: Pack): readonly Edit[] => [
  ...conditionEdits(deadline.when, ['when'], pack),
  ...startEdits(deadline, pack),
  ...periodEdits(deadline),
  {
    kind: 'change-roll',
    path: ['roll'],
    after: deadline.roll === 'strict' ? 'rolled' : 'strict',
  },
  ...endingEdits(deadline, pack),
  ...extensionEdits(deadline),
  ...dropped(deadline),
  ...conditionEdits(deadline.doubt?.when, ['doubt', 'when'], pack),
  ...basisEdits(deadline.basis, ['basis'], pack, deadline.local === true ? 0 : 1),
  ...effectiveEdits(deadline.effective, ['effective'], deadline.basis, pack),
];

/** The fields of events by which a start can be told from others of its type. */
const FIELD_VALUES: Readonly<Record<string, readonly string[]>> = {
  mode: DISPATCH_MODES,
  sector: SECTORS,
  document: DELIVERED_DOCUMENTS,
  object: EVALUATION_OBJECTS,
};

const startEdits = ({ start, period }: WrittenDeadline, pack: Pack): readonly Edit[] => {
  const kind = 'change-start';
  const others = pack.deadlines.map((each) => each.start.event);
  // A field belongs to its type of event.
  const bound = start.where !== undefined || 'until' in period;
  return [
    ...(bound ? [] : [...new Set(others)].filter((each) => each !== start.event)).map(
      (after): Edit => ({ kind, path: ['start', 'event'], after }),
    ),
    ...Object.entries(start.where ?? {}).flatMap(([field, value]): readonly Edit[] => {
      const path = ['start', 'where', field];
      const values = (FIELD_VALUES[field] ?? []).filter((each) => each !== value);
      return [
        { kind, path, after: undefined },
        ...values.map((after) => ({ kind, path, after }) as const),
      ];
    }),
    ...dropEach(kind, ['start', 'cases'], start.cases),
    ...(start.cases ?? []).flatMap((each, index): readonly Edit[] => {
      const path = ['start', 'cases', index];
      return [
        ...(each.first === undefined
          ? []
          : [{ kind, path: [...path, 'first'], after: undefined } as const]),
        ...conditionEdits(each.when, [...path, 'when'], pack),
      ];
    }),
  ];
};

const UNITS = ['day', 'workday'] as const;

const periodEdits = ({ period }: WrittenDeadline): readonly Edit[] =>
  'until' in period
    ? []
    : [
        ...byOne('move-period', ['period', 'amount'], period.amount),
        ...UNITS.filter((unit) => unit !== period.unit).map(
          (after): Edit => ({ kind: 'move-period', path: ['period', 'unit'], after }),
        ),
      ];

/** Events that end some deadline of the pack: the ones that could be taken for each other. */
const endingEvents = ({ deadlines }: Pack): readonly string[] => [
  ...new Set(
    deadlines.flatMap(({ fulfilledBy, voidedBy }) =>
      [...fulfilledBy, ...voidedBy].map((match) => typeOf(match)),
    ),
  ),
];

const typeOf = (match: EventMatch): string => (typeof match === 'string' ? match : match.event);

const endingEdits = ({ fulfilledBy, voidedBy }: WrittenDeadline, pack: Pack): readonly Edit[] => {
  const events = endingEvents(pack);
  // What fulfils does not void: fulfilment is looked for first.
  const voids = events.filter((event) => !fulfilledBy.map(typeOf).includes(event));
  return [
    ...dropEach('drop-fulfilling', ['fulfilledBy'], fulfilledBy),
    ...addEach('add-fulfilling', ['fulfilledBy'], fulfilledBy, events),
    ...dropEach('drop-voiding', ['voidedBy'], voidedBy, 0),
    ...addEach('add-voiding', ['voidedBy'], voidedBy, voids),
  ];
};

const extensionEdits = ({ extension }: WrittenDeadline): readonly Edit[] =>
  extension === undefined
    ? []
    : [
        { kind: 'change-extension', path: ['extension'], after: undefined },
        ...byOne('change-extension', ['extension', 'max', 'amount'], extension.max.amount),
        ...dropEach('change-extension', ['extension', 'requires'], extension.requires, 0),
      ];

const dropped = ({ suspension, doubt, pending, afterwards }: WrittenDeadline): readonly Edit[] => {
  const drop = (kind: Edit['kind'], key: string, value: unknown): readonly Edit[] =>
    value === undefined ? [] : [{ kind, path: [key], after: undefined }];
  return [
    ...drop('drop-suspension', 'suspension', suspension),
    ...drop('drop-doubt', 'doubt', doubt),
    ...drop('drop-warning-of-deadline', 'pending', pending),
    ...drop('drop-warning-of-deadline', 'afterwards', afterwards),
  ];
};
