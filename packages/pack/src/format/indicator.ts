import * as z from 'zod';
import { IdSchema, PeriodSchema, TextSchema } from './base.ts';
import { ConditionSchema } from './condition.ts';
import { EventMatchSchema } from './deadline.ts';
import { titled } from './words.ts';

const StatusSchema = z.enum(['met', 'late', 'open', 'overdue', 'void', 'undetermined']);
const GradeSchema = z.enum(['satisfied', 'mostly-satisfied', 'dissatisfied']);

const DeadlineCountSchema = z.strictObject({
  note: TextSchema.optional(),
  count: z.literal('deadlines'),
  /** Deadline ids. */
  of: z.array(IdSchema).min(1),
  /** Those whose binding due day lies in the period. */
  periodBy: z.literal('due'),
  numerator: z.strictObject({ status: z.array(StatusSchema).min(1) }),
  denominator: z.strictObject({ status: z.array(StatusSchema).min(1) }),
  /** Statuses listed as left out, with their counts. */
  exclude: z.array(StatusSchema).default([]),
});

const EvaluationSetSchema = z.strictObject({
  grades: z.array(GradeSchema).default([]),
  /** The window passed without an evaluation. */
  expired: z.boolean().default(false),
});

const EvaluationCountSchema = z.strictObject({
  note: TextSchema.optional(),
  count: z.literal('evaluations'),
  of: z.enum(['office', 'unit']),
  periodBy: z.literal('evaluated'),
  numerator: EvaluationSetSchema,
  denominator: EvaluationSetSchema,
});

/** A test of one matter: what is known of it and what happened to it, up to the as-of day. */
export const MatterTestSchema = z.strictObject({
  when: ConditionSchema.optional(),
  happened: z
    .strictObject({
      events: z.array(z.string().min(1)).min(1),
      /** Reckoned from the receipt. */
      within: PeriodSchema.optional(),
    })
    .optional(),
  /** No case names this one in `repeatOf` with a receipt after the first such event and up to the as-of day. */
  notRefiledAfter: z.string().min(1).optional(),
});

const MatterCountSchema = z.strictObject({
  note: TextSchema.optional(),
  count: z.literal('matters'),
  /** Which matters are looked at; the denominator. */
  of: MatterTestSchema,
  /** The day that places a matter in the period: its receipt, the first of an event, or a day reckoned from the receipt. */
  periodBy: z.union([
    z.literal('received'),
    z.strictObject({ first: z.string().min(1) }),
    z.strictObject({ due: PeriodSchema }),
  ]),
  numerator: MatterTestSchema,
  /** A missing fact taken as known here; printed as an assumption with its count. */
  assume: z
    .array(
      z.strictObject({
        id: IdSchema,
        fact: z.string().min(1),
        value: z.union([z.string(), z.number(), z.boolean()]),
        text: TextSchema,
      }),
    )
    .default([]),
});

/** One named way of counting. */
export const VariantSchema = z.discriminatedUnion('count', [
  DeadlineCountSchema,
  EvaluationCountSchema,
  MatterCountSchema,
]);

const schema = z.strictObject({
  $schema: z.string().optional(),
  id: IdSchema,
  label: TextSchema,
  /** No instrument that we read defines these formulas; each says so. */
  note: TextSchema,
  /** One of the office's rates that stand first in every report. */
  headline: z.boolean().optional(),
  variants: z
    .record(IdSchema, VariantSchema)
    .refine((variants) => Object.keys(variants).length > 0, { error: 'no variant' }),
});

/** `indicators/<id>.json`: a rate as the ratio of two lists, in named variants. */
export const IndicatorSchema = schema.meta(
  titled(
    ['指标', 'Indicator'],
    '两个清单之比，每种统计口径有自己的名字。',
    'A rate as the ratio of two lists, in named variants.',
  ),
);

/** An indicator. */
export type Indicator = z.infer<typeof IndicatorSchema>;
/** One named way of counting. */
export type Variant = z.infer<typeof VariantSchema>;
/** A test of one matter. */
export type MatterTest = z.infer<typeof MatterTestSchema>;

const CheckSchema = z.discriminatedUnion('kind', [
  /** An event came, and none of those that should have come before. */
  z.strictObject({
    kind: z.literal('without'),
    event: z.string().min(1),
    expected: z.array(z.string().min(1)).min(1),
  }),
  /** A duty was voided by this event in its last days. */
  z.strictObject({
    kind: z.literal('voided-near-due'),
    event: z.string().min(1),
    lastDays: z.number().int().positive(),
  }),
  z.strictObject({ kind: z.literal('met-on-last-day') }),
  /** Entered more than so many days after the day it bears. */
  z.strictObject({ kind: z.literal('back-dated'), moreThanDays: z.number().int().nonnegative() }),
  /** The same content filed anew while a duty towards the first was still open. */
  z.strictObject({ kind: z.literal('refiled-while-due') }),
  /** A smaller share than this of what was closed has been evaluated. */
  z.strictObject({
    kind: z.literal('few-evaluations'),
    lessThanShare: z.number().gt(0).lte(1),
  }),
  z.strictObject({ kind: z.literal('undetermined') }),
  /** An event came more than so many days ago, and none of those that answer it since. */
  z.strictObject({
    kind: z.literal('awaits'),
    event: EventMatchSchema,
    /** Such an event waits for nothing. */
    unless: EventMatchSchema.optional(),
    answeredBy: z.array(EventMatchSchema).min(1),
    moreThanDays: z.number().int().nonnegative(),
  }),
]);

/** `integrity.json`: what can make a rate look better than the work. */
export const IntegritySchema = z
  .strictObject({ id: IdSchema, label: TextSchema, check: CheckSchema })
  .meta(
    titled(
      ['核查项', 'Integrity check'],
      '哪些情况会让比率比工作好看。',
      'What can make a rate look better than the work.',
    ),
  );

/** One thing that can make a rate look better than the work. */
export type Integrity = z.infer<typeof IntegritySchema>;
