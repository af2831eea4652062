import { parseDayNumber } from '@xinfang/calendar';
import { z } from 'zod';

/** A text in both languages; neither may be empty. */
export const TextSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Ids are kebab-case or dotted ASCII, e.g. `xf22.conclude`. */
export const IdSchema = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u);

/** A real civil date `YYYY-MM-DD`. */
export const DateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .refine((text) => parseDayNumber(text) !== undefined, { error: 'impossible date' });

/** How sure the reading of the source is; rows marked L or U in the research never become law (`H` complete text read, `M` partly readable). */
export const ConfidenceSchema = z.enum(['H', 'M']);

/** A reference into an instrument: article, paragraph and item are counted as the instrument counts them. */
export const BasisSchema = z.strictObject({
  instrument: IdSchema,
  article: z.number().int().positive(),
  paragraph: z.number().int().positive().optional(),
  item: z.number().int().positive().optional(),
  confidence: ConfidenceSchema,
});

/** The days on which an element is law, both ends included; open-ended without `to`. */
export const EffectiveSchema = z.strictObject({ from: DateSchema, to: DateSchema.optional() });

/** A length of time as the law states it. */
export const PeriodSchema = z.strictObject({
  amount: z.number().int().nonnegative(),
  unit: z.enum(['day', 'workday', 'month', 'year']),
});

/** A reference into an instrument. */
export type Basis = z.infer<typeof BasisSchema>;
/** The days on which an element is law, both ends included. */
export type Effective = z.infer<typeof EffectiveSchema>;
/** A length of time: a whole number of days, working days, months or years. */
export type Period = z.infer<typeof PeriodSchema>;
/** How sure the reading of the source is. */
export type Confidence = z.infer<typeof ConfidenceSchema>;

/** Whether an element is in force on a civil date; ISO dates compare as text. */
export const isInForce = (effective: Effective | undefined, on: string): boolean =>
  effective === undefined ||
  (effective.from <= on && (effective.to === undefined || on <= effective.to));
