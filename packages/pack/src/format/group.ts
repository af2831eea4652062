import * as z from 'zod';
import { BasisSchema, EffectiveSchema, IdSchema, TextSchema } from './base.ts';
import { ConditionSchema } from './condition.ts';
import { titled } from './words.ts';

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
  /** The matter goes to another body: one that the office chooses, or one that the law itself names whoever is accused. */
  passesOn: z.enum(['chosen', 'named']).optional(),
  /** The person is at an end here, or on another way: a remedy must be told, or that none is known. */
  ends: z.boolean().optional(),
  /** States that no remedy is known, and why. */
  noneKnown: TextSchema.optional(),
  /** May hold beside others so marked: a conflict that a person settles, and no mistake of the rules. */
  mayConflict: z.boolean().optional(),
});

/**
 * `groups.json`: what is decided together. `unique`: one outcome must hold, several are a conflict; `first`: the rule of
 * highest priority; `collect`: every outcome whose rule holds.
 */
export const GroupSchema = z
  .strictObject({
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
  })
  .meta(titled(['决定组', 'Group'], '一起决定的结论。', 'What is decided together.'));

/** A decision group. */
export type Group = z.infer<typeof GroupSchema>;
/** An outcome of a group. */
export type Outcome = z.infer<typeof OutcomeSchema>;

/** `constraints.json`: a combination of facts that cannot be, with the reason. */
export const ConstraintSchema = z
  .strictObject({ id: IdSchema, never: ConditionSchema, reason: TextSchema })
  .meta(
    titled(
      ['约束', 'Constraint'],
      '不可能同时出现的事实。',
      'A combination of facts that cannot be.',
    ),
  );

/** An impossible combination. */
export type Constraint = z.infer<typeof ConstraintSchema>;
