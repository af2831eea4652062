import { ARRIVALS, CHANNELS, EVENT_TYPES, RECEIVER_KINDS, SECTORS } from '@xinfang/matter';
import { z } from 'zod';
import { CertaintySchema, CivilDateSchema, pageOf, TextSchema, TimestampSchema } from './base.ts';
import {
  DeadlineSchema,
  DecisionSchema,
  NeedSchema,
  RemedySchema,
  UndeterminedSchema,
  WarningSchema,
} from './decision.ts';
import { EVENT_FIELDS, PersonSchema } from './given-case.ts';
import { named, told } from './registry.ts';

const ROW = {
  caseId: z.string(),
  version: told(z.number().int(), '版本；也是 ETag', 'Its version, which is its ETag'),
  partition: z.enum(['ordinary', 'accusation']),
  unstated: z.boolean(),
  office: z.string(),
  holder: z.string().nullable(),
  receivedOn: CivilDateSchema,
  channel: z.string(),
  content: z.string().nullable(),
  township: z.string().nullable(),
  purpose: z.string().nullable(),
  state: z.string(),
  closedOn: CivilDateSchema.nullable(),
  reckonedOn: CivilDateSchema,
  nextDueOn: told(
    CivilDateSchema.nullable(),
    '最早未完成义务的到期日',
    'The earliest open duty falls due',
  ),
};

/** A line of the register: no identity, no text. */
export const CaseRowSchema = named('CaseRow', z.looseObject(ROW));

/** A part of the register. */
export const CasePageSchema = pageOf('CasePage', CaseRowSchema);

const FactsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const RegistrationSeenSchema = named(
  'RegistrationSeen',
  z.looseObject({
    receivedOn: CivilDateSchema,
    receiver: z.looseObject({
      id: z.string().optional(),
      kind: z.enum(RECEIVER_KINDS),
      sector: z.enum(SECTORS).optional(),
    }),
    channel: z.enum(CHANNELS),
    arrival: z.enum(ARRIVALS).optional(),
    petitioners: z
      .looseObject({
        count: z.number().int(),
        representatives: z.number().int(),
        identityClear: z.boolean(),
      })
      .partial()
      .optional(),
    accused: z
      .looseObject({ units: z.array(z.string()) })
      .partial()
      .optional(),
    title: told(z.string(), '只给办理的人', 'For those who work on it').optional(),
    text: told(z.string(), '只给办理的人', 'For those who work on it').optional(),
    content: z.string().nullable().optional(),
    unit: z.string().nullable().optional(),
    township: z.string().nullable().optional(),
    repeatOf: z.string().nullable().optional(),
    backlog: z
      .looseObject({ batch: z.union([z.string(), z.number()]).nullable().optional() })
      .nullable()
      .optional(),
  }),
);

/** An event as it was recorded. */
const EventSeenSchema = named(
  'Event',
  z.looseObject({ type: z.enum(EVENT_TYPES), on: CivilDateSchema, ...EVENT_FIELDS }),
);

const CaseJsonSchema = named(
  'Case',
  z.looseObject({
    id: z.string(),
    registration: RegistrationSeenSchema,
    facts: FactsSchema,
    events: z.array(EventSeenSchema),
  }),
);

/** A case as its reader may see it: identity is not in it, text only for those who work on it. */
export const CaseSeenSchema = named(
  'CaseSeen',
  z.looseObject({
    ...ROW,
    case: CaseJsonSchema,
    identityKept: told(
      z.boolean(),
      '是否存有身份；身份另行申请打开',
      'Whether identity is kept; it is opened by a request of its own',
    ),
  }),
);

