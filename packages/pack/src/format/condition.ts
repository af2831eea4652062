import * as z from 'zod';
import { IdSchema, TextSchema } from './base.ts';
import { titled } from './words.ts';

/** What a condition compares a fact with: finite, plain values only, so that every question about a pack can be answered exactly. */
export type Scalar = string | number | boolean;

/** A test of one fact, in json-rules-engine's form. */
export interface Leaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: Scalar | readonly Scalar[];
}

/** A tree of conditions in json-rules-engine's form: exactly one connective in a node, no empty lists, no paths. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | Leaf;

const ScalarSchema = z.union([z.string(), z.number(), z.boolean()]);

/** A condition tree; strict, so that a node with two connectives, an empty list or an unknown key is refused and never silently true. */
export const ConditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(ConditionSchema).min(1) }),
      z.strictObject({ any: z.array(ConditionSchema).min(1) }),
      z.strictObject({ not: ConditionSchema }),
      z.strictObject({ condition: IdSchema }),
      z.strictObject({
        fact: z.string().min(1),
        operator: z.string().min(1),
        value: z.union([ScalarSchema, z.array(ScalarSchema).min(1)]),
      }),
    ]),
  )
  .meta({
    id: 'condition',
    ...titled(
      ['条件', 'Condition'],
      '每层只写 all、any、not、condition 之一，或者 fact、operator、value。',
      'One of all, any, not, condition in a node, or fact, operator, value.',
    ),
  });

/** The root of a rule: json-rules-engine accepts no bare leaf there. */
export const RootConditionSchema = ConditionSchema.refine((root) => !('fact' in root), {
  error: 'the root must be all, any, not or condition',
});

/** `conditions.json`: conditions with a name, used by `{ "condition": "name" }`; the name survives in the trace. */
export const NamedConditionSchema = z
  .strictObject({ id: IdSchema, label: TextSchema, conditions: ConditionSchema })
  .meta(
    titled(
      ['有名字的条件', 'Named condition'],
      '用 {"condition": "名字"} 引用。',
      'Used by {"condition": "name"}.',
    ),
  );

/** A condition with a name. */
export type NamedCondition = z.infer<typeof NamedConditionSchema> & {
  /**
   * The test by an operator of a plugin that it stands for, as its author wrote it: it was asked when the pack was loaded.
   * No file may write it.
   */
  readonly tabulates?: Leaf;
};
