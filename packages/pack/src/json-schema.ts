import { FILE_KINDS, type FileKind } from './format/files.ts';
import { FORMAT_VERSION } from './format-version.ts';
import { generalSchemaOf } from './schema/general.ts';

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
  const { $schema, title, description, ...rest } = generalSchemaOf(kind);
  const $id = `${home}/schema/${FORMAT_VERSION}/${kind}.json`;
  return { $schema, $id, title, description, ...rest };
};

/** A JSON Schema as the text of its file. */
export const printSchema = (kind: FileKind, home: string): string =>
  `${JSON.stringify(jsonSchemaOf(kind, home), null, 2)}\n`;
