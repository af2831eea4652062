import { z } from 'zod';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A term: what stands in a case, how it is called, and the terms below it. `names` are the lowest level, plain. */
export interface VocabularyTerm {
  readonly value: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly children?: readonly VocabularyTerm[];
  readonly names?: readonly string[];
  readonly note?: { readonly zh: string; readonly en: string };
}

const term: z.ZodType<VocabularyTerm> = z.strictObject({
  value: z.string().min(1),
  label: text,
  get children() {
    return z.array(term).exactOptional();
  },
  names: z.array(z.string().min(1)).exactOptional(),
  note: text.exactOptional(),
});

const place = z.strictObject({ scheme: z.string().min(1), value: z.string().min(1) });

/**
 * A vocabulary file of a pack: the terms of one scheme, and how values of other schemes map to it. A value may map to several.
 * Strict: an unknown key is refused. `confidence` is how well the list is known: H, M, L or U.
 */
export const VocabularySchema = z.strictObject({
  $schema: z.string().exactOptional(),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  scheme: z.string().min(1),
  title: text,
  confidence: z.enum(['H', 'M', 'L', 'U']),
  source: z.string().min(1),
  terms: z.array(term),
  mapping: z
    .array(z.strictObject({ from: place, to: place, note: text.exactOptional() }))
    .exactOptional(),
});

/** A vocabulary as read. */
export type Vocabulary = z.output<typeof VocabularySchema>;
