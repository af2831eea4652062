import * as z from 'zod';
import { FILE_KINDS, type FileKind } from '../format/files.ts';
import { withWords } from './annotate.ts';
import { FIXED_NAMES, withEventFields } from './event-names.ts';
import { withNames } from './names.ts';
import type { SchemaNode } from './walk.ts';

/** The schema of a kind of file as the format has it, without the words of its parts. */
export const plainSchemaOf = (kind: FileKind): SchemaNode => {
  const schema = z.toJSONSchema(FILE_KINDS[kind], {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // A bound of the number type, not of the format.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return JSON.parse(JSON.stringify(schema).replaceAll('__schema', 'part')) as SchemaNode;
};

/** The schema of a kind of file for every pack: with words, events and operators, but without a pack's own names. */
export const generalSchemaOf = (kind: FileKind): SchemaNode =>
  withWords(withEventFields(withNames(plainSchemaOf(kind), kind, FIXED_NAMES), kind), kind);
