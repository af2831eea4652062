import { z } from 'zod';
import { BasisSchema, CertaintySchema, CivilDateSchema, TextSchema } from './base.ts';
import { LayerSchema, ReceiptLineSchema, UnitSchema } from './law.ts';
import { named, told } from './registry.ts';

const OpenStatusSchema = z.enum(['needs-facts', 'person-decides', 'conflict', 'untranslated']);

/** A missing fact, and what to ask. */
export const NeedSchema = named(
  'Need',
  z.looseObject({ fact: z.string(), question: TextSchema, groups: z.array(z.string()) }),
);

/** The outcome of a group; `value` is null where it cannot be given. */
export const OutcomeSchema = named(
  'Outcome',
  z.looseObject({
    value: z.string().nullable(),
    rule: z.string().optional(),
    status: told(OpenStatusSchema, '为什么没有结论', 'Why it cannot be given').optional(),
    basis: z.array(BasisSchema),
    label: TextSchema.optional(),
    explain: TextSchema.optional(),
    hint: TextSchema.optional(),
    candidates: z.array(z.string()).optional(),
    confirm: z.looseObject({ role: z.string(), basis: z.array(BasisSchema) }).optional(),
  }),
);

/** What a person may still do. */
export const RemedySchema = named(
  'Remedy',
  z.looseObject({
    id: z.string(),
    route: z.string(),
    label: TextSchema,
    text: TextSchema,
    basis: z.array(BasisSchema),
    from: told(z.string(), '从哪个事件起', 'The event from which it is open'),
    status: z.enum(['not-yet', 'open', 'used', 'late-requests-to-a-person']).optional(),
    openFrom: CivilDateSchema.optional(),
    until: told(CivilDateSchema, '最后一日', 'The last day').optional(),
  }),
);

/** Everything decided of a matter. */
export const DecisionSchema = named(
  'Decision',
  z.looseObject({
    caseId: z.string(),
    on: CivilDateSchema,
    pack: z.array(LayerSchema),
    engine: z.string(),
    outcomes: z.record(z.string(), OutcomeSchema),
    flags: z.array(
      named(
        'Flag',
        z.looseObject({
          group: z.string(),
          value: z.string(),
          rule: z.string(),
          label: TextSchema,
          explain: TextSchema,
          basis: z.array(BasisSchema),
        }),
      ),
    ),
    needs: z.array(NeedSchema),
    remedies: z.array(RemedySchema),
    trace: told(z.looseObject({}), '怎样得出的', 'How it came about').optional(),
  }),
);

/** Something a person should see. */
export const WarningSchema = named(
  'Warning',
  z.looseObject({
    code: z.string(),
    severity: z.enum(['info', 'warning', 'error']),
    message: TextSchema,
    basis: z.array(BasisSchema),
    event: told(z.number().int(), '第几个事件，从 0 起', 'Which event, from 0').optional(),
    deadline: z.string().optional(),
    path: z.string().optional(),
    reasons: z.array(TextSchema).optional(),
  }),
);

const StartedBySchema = z.looseObject({ event: z.string(), on: CivilDateSchema });

/** A deadline with its reckoning. */
export const DeadlineSchema = named(
  'Deadline',
  z.looseObject({
    id: z.string(),
    kind: z.enum(['duty', 'right', 'target']),
    label: TextSchema,
    bearer: z.string(),
    beneficiary: z.string(),
    start: StartedBySchema,
    period: z.looseObject({ amount: z.number().int(), unit: UnitSchema }),
    extendedBy: z.number().int(),
    suspendedDays: z.number().int(),
    dueOn: CivilDateSchema,
    rolledDueOn: CivilDateSchema,
    binding: z.enum(['strict', 'rolled']),
    certainty: CertaintySchema,
    status: z.enum(['met', 'late', 'open', 'overdue', 'void']),
    metOn: CivilDateSchema.optional(),
    daysLeft: z.number().int().optional(),
    basis: z.array(BasisSchema),
    receipt: z.array(ReceiptLineSchema),
    warnings: z.array(WarningSchema),
  }),
);

/** A clock of which it is open whether it runs. */
export const UndeterminedSchema = named(
  'Undetermined',
  z.looseObject({
    id: z.string(),
    label: TextSchema,
    start: StartedBySchema,
    wouldBeDueOn: CivilDateSchema,
    status: OpenStatusSchema,
    because: TextSchema,
    needs: z.array(NeedSchema),
    basis: z.array(BasisSchema),
  }),
);

/** Everything about a case on one day. */
export const AssessmentSchema = named(
  'Assessment',
  z.looseObject({
    caseId: z.string(),
    asOf: CivilDateSchema,
    decision: DecisionSchema,
    deadlines: z.array(DeadlineSchema),
    undetermined: z.array(UndeterminedSchema),
    warnings: z.array(WarningSchema),
    remedies: z.array(RemedySchema),
  }),
);

/** The words for the clerk and the petitioner. */
export const ExplanationSchema = named(
  'Explanation',
  z.looseObject({
    caseId: z.string(),
    asOf: CivilDateSchema,
    lang: z.enum(['zh', 'en']),
    text: z.string(),
  }),
);
