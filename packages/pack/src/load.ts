import { checkDraft } from './check/check.ts';
import { type Diagnostic, diagnose, errorOf, hasErrors, inOrder, type Spot } from './diagnostic.ts';
import { DiagramTooLarge } from './diagram/arena.ts';
import type { GuardCalendar } from './guard/comparison.ts';
import { guardOverlay } from './guard/guard.ts';
import { layElements } from './layer.ts';
import type { Layer, Pack } from './pack.ts';
import { spotOf, type WrittenElement } from './read/elements.ts';
import type { PackFiles } from './read/pack-files.ts';
import { type Readings, readPack, type WrittenPack } from './read/read-pack.ts';
import { type DraftElement, draftOf } from './resolve/draft.ts';
import { packOf } from './resolve/pack-of.ts';
import { strangePatches, withoutFollowing } from './strange-patch.ts';

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
}

const GUARD_STEPS = 20_000_000;

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

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };

const headOf = (layer: number): Spot => ({ file: 'pack.json', layer, span: START });

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

/** Layers laid over each other, with nothing wrong in them. */
export interface Laid {
  readonly elements: readonly DraftElement[];
  readonly layers: readonly Layer[];
  readonly pack: Pack;
}

const layAll = (
  written: readonly WrittenPack[],
  options: LoadOptions,
): { laid?: Laid; diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  let laid: Laid | undefined;
  for (const over of written) {
    const next = layOver(laid, over, options);
    diagnostics.push(...next.diagnostics);
    if (next.laid === undefined) return { diagnostics };
    laid = next.laid;
  }
  return laid === undefined ? { diagnostics } : { laid, diagnostics };
};

/** Lays one pack over those below: checks the whole, and that it loosens nothing. `laid` is undefined where it does. */
export const layOver = (
  below: Laid | undefined,
  over: WrittenPack,
  options: LoadOptions,
): { laid?: Laid; diagnostics: readonly Diagnostic[] } => {
  // Named cases speak of the pack they were written for: only the top layer's are kept.
  const kept = (below?.elements ?? []).filter(({ kind }) => kind !== 'test');
  const elements = layElements(kept, over.elements);
  const { draft, diagnostics: shape } = draftOf(over.file, elements);
  const found = [
    ...shape,
    ...strangePatches(kept, over, shape),
    ...movedRules(kept, over),
    ...checkDraft(draft),
  ];
  if (hasErrors(found)) return { diagnostics: found };
  const layers = [...(below?.layers ?? []), layerOf(over)];
  const pack = packOf(draft, layers, { pack: below?.pack, restated: restatedBy(over) });
  const loosened = below === undefined ? [] : loosenedBy(below.pack, pack, elements, over, options);
  const diagnostics = [...found, ...loosened];
  return hasErrors(loosened)
    ? { diagnostics }
    : { laid: { elements: draft.elements, layers, pack }, diagnostics };
};

const loosenedBy = (
  below: Pack,
  pack: Pack,
  elements: readonly WrittenElement[],
  { layer }: WrittenPack,
  { calendar, guardSteps = GUARD_STEPS }: LoadOptions,
): readonly Diagnostic[] => {
  try {
    return guardOverlay(below, pack, elements, calendar, guardSteps);
  } catch (error) {
    if (error instanceof DiagramTooLarge)
      return [diagnose('too-large-to-guard', {}, headOf(layer))];
    throw error;
  }
};

const layerOf = ({ file, hash }: WrittenPack): Layer => ({
  id: file.id,
  version: file.version,
  hash,
});

const restatedBy = ({ elements }: WrittenPack): ReadonlySet<string> =>
  new Set(
    elements.flatMap(({ kind, id, value }) =>
      kind === 'deadline' && value['period'] !== undefined ? [id] : [],
    ),
  );

/** A rule keeps its group: in another folder it would be another rule of the same name. */
const movedRules = (
  below: readonly WrittenElement[],
  { elements }: WrittenPack,
): readonly Diagnostic[] =>
  elements.flatMap((rule) =>
    rule.kind === 'rule' &&
    below.some(({ kind, id, group }) => kind === 'rule' && id === rule.id && group !== rule.group)
      ? [diagnose('duplicate-id', { id: rule.id }, spotOf(rule, ['id']))]
      : [],
  );

const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Set<string>();
  return inOrder(withoutFollowing(diagnostics)).filter(
    ({ code, layer, file, line, column, message }) => {
      const key = JSON.stringify([code, layer, file, line, column, message.en]);
      return !seen.has(key) && seen.add(key) !== undefined;
    },
  );
};
