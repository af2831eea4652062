import type { z } from 'zod';

/** What a schema says of itself, told apart by its `type`. */
export type Definition = z.core.$ZodTypes['_zod']['def'];

export const definitionOf = (schema: z.core.$ZodType): Definition =>
  (schema as z.core.$ZodTypes)._zod.def; // oxlint-disable-line no-underscore-dangle -- zod's own name

/** What a check of a schema says of itself. */
export const definitionOfCheck = (
  check: z.core.$ZodCheck,
): (z.core.$ZodChecks | z.core.$ZodCustom)['_zod']['def'] =>
  (check as unknown as z.core.$ZodChecks)._zod.def; // oxlint-disable-line no-underscore-dangle -- zod's own name
