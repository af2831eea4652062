import { type Diagnostic, loadPack, type Pack, type PackFiles, type Rule } from '@xinfang/pack';

/** What loading the layers of a table's pack came to. */
export interface TableLayers {
  /** What gives cells their meaning; undefined where not even facts, conditions and groups load. */
  readonly pack: Pack | undefined;
  /** The rules that are known, those of the layers below among them. */
  readonly rules: readonly Rule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What rules and what builds on them may be wrong in, while the words that a table uses are right. */
const BUILT_ON_WORDS =
  /^(?:rules|deadlines|indicators|remedies|routes|tests)\/|^(?:warnings|integrity)\.json$/u;

/**
 * Loads the layers of a table's pack, the lowest first. Where rules of the top layer are wrong, its facts, conditions and
 * groups alone: a table may be what mends them.
 */
export const loadTablePack = (layers: readonly PackFiles[]): TableLayers => {
  const { pack, diagnostics } = loadPack(layers);
  if (pack !== undefined) return { pack, rules: pack.rules, diagnostics };
  const below = layers.slice(0, -1);
  const base = below.length === 0 ? { rules: [] } : loadPack(below).pack;
  const words = loadPack([...below, withoutRules(layers.at(-1) ?? {})]);
  return base === undefined || words.pack === undefined
    ? { pack: undefined, rules: [], diagnostics }
    : { pack: words.pack, rules: base.rules, diagnostics };
};

const withoutRules = (files: PackFiles): PackFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !BUILT_ON_WORDS.test(path)));
