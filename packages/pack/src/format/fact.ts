import * as z from 'zod';
import { BasisSchema, TextSchema } from './base.ts';
import { titled } from './words.ts';

/** The matter accuses somebody. */
const AccusesSchema = z.boolean().optional();

const ValueSchema = z.strictObject({
  value: z.string().min(1),
  label: TextSchema,
  accuses: AccusesSchema,
});

/** How a fact follows from the registration: a path, and what is asked of it. */
export const DeriveSchema = z.strictObject({
  /** A dotted path into the case, e.g. `registration.receiver.kind`. */
  from: z.string().regex(/^registration(\.[a-zA-Z]+)+$/u),
  /** `value` as it stands, `present` whether there is one, `non-empty` whether a list has members. */
  as: z.enum(['value', 'present', 'non-empty']).default('value'),
});

const common = {
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
  label: TextSchema,
  /** Rules see the matter and its handling, never the person: nothing else loads. */
  about: z.enum(['matter', 'handling']),
  /** Records a person's judgement, never derived. */
  judgement: z.boolean().optional(),
  /** Follows from the registration; never typed by hand. */
  derive: DeriveSchema.optional(),
  /** What to ask when the fact is missing. */
  question: TextSchema.optional(),
  basis: z.array(BasisSchema).optional(),
};

/** `facts.json`: a fact with a finite domain. */
export const FactSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...common,
      type: z.literal('boolean'),
      default: z.boolean().optional(),
      accuses: AccusesSchema,
      /** Whether the accused is stated. */
      statesAccused: z.boolean().optional(),
    }),
    z.strictObject({
      ...common,
      type: z.literal('enum'),
      values: z.array(ValueSchema).min(1),
      default: z.string().optional(),
    }),
    z.strictObject({
      ...common,
      type: z.literal('integer'),
      min: z.number().int(),
      max: z.number().int(),
      default: z.number().int().optional(),
    }),
  ])
  .meta(
    titled(
      ['事实', 'Fact'],
      '规则可以比较的事实，取值有限。',
      'What rules may compare; its domain is finite.',
    ),
  );

/** A declared fact. A `default` makes a missing fact known, so it is never asked. */
export type Fact = z.infer<typeof FactSchema>;
