import { type Diagnostic, diagnose, inOrder } from '../diagnostic.ts';
import type { PackFile } from '../format/pack-file.ts';
import { hashValues } from '../hash.ts';
import type { JsonValue } from '../json/span.ts';
import type { FileRef, WrittenElement } from './elements.ts';
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

/**
 * What files were read as, by layer and path. Who loads one pack again and again, as a watcher does, keeps one, so that
 * only files whose text has changed are read anew.
 */
export type Readings = Map<string, { readonly text: string; readonly reading: FileReading }>;

/**
 * Nothing read yet.
 *
 * @example
 * createReadings().size // 0
 */
export const createReadings = (): Readings => new Map();

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
  readings: Readings = createReadings(),
): { pack: WrittenPack | undefined; diagnostics: readonly Diagnostic[] } => {
  const read = Object.keys(files)
    .toSorted()
    .map((file) => [file, readAgain(readings, { layer, file }, files[file] ?? '')] as const);
  const missing =
    files['pack.json'] === undefined
      ? [diagnose('missing-pack-file', {}, { file: 'pack.json', layer, span: START })]
      : [];
  const diagnostics = [...missing, ...read.flatMap(([, each]) => each.diagnostics)];
  const file = read.flatMap(([, { packFile }]) => packFile ?? [])[0];
  const elements = read.flatMap(([, each]) => each.elements ?? []);
  const pack = file && { layer, file, elements, hash: hashOf(read, diagnostics) };
  return { pack, diagnostics: inOrder(diagnostics) };
};

const readAgain = (readings: Readings, ref: FileRef, text: string): FileReading => {
  const key = `${ref.layer}:${ref.file}`;
  const known = readings.get(key);
  if (known?.text === text) return known.reading;
  const reading = readFile(ref, text);
  readings.set(key, { text, reading });
  return reading;
};

const hashOf = (
  read: readonly (readonly [string, FileReading])[],
  diagnostics: readonly Diagnostic[],
): string => {
  if (diagnostics.some(({ code }) => code.startsWith('json-'))) return '';
  const values = read.flatMap(([path, { value }]): [string, JsonValue][] =>
    value === undefined ? [] : [[path, value]],
  );
  return hashValues(Object.fromEntries(values));
};
