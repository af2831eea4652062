import type { Calendar } from '@xinfang/calendar';
import {
  errorOf,
  type LoadOptions,
  loadPack,
  type Pack,
  type PackFile,
  type PackFiles,
  readPack,
  type TestFile,
  type WrittenElement,
} from '@xinfang/pack';

/** One of two packs that are compared: what really holds, laid together, and what its layers wrote. */
export interface DiffSide {
  readonly pack: Pack;
  /** What the pack was made of, each with its places in the files of whichever layer wrote them. */
  readonly elements: readonly WrittenElement[];
  /** From the lowest layer to the highest. */
  readonly layers: readonly DiffLayer[];
}

/** One layer of a pack that is compared. */
export interface DiffLayer {
  readonly file: PackFile;
  /** Its own named cases: laid over one another only those of the highest are kept. */
  readonly tests: readonly TestFile[];
}

/**
 * Loads one of two packs that are compared, the lowest layer first; `operators` are those of plugins that it uses.
 *
 * @throws XinfangError with every mistake as an issue, where the layers do not load.
 * @example
 * openSide([nationalFiles]).pack.id // 'national'
 */
export const openSide = (
  layers: readonly PackFiles[],
  calendar?: Calendar,
  { operators = [] }: Pick<LoadOptions, 'operators'> = {},
): DiffSide => {
  const { pack, elements, diagnostics } = loadPack(layers, {
    ...(calendar === undefined ? {} : { calendar }),
    operators,
  });
  if (pack === undefined || elements === undefined) throw errorOf(diagnostics);
  return { pack, elements, layers: layers.flatMap((files, layer) => layerOf(files, layer)) };
};

const layerOf = (files: PackFiles, layer: number): readonly DiffLayer[] => {
  const { pack } = readPack(files, layer);
  if (pack === undefined) return [];
  const tests = pack.elements.filter(({ kind }) => kind === 'test');
  // The loader has read them against their schema before.
  return [{ file: pack.file, tests: tests.map(({ value }) => value as unknown as TestFile) }];
};
