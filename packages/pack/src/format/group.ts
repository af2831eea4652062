import { z } from 'zod';
import { BasisSchema, EffectiveSchema, IdSchema, TextSchema } from './base.ts';
import { ConditionSchema } from './condition.ts';
import { described, titled } from './words.ts';

/** An outcome of a group. */
export const OutcomeSchema = z.strictObject({
  value: IdSchema,
  label: TextSchema,
  /** The petitioner is refused: an overlay may never refuse what the base admits. */
  refuses: z
    .boolean()
    .optional()
    .meta(described('对当事人不利的结论。', 'The petitioner is refused.')),
  /** A proposal only: it takes effect when a named person records the event; its rules must say who confirms. */
  proposal: z
    .boolean()
    .optional()
    .meta(described('只是建议，由具名人员确认。', 'A proposal that a named person confirms.')),
  /** Nothing is to be done: such an outcome needs no basis. */
  empty: z
    .boolean()
    .optional()
    .meta(described('无须做任何事，不需要依据。', 'Nothing is to be done; needs no basis.')),
});

/**
 * `groups.json`: what is decided together. `unique`: one outcome must hold, several are a conflict; `first`: the rule of
 * highest priority; `collect`: every outcome whose rule holds.
 */
export const GroupSchema = z
  .strictObject({
    id: IdSchema,
    label: TextSchema,
    hit: z
      .enum(['unique', 'first', 'collect'])
      .meta(
        described(
          'unique：只能有一个结论；first：priority 最大的规则；collect：所有成立的结论。',
          'unique: one outcome must hold; first: the rule of highest priority; collect: all that hold.',
        ),
      ),
    /** Groups whose outcome is a fact here, under the group's id; acyclic. */
    uses: z
      .array(IdSchema)
      .default([])
      .meta(described('把哪些组的结论当作事实。', 'Groups whose outcome is a fact here.')),
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
