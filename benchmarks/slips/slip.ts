import type { DiagnosticCode, JsonValue, PackFiles, Path } from '@xinfang/pack';
import type { Random } from '../damage/spoil.ts';
import type { Document, Edited, Placed } from './document.ts';

/** What an author sees of the pack while slipping: its other files and names. */
export interface Desk {
  readonly files: PackFiles;
  readonly random: Random;
}

/** One kind of slip: where it can be made in a document, how, and how it must be told. */
export interface SlipKind {
  readonly name: string;
  /** The trap of the rule engine behind it, by its number in the list of 17. */
  readonly trap?: number;
  /** Codes of which one must be given on one of the lines. */
  readonly codes: readonly DiagnosticCode[];
  readonly places: (doc: Document) => readonly Placed[];
  readonly make: (doc: Document, place: Placed, desk: Desk) => Slip | undefined;
}

/** A slip: the changed document, and where it is not the document itself that must be pointed at, the file. */
export interface Slip extends Edited {
  readonly file?: string;
  /** Other files that change with it. */
  readonly others?: PackFiles;
}

export const lastOf = (path: Path): string | number | undefined => path.at(-1);

/** A value as an author would type it outside quotes. */
export const wordOf = (value: JsonValue | undefined): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

export const isText = (value: JsonValue): value is string => typeof value === 'string';

export const isObject = (value: JsonValue | undefined): value is Record<string, JsonValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The places of a document at the end of these keys. */
export const underKeys =
  (...keys: readonly string[]) =>
  (doc: Document): readonly Placed[] =>
    lawful(doc).filter(({ path }) => keys.includes(String(lastOf(path))));

/** Keys of which the author may choose any: what stands under them is told otherwise, or is no slip. */
const FREE = new Set(['variants', 'extends', 'where', 'given', 'expect', 'requires']);

/** Places whose keys and values the format fixes. */
export const lawful = ({ places, kind }: Document): readonly Placed[] =>
  kind === 'vocabulary'
    ? places.filter(({ path }) => path.length <= 1)
    : places.filter(({ path }) => !path.slice(0, -1).some((step) => FREE.has(String(step))));

/** Single tests of facts in conditions. */
export const leaves = (doc: Document): readonly Placed[] =>
  lawful(doc).filter(({ value }) => isObject(value) && 'fact' in value && 'operator' in value);

/** Nodes that join others. */
export const joints = (doc: Document): readonly Placed[] =>
  lawful(doc).filter(
    ({ path, value }) => Array.isArray(value) && (lastOf(path) === 'all' || lastOf(path) === 'any'),
  );

/** A word with two neighbouring letters swapped, or one doubled where all are the same. */
export const mistyped = (word: string, random: Random): string => {
  const swaps = Array.from(word.slice(1)).flatMap((letter, i) =>
    letter !== word[i] && /[a-zA-Z]/u.test(letter + (word[i] ?? '')) ? [i] : [],
  );
  const i = swaps[random(Math.max(1, swaps.length))];
  if (i === undefined) return `${word}x`;
  return word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2);
};
