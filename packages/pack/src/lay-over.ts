import { checkDraft } from './check/check.ts';
import { type Diagnostic, diagnose, hasErrors, type Spot } from './diagnostic.ts';
import { DiagramTooLarge } from './diagram/arena.ts';
import { foldTables } from './foreign/fold-tables.ts';
import { type Foreign, foreignOf } from './foreign/foreign.ts';
import { type Substituted, substituteTables } from './foreign/substitute.ts';
import { guardOverlay } from './guard/guard.ts';
import { layElements } from './layer.ts';
import type { LoadOptions } from './load.ts';
import type { Layer, Pack } from './pack.ts';
import { spotOf, type WrittenElement } from './read/elements.ts';
import type { WrittenPack } from './read/read-pack.ts';
import { type DraftElement, draftOf } from './resolve/draft.ts';
import { packOf } from './resolve/pack-of.ts';
import { strangePatches } from './strange-patch.ts';

const GUARD_STEPS = 20_000_000;

/** Layers laid over each other, with nothing wrong in them. */
export interface Laid {
  readonly elements: readonly DraftElement[];
  readonly layers: readonly Layer[];
  readonly pack: Pack;
  /** The tests by operators of plugins with the tables that stand for them. */
  readonly tables: ReadonlySet<string>;
}

/** Lays one pack over those below: checks the whole, and that it loosens nothing. `laid` is undefined where it does. */
export const layOver = (
  below: Laid | undefined,
  over: WrittenPack,
  options: LoadOptions,
  foreign: Foreign = foreignOf(options.operators),
): { laid?: Laid; diagnostics: readonly Diagnostic[] } => {
  // Named cases speak of the pack they were written for: only the top layer's are kept.
  const kept = (below?.elements ?? []).filter(({ kind }) => kind !== 'test');
  const elements = layElements(kept, over.elements);
  const { draft, diagnostics: shape } = draftOf(over.file, elements);
  const found = [
    ...shape,
    ...strangePatches(kept, over, shape),
    ...movedRules(kept, over),
    ...checkDraft(draft, foreign),
  ];
  if (hasErrors(found)) return { diagnostics: found };
  const tabulated = substituteTables(draft, foreign);
  const layers = [...(below?.layers ?? []), layerOf(over, tabulated, below)];
  const pack = withTables(
    packOf(tabulated.draft, layers, { pack: below?.pack, restated: restatedBy(over) }),
    tabulated,
  );
  const loosened = below === undefined ? [] : loosenedBy(below.pack, pack, elements, over, options);
  const diagnostics = [...found, ...loosened];
  return hasErrors(loosened)
    ? { diagnostics }
    : { laid: { elements: draft.elements, layers, pack, tables: keysOf(tabulated) }, diagnostics };
};

const keysOf = ({ uses }: Substituted): ReadonlySet<string> => new Set(uses.map(({ key }) => key));

const withTables = (pack: Pack, { conditions }: Substituted): Pack =>
  conditions.length === 0
    ? pack
    : {
        ...pack,
        conditions: new Map([
          ...pack.conditions,
          ...conditions.map((each) => [each.id, each] as const),
        ]),
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

const layerOf = (
  { layer, file, hash }: WrittenPack,
  { uses }: Substituted,
  below: Laid | undefined,
): Layer => ({
  id: file.id,
  version: file.version,
  hash: foldTables(hash, layer, uses, below?.tables ?? new Set()),
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

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Where what concerns a layer as a whole is told. */
export const headOf = (layer: number): Spot => ({ file: 'pack.json', layer, span: START });
