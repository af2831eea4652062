import canonicalize from 'canonicalize';
import type { Leaf } from '../format/condition.ts';
import { sha256Of } from '../hash.ts';

const DIGITS = 12;

/**
 * The id of the condition that stands for a test by an operator of a plugin: the same wherever the same is asked, and none
 * that the pack has itself.
 *
 * @example
 * idOfLeaf({ fact: 'heads', operator: 'county-x/registry/between', value: [5, 20] }, new Map()) // 'operator.county-x.registry.between.…'
 */
export const idOfLeaf = (leaf: Leaf, taken: ReadonlyMap<string, unknown>): string => {
  const { fact, operator, value } = leaf;
  const digest = sha256Of(canonicalize([operator, fact, value]) ?? '').slice(0, DIGITS);
  const parts = operator.toLowerCase().match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu) ?? [];
  let id = ['operator', ...parts, digest].join('.');
  while (taken.has(id)) id = `${id}.x`;
  return id;
};
