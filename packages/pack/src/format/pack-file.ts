import { z } from 'zod';
import { EffectiveSchema, IdSchema, TextSchema } from './base.ts';

/** `pack.json`: what a pack is, on what it rests, and for which engine. */
export const PackFileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: IdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u),
  title: TextSchema,
  /** npm packages (with version ranges) whose pack lies below this one; resolved from the pack's own folder. */
  extends: z.record(z.string(), z.string()).optional(),
  effective: EffectiveSchema,
  requires: z.strictObject({ engine: z.string().min(1) }),
});

/** `pack.json`. */
export type PackFile = z.infer<typeof PackFileSchema>;
