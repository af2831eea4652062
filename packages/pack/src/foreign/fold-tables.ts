import { sha256Of } from '../hash.ts';
import type { TableUse } from './substitute.ts';

/**
 * The hash of a layer, and of what operators of plugins answered for it: a receipt that names it names what decided. These
 * are the tests that the layer wrote, and those below whose answers are others since it lies over them.
 */
export const foldTables = (
  hash: string,
  layer: number,
  uses: readonly TableUse[],
  below: ReadonlySet<string>,
): string => {
  const keys = uses.filter((use) => use.layer === layer || !below.has(use.key));
  if (keys.length === 0) return hash;
  const tables = [...new Set(keys.map(({ key }) => key))].toSorted();
  return `sha256-${sha256Of(JSON.stringify([hash, ...tables]))}`;
};
