import { z } from 'zod';
import { FILE_KINDS, type FileKind } from './format/files.ts';

/** The version of the pack format; its JSON Schemas never change once released. */
export const FORMAT_VERSION = 'v1';

/**
 * All kinds of files of a pack.
 *
 * @example
 * fileKinds().includes('deadline') // true
 */
export const fileKinds = (): readonly FileKind[] => Object.keys(FILE_KINDS) as FileKind[];

/**
 * The JSON Schema (2020-12) of a kind of pack file, for editors and other tools. `home` is the address under which the
 * schemas are published.
 *
 * @example
 * jsonSchemaOf('rule', 'https://xinfang.example').$id // 'https://xinfang.example/schema/v1/rule.json'
 */
export const jsonSchemaOf = (
  kind: FileKind,
  home: string,
): { readonly $id: string } & Readonly<Record<string, unknown>> => {
  const schema = z.toJSONSchema(FILE_KINDS[kind], {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // A bound of the number type, not of the format.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const plain: Record<string, unknown> = JSON.parse(
    JSON.stringify(schema).replaceAll('__schema', 'part'),
  );
  const { $schema, ...rest } = plain;
  return { $schema, $id: `${home}/schema/${FORMAT_VERSION}/${kind}.json`, ...rest };
};

/** A JSON Schema as the text of its file. */
export const printSchema = (kind: FileKind, home: string): string =>
  `${JSON.stringify(jsonSchemaOf(kind, home), null, 2)}\n`;
