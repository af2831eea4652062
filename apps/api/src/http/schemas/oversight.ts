import { z } from 'zod';
import { ACTIONS } from '../../access/permissions.ts';
import { ROLES } from '../../access/principal.ts';
import {
  BodySchema,
  CertaintySchema,
  CivilDateSchema,
  pageOf,
  TextSchema,
  TimestampSchema,
} from './base.ts';
import { named, told } from './registry.ts';

/** Who asks, and what they may do. */
export const MeSchema = named(
  'Me',
  z.looseObject({
    id: z.string(),
    role: z.enum(ROLES),
    body: z.string(),
    label: TextSchema.optional(),
    by: z.enum(['token', 'key']),
    may: z.array(z.enum(ACTIONS)),
  }),
);

/** A change of law or calendar. How many cases it moved is told by their list, which shows to each what is theirs. */
export const ImpactSchema = named(
  'Impact',
  z.looseObject({ id: z.string(), at: TimestampSchema, before: z.string(), after: z.string() }),
);

/** All changes. */
export const ImpactsSchema = named('Impacts', z.looseObject({ impacts: z.array(ImpactSchema) }));

const MovedDueSchema = z.looseObject({
  dueOn: CivilDateSchema,
  status: z.enum(['met', 'late', 'open', 'overdue', 'void', 'undetermined']),
  certainty: CertaintySchema.optional(),
});

const MovedOutcomeSchema = z.looseObject({
  value: z.string().nullable().optional(),
  status: z.string().optional(),
  candidates: z.array(z.string()).optional(),
  flags: z.array(z.string()).optional(),
});

/** What moved in a case: clocks and outcomes, null on the side that does not have one. */
const MovedSchema = named(
  'Moved',
  z.looseObject({
    caseId: z.string(),
    deadlines: z
      .array(
        z.looseObject({
          id: z.string(),
          start: z.looseObject({ event: z.string(), on: CivilDateSchema }),
          before: MovedDueSchema.nullable(),
          after: MovedDueSchema.nullable(),
        }),
      )
      .optional(),
    outcomes: z
      .array(
        z.looseObject({
          group: z.string(),
          before: MovedOutcomeSchema.nullable(),
          after: MovedOutcomeSchema.nullable(),
        }),
      )
      .optional(),
    error: told(
      z.literal('cannot-be-reckoned'),
      '按新法算不出来',
      'The later law cannot reckon it',
    ).optional(),
  }),
);

/** Cases that moved. */
export const MovedPageSchema = pageOf(
  'MovedPage',
  named('MovedCase', z.looseObject({ caseId: z.string(), moved: MovedSchema })),
);

/** A line of the audit log. */
export const AuditPageSchema = pageOf(
  'AuditPage',
  named(
    'AuditRow',
    z.looseObject({
      action: z.string(),
      actor: z.looseObject({ id: z.string(), role: z.string(), body: z.string() }),
      at: TimestampSchema,
      caseId: z.string().optional(),
      purpose: z.string().optional(),
    }),
  ),
);

/** What a verification is asked with: nothing. What was cut off is found with a checkpoint, at the machine. */
export const VerificationGivenSchema = named('VerificationGiven', z.strictObject({}), {
  examples: [{}],
});

/** What a verification found. */
export const VerificationSchema = named(
  'Verification',
  z.looseObject({
    ok: z.boolean(),
    faults: z.array(
      z.looseObject({
        chain: z.number().int(),
        number: z.number().int(),
        code: z.enum(['changed', 'missing', 'reordered', 'cut']),
      }),
    ),
  }),
);

const KEY = {
  id: z.string(),
  label: z.string(),
  role: z.string(),
  body: z.string(),
  createdAt: TimestampSchema,
  createdBy: z.string(),
  expiresAt: TimestampSchema.nullable(),
  revokedAt: TimestampSchema.nullable(),
};

/** A key of a program, without its secret. */
export const KeySchema = named('Key', z.looseObject(KEY));

/** Keys of the body and of those below it. */
export const KeysSchema = named('Keys', z.looseObject({ keys: z.array(KeySchema) }));

/** A key to be made. */
export const KeyGivenSchema = named(
  'KeyGiven',
  z.strictObject({
    label: z.string().trim().min(1).max(200),
    role: z.enum(ROLES),
    body: BodySchema,
    expiresAt: TimestampSchema.optional(),
  }),
  { examples: [{ label: '办公系统', role: 'clerk', body: 'county-xfj' }] },
);

/** A new key with its secret, told once. */
export const NewKeySchema = named(
  'NewKey',
  z.looseObject({
    ...KEY,
    secret: told(z.string(), '只在这里给一次', 'Told here and never again'),
  }),
);

/** A message that could not be delivered; its contents are not shown. */
export const DeadLetterPageSchema = pageOf(
  'DeadLetterPage',
  named(
    'DeadLetter',
    z.looseObject({
      id: z.string(),
      sink: z.string(),
      topic: z.string(),
      caseId: z.string().optional(),
      attempt: z.number().int(),
      error: z.string(),
      createdAt: TimestampSchema,
      diedAt: TimestampSchema,
    }),
  ),
);

/** Whether the service takes requests, and what speaks against it. */
export const ReadinessSchema = named(
  'Readiness',
  z.looseObject({
    ready: z.boolean(),
    checks: z.array(
      z.looseObject({ name: z.string(), ok: z.boolean(), because: z.string().optional() }),
    ),
  }),
);

/** That the service runs. */
export const HealthSchema = named('Health', z.looseObject({ alive: z.literal(true) }));
