import type { ElementKind, Pack, Path } from '@xinfang/pack';
import { type Edit, type MutationKind, valueAt, withAt } from './edit.ts';
import { type Mutable, mutablesOf } from './mutated-pack.ts';

/** A pack with one slip in it. */
export interface Mutant {
  readonly kind: MutationKind;
  readonly element: { readonly kind: ElementKind; readonly id: string; readonly from?: string };
  /** Where in the element. */
  readonly path: Path;
  /** What stood there; undefined where something was added. */
  readonly before: unknown;
  /** What stands there now; undefined where it was taken out. */
  readonly after: unknown;
  readonly pack: () => Pack;
}

/**
 * Every slip of a rule author that the pack could have, each as a whole pack that would still load: operators flipped,
 * conditions dropped, periods moved by a day, neighbouring articles, events and elements taken out or put in.
 *
 * @example
 * mutantsOf(pack).filter(({ kind }) => kind === 'move-period').length > 0 // true
 */
export const mutantsOf = (pack: Pack): readonly Mutant[] =>
  mutablesOf(pack).flatMap((mutable) =>
    distinct(mutable.edits).flatMap((edit) => mutantOf(mutable, edit)),
  );

const mutantOf = (mutable: Mutable, { kind, path, after }: Edit): readonly Mutant[] => {
  const { value, packWith, id, from } = mutable;
  const build = (): Pack | undefined =>
    packWith(path.length === 0 ? after : withAt(value, path, after));
  // Only taking a whole element out can leave a pack that does not load.
  if (path.length === 0 && build() === undefined) return [];
  return [
    {
      kind,
      element: { kind: mutable.kind, id, ...(from === undefined ? {} : { from }) },
      path,
      before: path.length === 0 ? id : valueAt(value, path),
      after,
      pack: () => build() as Pack,
    },
  ];
};

/** Two slips may come to the same. */
const distinct = (edits: readonly Edit[]): readonly Edit[] => [
  ...new Map(edits.map((edit) => [JSON.stringify([edit.path, edit.after ?? null]), edit])).values(),
];
