import {
  type Diagnostic,
  type Effective,
  inOrder,
  type LoadOptions,
  loadPack,
  type PackFiles,
  readPack,
} from '@xinfang/pack';
import { citationProblems } from '../citations/citation-problems.ts';
import { lintPack } from '../lint/lint-pack.ts';

/** What checking a pack found. */
export interface PackCheckResult {
  /** Whether no diagnostic is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a pack over the layers below it, lowest first; the last is the one that is checked. Told is whatever keeps any of
 * them from loading, and of a pack that loads what it most likely does not mean: in its own files, or below it because of
 * it. With a calendar the guard can show due days of periods in working days; `operators` are those of plugins that the
 * layers use.
 *
 * @example
 * checkPack([readPackFolder('packs/national')]) // { ok: true, diagnostics: [] }
 */
export const checkPack = (
  layers: readonly PackFiles[],
  options: LoadOptions = {},
): PackCheckResult => {
  const { pack, elements, diagnostics } = loadPack(layers, options);
  const linted =
    pack === undefined || elements === undefined ? [] : lint(layers, { pack, elements }, options);
  const cited =
    pack === undefined || elements === undefined ? [] : citationProblems(pack, elements);
  const all = inOrder([...diagnostics, ...linted, ...cited]);
  return { ok: all.every(({ severity }) => severity !== 'error'), diagnostics: all };
};

type Loaded = Required<Omit<ReturnType<typeof loadPack>, 'diagnostics'>>;

/** Of what lies below only what was not so before the top layer came. */
const lint = (
  layers: readonly PackFiles[],
  { pack, elements }: Loaded,
  options: LoadOptions,
): readonly Diagnostic[] => {
  const layer = layers.length - 1;
  const found = lintPack(pack, elements, { layer, effective: daysOf(layers) });
  const isOwn = (each: Diagnostic): boolean => each.layer === layer;
  if (found.every(isOwn)) return found;
  const before = new Set(lintBelow(layers.slice(0, -1), options).map(keyOf));
  return found.filter((each) => isOwn(each) || !before.has(keyOf(each)));
};

const lintBelow = (
  layers: readonly PackFiles[],
  { operators = [] }: LoadOptions,
): readonly Diagnostic[] => {
  const { pack, elements } = loadPack(layers, { operators });
  return pack === undefined || elements === undefined
    ? []
    : lintPack(pack, elements, { layer: layers.length - 1, effective: daysOf(layers) });
};

const keyOf = ({ code, layer, file, line, column, message }: Diagnostic): string =>
  JSON.stringify([code, layer, file, line, column, message.en]);

/** The days for which the top layer is kept. */
const daysOf = (layers: readonly PackFiles[]): Effective => {
  const { 'pack.json': head = '' } = layers.at(-1) ?? {};
  return readPack({ 'pack.json': head }).pack?.file.effective ?? { from: '0001-01-01' };
};
