import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { errorOf } from './diagnostic.ts';
import { parseJsonFile } from './json/parse.ts';
import type { JsonValue } from './json/span.ts';
import { jsonDiagnostic } from './read/json-diagnostic.ts';
import { type PackFiles, packPathsOf } from './read/pack-files.ts';

/** SHA-256 of a text in UTF-8, as 64 hex digits. Synchronous, also in the browser. */
export const sha256Of = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Whether a file of a pack counts for its content hash: everything that decides does, the test cases do not. */
export const isHashed = (path: string): boolean => !path.startsWith('tests/');

/** The content hash of parsed pack files by path, whatever the order of files and keys. */
export const hashValues = (values: Readonly<Record<string, JsonValue>>): string => {
  const hashed = Object.entries(values).filter(([path]) => isHashed(path));
  return `sha256-${sha256Of(canonicalize(Object.fromEntries(hashed)) ?? '')}`;
};

/**
 * The content hash of a pack: `sha256-` and the hex digest of the canonical JSON (RFC 8785) of its files by path, without
 * `tests/`. Formatting and the order of keys do not change it; any value does. It is the hash of the layer that the files
 * load to, unless that uses operators of plugins. Throws `XinfangError` where a file is no JSON.
 *
 * @example
 * hashPack({ 'pack.json': '{"id":"national"}' }) === hashPack({ 'pack.json': '{ "id": "national" }\n' }) // true
 */
export const hashPack = (files: PackFiles): string => {
  const values: Record<string, JsonValue> = {};
  const diagnostics = packPathsOf(files).flatMap((file) => {
    const { value, problems } = parseJsonFile(files[file] ?? '');
    if (value !== undefined) values[file] = value;
    return problems.map((problem) => jsonDiagnostic(problem, { file, layer: 0 }));
  });
  if (diagnostics.length > 0) throw errorOf(diagnostics);
  return hashValues(values);
};
