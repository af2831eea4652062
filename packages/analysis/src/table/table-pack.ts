import {
  type Diagnostic,
  type LoadOptions,
  loadPack,
  type Pack,
  type PackFiles,
  type Rule,
} from '@xinfang/pack';
import { packAsWritten } from './as-written.ts';

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
 * groups alone: a table may be what mends them. Tests by operators of plugins are as their authors wrote them.
 */
export const loadTablePack = (
  layers: readonly PackFiles[],
  { operators = [] }: Pick<LoadOptions, 'operators'> = {},
): TableLayers => {
  const load = (some: readonly PackFiles[]): ReturnType<typeof loadPack> => {
    const { pack, ...rest } = loadPack(some, { operators });
    return pack === undefined ? rest : { ...rest, pack: packAsWritten(pack) };
  };
  const { pack, diagnostics } = load(layers);
  if (pack !== undefined) return { pack, rules: pack.rules, diagnostics };
  const below = layers.slice(0, -1);
  const base = below.length === 0 ? { rules: [] } : load(below).pack;
  const words = load([...below, withoutRules(layers.at(-1) ?? {})]);
  return base === undefined || words.pack === undefined
    ? { pack: undefined, rules: [], diagnostics }
    : { pack: words.pack, rules: base.rules, diagnostics };
};

const withoutRules = (files: PackFiles): PackFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !BUILT_ON_WORDS.test(path)));