/** What an act answers: where the case stands now, with everything that it means by the law. */
export const ActSchema = named(
  'Act',
  z.looseObject({
    id: z.string(),
    version: z.number().int(),
    outOfSight: told(
      TextSchema,
      '事项检举控告本单位：今后看不到它',
      'The matter accuses your body, which no longer sees it',
    ).optional(),
    state: z.string().optional(),
    office: z.string().optional(),
    holder: z.string().nullable().optional(),
    partition: z.enum(['ordinary', 'accusation']).optional(),
    unstated: z.boolean().optional(),
    receivedOn: CivilDateSchema.optional(),
    asOf: CivilDateSchema.optional(),
    decision: DecisionSchema.optional(),
    deadlines: z.array(DeadlineSchema).optional(),
    undetermined: z.array(UndeterminedSchema).optional(),
    warnings: z.array(WarningSchema).optional(),
    remedies: z.array(RemedySchema).optional(),
  }),
);

const ActorSchema = named(
  'Actor',
  z.looseObject({ id: z.string(), role: z.string(), body: z.string() }),
);

const EntrySchema = named(
  'Entry',
  z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('opened'),
      registration: RegistrationSeenSchema,
      facts: FactsSchema,
    }),
    z.looseObject({ kind: z.literal('event'), event: EventSeenSchema }),
    z.looseObject({
      kind: z.literal('restated'),
      registration: told(
        z.record(z.string(), z.unknown()),
        '写成 null 的是去掉的',
        'Members that are null were taken away',
      ).optional(),
      facts: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable())
        .optional(),
      resealed: told(
        z.array(z.string()),
        '重新密封了哪些',
        'Which sealed parts were put right',
      ).optional(),
      reason: z.string(),
    }),
    z.looseObject({ kind: z.literal('erased'), reason: z.string() }),
  ]),
);

/** An entry of a log. */
export const LoggedEntrySchema = named(
  'LoggedEntry',
  z.looseObject({
    caseId: z.string(),
    version: z.number().int(),
    entry: EntrySchema,
    actor: ActorSchema,
    at: TimestampSchema,
  }),
);

/** The log of a case. */
export const LogSchema = named('Log', z.looseObject({ entries: z.array(LoggedEntrySchema) }));

/** What is still to be asked. */
export const NeedsSchema = named('Needs', z.looseObject({ needs: z.array(NeedSchema) }));

/** Why identity is opened. */
export const OpeningGivenSchema = named(
  'OpeningGiven',
  z.strictObject({
    purpose: told(z.string().trim().min(2).max(500), '为什么打开；记入日志', 'Why; it is logged'),
  }),
  { examples: [{ purpose: '送达处理意见书' }] },
);

/** Identity, opened. */
export const OpenedSchema = named('Opened', z.looseObject({ people: z.array(PersonSchema) }));

/** Who asks for their own data, and how the office made sure of it. */
export const OwnDataGivenSchema = named(
  'OwnDataGiven',
  z.strictObject({ person: PersonSchema, verifiedBy: z.string().trim().min(2).max(500) }),
  { examples: [{ person: { idNumber: '…' }, verifiedBy: '当面核对身份证' }] },
);

/** Everything that is known of a person. */
export const OwnDataSchema = named(
  'OwnData',
  z.looseObject({
    cases: z.array(
      z.looseObject({
        case: CaseJsonSchema,
        people: z.array(PersonSchema),
        title: z.string().optional(),
        text: z.string().optional(),
        log: z.array(LoggedEntrySchema),
        openings: z.array(
          z.looseObject({ at: TimestampSchema, body: z.string(), purpose: z.string() }),
        ),
      }),
    ),
  }),
);

/** Why something is done for good. */
export const ReasonGivenSchema = named(
  'ReasonGiven',
  z.strictObject({ reason: z.string().trim().min(2).max(2000) }),
  { examples: [{ reason: '保管期限届满' }] },
);

/** A part of what falls due. */
export const DuePageSchema = pageOf(
  'DuePage',
  named(
    'DueRow',
    z.looseObject({
      caseId: z.string(),
      office: z.string(),
      state: z.string(),
      deadline: z.string(),
      instance: z.string(),
      kind: z.enum(['duty', 'right', 'target']),
      body: z.string(),
      dueOn: CivilDateSchema,
      certainty: CertaintySchema,
      determined: told(
        z.boolean(),
        'false：是否起算还不能确定，须由人核实',
        'false: whether the clock runs is open, and a person must settle it',
      ),
    }),
  ),
);
