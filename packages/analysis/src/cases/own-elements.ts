import { type PackFiles, readPack } from '@xinfang/pack';
import type { CoverageScope } from './reach/coverage.ts';

/** The elements that a layer writes itself: all that can be asked of the cases of an overlay. */
export interface OwnElements extends Required<CoverageScope> {
  /** For `<kind> <id>` of each the keys that it states: an overlay states only what it changes. */
  readonly elements: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * What a layer of a pack writes itself.
 *
 * @example
 * ownElementsOf(countyFiles).rules // ids of the rules in its own folder
 */
export const ownElementsOf = (files: PackFiles): OwnElements => {
  const written = readPack(files).pack?.elements ?? [];
  const idsOf = (kind: string): ReadonlySet<string> =>
    new Set(written.filter((each) => each.kind === kind).map(({ id }) => id));
  return {
    rules: idsOf('rule'),
    deadlines: idsOf('deadline'),
    indicators: idsOf('indicator'),
    elements: new Map(
      written.map(({ kind, id, value }) => [`${kind} ${id}`, new Set(Object.keys(value))]),
    ),
  };
};
