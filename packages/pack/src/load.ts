import { type Diagnostic, diagnose, errorOf, hasErrors, inOrder } from './diagnostic.ts';
import { foreignOf } from './foreign/foreign.ts';
import type { ForeignOperator } from './foreign/foreign-operator.ts';
import type { GuardCalendar } from './guard/comparison.ts';
import { headOf, type Laid, layOver } from './lay-over.ts';
import type { Pack } from './pack.ts';
import type { WrittenElement } from './read/elements.ts';
import type { PackFiles } from './read/pack-files.ts';
import { type Readings, readPack, type WrittenPack } from './read/read-pack.ts';
import { withoutFollowing } from './strange-patch.ts';

/** What loading takes beside the files. */
export interface LoadOptions {
  /** Lets the guard show due days of periods in working days. */
  readonly calendar?: GuardCalendar;
  /** What was read before; files whose text is still the same are not read again. */
  readonly readings?: Readings;
  /**
   * How many steps may be taken to compare an overlay with what lies below it, 20 million by default: some ten seconds,
   * where the national pack needs a few thousand. Past them the overlay is refused: nobody knows what it loosens.
   */
  readonly guardSteps?: number;
  /**
   * Operators of plugins that conditions may use. Each is asked about every value of the fact, and the table of its answers
   * stands in the pack: no code of a plugin runs in a decision.
   */
  readonly operators?: readonly ForeignOperator[];
}

/**
 * A loaded pack, or why it does not load. `pack` and `elements` are there if and only if no diagnostic is an error;
 * `elements` are what the pack was made of, each with its places in the files of whichever layer wrote them.
 */
export interface Loaded {
  readonly pack?: Pack;
  readonly elements?: readonly WrittenElement[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads a pack from its files, or several laid over each other, the lowest first: reads, lays together, checks, and
 * compares each overlay with what lies below it. Fails closed: whatever is unknown is an error with its place. Never
 * throws; stops at the lowest layer with errors.
 *
 * @example
 * const { pack, diagnostics } = loadPack([nationalFiles, countyFiles]);
 */
export const loadPack = (layers: readonly PackFiles[], options: LoadOptions = {}): Loaded => {
  const read = layers.map((files, layer) => readPack(files, layer, options.readings));
  const written = read.flatMap(({ pack }) => pack ?? []);
  const first = [
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...layerProblems(layers, written),
  ];
  if (first.some(stopsReading)) return { diagnostics: distinct(first) };
  const { laid, diagnostics } = layAll(written, options);
  const all = distinct([...first, ...diagnostics]);
  return laid === undefined || hasErrors(all)
    ? { diagnostics: all }
    : { pack: laid.pack, elements: laid.elements, diagnostics: all };
};

/**
 * Like {@link loadPack}, for those who want the pack or an error. Throws `XinfangError` with every error as an issue;
 * its path is `file:line:column`.
 *
 * @example
 * const pack = loadPackOrThrow([nationalFiles]);
 */
export const loadPackOrThrow = (layers: readonly PackFiles[], options: LoadOptions = {}): Pack => {
  const { pack, diagnostics } = loadPack(layers, options);
  if (pack === undefined) throw errorOf(diagnostics);
  return pack;
};

const layerProblems = (
  layers: readonly PackFiles[],
  written: readonly WrittenPack[],
): readonly Diagnostic[] => {
  if (layers.length === 0) return [diagnose('no-layers', {}, headOf(0))];
  return written.flatMap(({ layer, file: { id, extends: below = {} } }) => {
    const names = Object.keys(below);
    if (layer === 0 && names.length > 0)
      return [diagnose('nothing-below', { names }, headOf(layer))];
    return written.some((other) => other.layer < layer && other.file.id === id)
      ? [diagnose('duplicate-pack', { id }, headOf(layer))]
      : [];
  });
};

/** What is damaged or missing as a whole would make everything that refers to it look wrong. */
const stopsReading = ({ code, file, severity }: Diagnostic): boolean =>
  severity === 'error' &&
  (code.startsWith('json-') || code === 'no-layers' || file === 'pack.json');

const layAll = (
  written: readonly WrittenPack[],
  options: LoadOptions,
): { laid?: Laid; diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const foreign = foreignOf(options.operators);
  let laid: Laid | undefined;
  for (const over of written) {
    const next = layOver(laid, over, options, foreign);
    diagnostics.push(...next.diagnostics);
    if (next.laid === undefined) return { diagnostics };
    laid = next.laid;
  }
  return laid === undefined ? { diagnostics } : { laid, diagnostics };
};

const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Set<string>();
  return inOrder(withoutFollowing(diagnostics)).filter(
    ({ code, layer, file, line, column, message }) => {
      const key = JSON.stringify([code, layer, file, line, column, message.en]);
      return !seen.has(key) && seen.add(key) !== undefined;
    },
  );
};
