import { z } from 'zod';
import { BasisSchema, EffectiveSchema, IdSchema, TextSchema } from './base.ts';
import { ConditionSchema } from './condition.ts';

/** An outcome of a group. */
export const OutcomeSchema = z.strictObject({
  value: IdSchema,
  label: TextSchema,
  /** The petitioner is refused: an overlay may never refuse what the base admits. */
  refuses: z.boolean().optional(),
  /** A proposal only: it takes effect when a named person records the event; its rules must say who confirms. */
  proposal: z.boolean().optional(),
  /** Nothing is to be done: such an outcome needs no basis. */
  empty: z.boolean().optional(),
});

/**
 * `groups.json`: what is decided together. `unique`: one outcome must hold, several are a conflict; `first`: the rule of
 * highest priority; `collect`: every outcome whose rule holds.
 */
export const GroupSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  hit: z.enum(['unique', 'first', 'collect']),
  /** Groups whose outcome is a fact here, under the group's id; acyclic. */
  uses: z.array(IdSchema).default([]),
  outcomes: z.array(OutcomeSchema).min(1),
  /** Said with every conflict of this group. */
  onConflict: z.strictObject({ hint: TextSchema, basis: z.array(BasisSchema).min(1) }).optional(),
  /** Spans whose law is not encoded: the outcome there is `untranslated`. */
  untranslated: z
    .array(z.strictObject({ effective: EffectiveSchema, reason: TextSchema }))
    .optional(),
});

/** A decision group. */
export type Group = z.infer<typeof GroupSchema>;
/** An outcome of a group. */
export type Outcome = z.infer<typeof OutcomeSchema>;

/** `constraints.json`: a combination of facts that cannot be, with the reason. */
export const ConstraintSchema = z.strictObject({
  id: IdSchema,
  never: ConditionSchema,
  reason: TextSchema,
});

/** An impossible combination. */
export type Constraint = z.infer<typeof ConstraintSchema>;
