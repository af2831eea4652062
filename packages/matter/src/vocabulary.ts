import * as z from 'zod/mini';

const filled = z.string().check(z.minLength(1));

const text = z.strictObject({ zh: filled, en: filled });

/** A term: what stands in a case, how it is called, and the terms below it. `names` are the lowest level, plain. */
export interface VocabularyTerm {
  readonly value: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly children?: readonly VocabularyTerm[];
  readonly names?: readonly string[];
  readonly note?: { readonly zh: string; readonly en: string };
}

const term: z.ZodMiniType<VocabularyTerm> = z.strictObject({
  value: filled,
  label: text,
  get children() {
    return z.exactOptional(z.array(term));
  },
  names: z.exactOptional(z.array(filled)),
  note: z.exactOptional(text),
});

const place = z.strictObject({ scheme: filled, value: filled });

/**
 * A vocabulary file of a pack: the terms of one scheme, and how values of other schemes map to it. A value may map to several.
 * Strict: an unknown key is refused. `confidence` is how well the list is known: H, M, L or U.
 */
export const VocabularySchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  scheme: filled,
  title: text,
  confidence: z.enum(['H', 'M', 'L', 'U']),
  source: filled,
  terms: z.array(term),
  mapping: z.exactOptional(
    z.array(z.strictObject({ from: place, to: place, note: z.exactOptional(text) })),
  ),
});

/** A vocabulary as read. */
export type Vocabulary = z.output<typeof VocabularySchema>;
