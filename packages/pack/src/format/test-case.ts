import * as z from 'zod';
import { DateSchema, IdSchema } from './base.ts';
import { titled } from './words.ts';

const PlainSchema = z.record(z.string(), z.unknown());

/** What a case of the pack is given: one matter or several, laid over a plain letter to a petition office. */
const GivenSchema = z.strictObject({
  /** Parts of a case, laid over a plain letter received on the first day of the pack's tests. */
  case: PlainSchema.optional(),
  /** Several, for indicators. */
  cases: z.array(PlainSchema).optional(),
  on: DateSchema.optional(),
  asOf: DateSchema.optional(),
  period: z.strictObject({ from: DateSchema, to: DateSchema }).optional(),
  variant: IdSchema.optional(),
});

/** What must come out; what is not named is not judged, but lists that are named must match exactly. */
const ExpectSchema = z.strictObject({
  /** group → outcome value, or `{status, candidates}`. */
  outcomes: z.record(z.string(), z.unknown()).optional(),
  flags: z.array(z.string()).optional(),
  needs: z.array(z.string()).optional(),
  /** All routes that remain, in any order; or route → fields that must match, or null where it may not be given. */
  remedies: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
  /** deadline id → fields that must match, or null where none may be listed; a list where there are several. */
  deadlines: z.record(z.string(), z.unknown()).optional(),
  undetermined: z.record(z.string(), z.unknown()).optional(),
  /** Codes of warnings that must be among those given. */
  warnings: z.array(z.string()).optional(),
  /** Codes of warnings that must not be given. */
  noWarnings: z.array(z.string()).optional(),
  /** indicator id → fields that must match. */
  indicators: z.record(z.string(), z.unknown()).optional(),
  integrity: z.record(z.string(), z.number()).optional(),
  /**
   * Group, flag, `deadline:<id>`, `remedy:<route>` or `warning:<code>` → article references that must be in the basis,
   * e.g. `xf22:31(6)`, `xf22:22¶1`; an empty list where there may be none.
   */
  basis: z.record(z.string(), z.array(z.string())).optional(),
  error: z.string().optional(),
});

/** `tests/<id>.json`: named cases, run by `xinfang pack test`. */
export const TestFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: IdSchema,
    /** Elements of the pack that these cases stand for. */
    about: z.array(z.string()).optional(),
    cases: z
      .array(z.strictObject({ name: z.string().min(1), given: GivenSchema, expect: ExpectSchema }))
      .min(1),
  })
  .meta(
    titled(
      ['案例', 'Test cases'],
      '有名字的案例：给什么，应得什么。',
      'Named cases: what is given, what must come out.',
    ),
  );

/** A file of named cases. */
export type TestFile = z.infer<typeof TestFileSchema>;
/** One named case. */
export type TestCase = TestFile['cases'][number];
