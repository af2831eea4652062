import * as z from 'zod';
import { BasisSchema, EffectiveSchema, IdSchema, TextSchema } from './base.ts';
import { RootConditionSchema } from './condition.ts';
import { titled } from './words.ts';

const schema = z.strictObject({
  $schema: z.string().optional(),
  id: IdSchema,
  label: TextSchema,
  conditions: RootConditionSchema,
  event: z.strictObject({
    /** An outcome of the group, or `person-decides`, `conflict`, `untranslated`. */
    type: IdSchema,
    params: z.strictObject({ candidates: z.array(IdSchema).min(2) }).optional(),
  }),
  /** Higher goes first in a group of hit policy `first`. */
  priority: z.number().int().positive().default(1),
  effective: EffectiveSchema,
  basis: z.array(BasisSchema).default([]),
  /** Why, in plain words, for the clerk and the petitioner. */
  explain: TextSchema,
  /** Who confirms a proposal, and under which article. */
  confirm: z.strictObject({ role: IdSchema, basis: z.array(BasisSchema).min(1) }).optional(),
  /** Local practice without a legal basis; marked so wherever it shows. */
  local: z.boolean().optional(),
});

/** `rules/<group>/<id>.json`: loads into json-rules-engine as it is. */
export const RuleSchema = schema.meta(
  titled(
    ['规则', 'Rule'],
    '条件成立时，决定组给出什么结论，依据哪一条。可直接载入 json-rules-engine。',
    'What a group decides when the conditions hold, and under which article. Loads into json-rules-engine as it is.',
  ),
);

/** A rule as written. */
export type WrittenRule = z.infer<typeof RuleSchema>;

/** A rule in its group. */
export interface Rule extends WrittenRule {
  readonly group: string;
}
