import type { z } from 'zod';
import { definitionOf } from './definition.ts';
import { alwaysDoubt, DOUBT, type JsonObject, type Reader } from './doubt.ts';

/** The reader of a union of objects told apart by a literal in one field. */
export const taggedReader = (
  { discriminator, options }: z.core.$ZodDiscriminatedUnionDef,
  readerOf: (schema: z.core.$ZodType) => Reader,
): Reader => {
  const readers = new Map<unknown, Reader>();
  for (const option of options) {
    const tags = tagsOf(option, discriminator);
    if (tags === undefined) return alwaysDoubt;
    for (const tag of tags) readers.set(tag, readerOf(option));
  }
  return (value) => {
    if (typeof value !== 'object' || value === null) return DOUBT;
    const read = readers.get((value as JsonObject)[discriminator]);
    return read === undefined ? DOUBT : read(value);
  };
};

const tagsOf = (option: z.core.$ZodType, field: string): readonly unknown[] | undefined => {
  const def = definitionOf(option);
  const tag = def.type === 'object' ? definitionOf(def.shape[field] as z.core.$ZodType) : undefined;
  return tag?.type === 'literal' ? tag.values : undefined;
};
