import { type Diagnostic, diagnose, inOrder } from '../diagnostic.ts';
import type { PackFile } from '../format/pack-file.ts';
import { hashValues } from '../hash.ts';
import type { JsonValue } from '../json/span.ts';
import type { WrittenElement } from './elements.ts';
import type { PackFiles } from './pack-files.ts';
import { type FileReading, readFile } from './read-file.ts';

/** A pack as written, not yet laid over others: an overlay's elements state only what they change. */
export interface WrittenPack {
  readonly layer: number;
  readonly file: PackFile;
  readonly elements: readonly WrittenElement[];
  /** `sha256-` and the hex digest of its content, whatever its formatting; empty where a file is damaged. */
  readonly hash: string;
}

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Reads the files of one pack: JSON with positions, `pack.json`, and the elements with their ids. Elements are checked
 * against their schemas once the layers are laid over each other. Never throws; `pack` is undefined where `pack.json`
 * cannot be used.
 *
 * @example
 * readPack({ 'pack.json': '{' }).diagnostics[0]?.code // 'json-end'
 */
export const readPack = (
  files: PackFiles,
  layer = 0,
): { pack: WrittenPack | undefined; diagnostics: readonly Diagnostic[] } => {
  const readings = Object.keys(files)
    .toSorted()
    .map((file) => [file, readFile({ layer, file }, files[file] ?? '')] as const);
  const missing =
    files['pack.json'] === undefined
      ? [diagnose('missing-pack-file', {}, { file: 'pack.json', layer, span: START })]
      : [];
  const diagnostics = [...missing, ...readings.flatMap(([, each]) => each.diagnostics)];
  const file = readings.flatMap(([, { packFile }]) => packFile ?? [])[0];
  const elements = readings.flatMap(([, each]) => each.elements ?? []);
  const pack = file && { layer, file, elements, hash: hashOf(readings, diagnostics) };
  return { pack, diagnostics: inOrder(diagnostics) };
};

const hashOf = (
  readings: readonly (readonly [string, FileReading])[],
  diagnostics: readonly Diagnostic[],
): string => {
  if (diagnostics.some(({ code }) => code.startsWith('json-'))) return '';
  const values = readings.flatMap(([path, { value }]): [string, JsonValue][] =>
    value === undefined ? [] : [[path, value]],
  );
  return hashValues(Object.fromEntries(values));
};
