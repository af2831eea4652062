import * as z from 'zod';
import { EffectiveSchema, IdSchema, TextSchema } from './base.ts';
import { titled } from './words.ts';

/** `pack.json`: what a pack is, on what it rests, and for which engine. */
export const PackFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: IdSchema,
    version: z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u),
    title: TextSchema,
    /** npm packages (with version ranges) whose pack lies below this one; resolved from the pack's own folder. */
    extends: z.record(z.string(), z.string()).optional(),
    effective: EffectiveSchema,
    requires: z.strictObject({ engine: z.string().min(1) }),
  })
  .meta(
    titled(
      ['规则包', 'Pack'],
      '这个规则包是什么，建立在哪些包之上，需要哪个版本的引擎。',
      'What a pack is, on what it rests, and for which engine.',
    ),
  );

/** `pack.json`. */
export type PackFile = z.infer<typeof PackFileSchema>;
