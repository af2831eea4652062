import * as z from 'zod';
import { BasisSchema, EffectiveSchema, IdSchema, PeriodSchema, TextSchema } from './base.ts';
import { ConditionSchema } from './condition.ts';
import { titled } from './words.ts';

const EventNameSchema = z.string().min(1);
const FieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** An event by its type, or by its type and the values of its fields. */
export const EventMatchSchema = z
  .union([EventNameSchema, z.strictObject({ event: EventNameSchema, where: FieldsSchema })])
  .meta({
    id: 'event',
    ...titled(
      ['事件', 'Event'],
      '事件类型，或者类型加字段的值。',
      'An event by its type, or by its type and the values of its fields.',
    ),
  });

/** One way in which a start event counts: what follows it, its place among its like, and what is known of the matter. */
export const StartCaseSchema = z.strictObject({
  /** Followed by this event before the next event of the start's own type. */
  followedBy: EventNameSchema.optional(),
  /** The first event of the start's type in the case. */
  first: z.boolean().optional(),
  when: ConditionSchema.optional(),
});

const schema = z.strictObject({
  $schema: z.string().optional(),
  id: IdSchema,
  kind: z.enum(['duty', 'right', 'target']),
  label: TextSchema,
  bearer: IdSchema,
  beneficiary: IdSchema,
  /** Of facts and outcomes, decided under the law of the start event's day; an outcome that is open leaves the deadline undetermined. */
  when: ConditionSchema.optional(),
  start: z.strictObject({
    /** An event type, or `receipt`. */
    event: EventNameSchema,
    where: FieldsSchema.optional(),
    /** At least one of these must hold; without it every such event starts the clock. */
    cases: z.array(StartCaseSchema).min(1).optional(),
  }),
  /** A length of time from the start, or the day that the start event names in a field. */
  period: z.union([PeriodSchema, z.strictObject({ until: z.string().min(1) })]),
  /** `strict`: the day itself binds (duties, targets); `rolled`: the first working day on or after it (rights). */
  roll: z.enum(['strict', 'rolled']),
  fulfilledBy: z.array(EventMatchSchema).min(1),
  voidedBy: z.array(EventMatchSchema).default([]),
  extension: z
    .strictObject({
      event: EventNameSchema,
      max: PeriodSchema,
      times: z.literal(1),
      /** Fields that must be filled; those that are dates must lie within the period and be seen by the as-of day. */
      requires: z.array(z.string().min(1)),
    })
    .optional(),
  /** Days from one event to the other are not counted. */
  suspension: z.strictObject({ from: EventNameSchema, to: EventNameSchema }).optional(),
  /** While this event waits for its answer a warning stands. */
  pending: z
    .strictObject({
      event: EventNameSchema,
      until: z.array(EventNameSchema).min(1),
      warning: IdSchema,
    })
    .optional(),
  /** A refusal was proposed, yet these events happened: a person decides whether the clock runs. */
  doubt: z
    .strictObject({
      when: ConditionSchema,
      events: z.array(EventNameSchema).min(1),
      because: TextSchema,
    })
    .optional(),
  /** Said once the day is past. */
  afterwards: TextSchema.optional(),
  effective: EffectiveSchema,
  basis: z.array(BasisSchema).default([]),
  /** What in this reckoning is our reading and not the text of the law. */
  choices: z.array(TextSchema).default([]),
  local: z.boolean().optional(),
});

/** `deadlines/<id>.json`: who owes whom what by which day, from which event. */
export const DeadlineSchema = schema.meta(
  titled(
    ['期限', 'Deadline'],
    '谁对谁、从哪个事件起、多久之内做什么。',
    'Who owes whom what by which day, from which event.',
  ),
);

/** A deadline as written. */
export type WrittenDeadline = z.infer<typeof DeadlineSchema>;
/** An event by its type, or by its type and the values of its fields. */
export type EventMatch = z.infer<typeof EventMatchSchema>;
/** One way in which a start event counts. */
export type StartCase = z.infer<typeof StartCaseSchema>;
/** A period as a deadline states it: a length, or the field of the start event that names the day. */
export type DeadlinePeriod = WrittenDeadline['period'];

/**
 * A deadline, resolved. Where an overlay restates the period in another unit both stand here: for duties the earlier
 * day binds, for rights the later.
 */
export interface Deadline extends Omit<WrittenDeadline, 'period'> {
  readonly periods: readonly [DeadlinePeriod, ...DeadlinePeriod[]];
  /** The pack that restated the period, where it is not the one that brought the deadline: its number is not the law's. */
  readonly restatedBy?: { readonly zh: string; readonly en: string };
  /** Which of `periods` that pack stated; the others are still the law's. */
  readonly restated?: readonly DeadlinePeriod[];
}
