import type { CompiledPack, FactSpace, Known, Scalar } from '@xinfang/pack/decide';
import { factReaderOf } from './compiled/fact-reader.ts';
import type { Facts } from './facts.ts';

/**
 * Facts as the compiled pack asks for them: the cell of each known fact, declared defaults for those that are never asked, -1 for the rest.
 *
 * @example
 * knownOf(compiledOn(pack, '2023-03-01'), { purpose: 'accusation' })[0] // 1
 */
export const knownOf = ({ space }: Pick<CompiledPack, 'space'>, facts: Facts): Known => {
  const known: number[] = [];
  factReaderOf(space)(facts, known);
  return known;
};

/**
 * The facts with the declared defaults filled in: what a receipt keeps and a trace shows.
 *
 * @example
 * withDefaults(factSpaceOf(pack), {}).containsAccusation // false
 */
export const withDefaults = (space: FactSpace, facts: Facts): Facts => {
  const filled: Record<string, Scalar> = {};
  for (const { fact } of space.variables) {
    const value = statedIn(facts, fact.id) ?? fact.default;
    if (value !== undefined) filled[fact.id] = value;
  }
  return filled;
};

/** What is stated of a fact. One may be called `constructor`: what every object has is nothing that anybody stated. */
export const statedIn = (facts: Facts, id: string): Scalar | undefined => {
  const value: unknown = facts[id];
  return typeof value === 'function' ? undefined : (value as Scalar | undefined);
};
