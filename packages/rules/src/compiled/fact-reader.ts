import type { FactSpace, Scalar, Variable } from '@xinfang/pack';
import type { Facts } from '../facts.ts';

/** Writes the cell of each fact into a list, in the order of the space: its own, its default's, or -1. */
export type FactReader = (facts: Facts, into: number[]) => void;

const readers = new WeakMap<FactSpace, FactReader>();

/** The reader over a space; made once. */
export const factReaderOf = (space: FactSpace): FactReader => {
  let reader = readers.get(space);
  if (reader === undefined) {
    reader = createReader(space);
    readers.set(space, reader);
  }
  return reader;
};

const createReader = ({ variables }: FactSpace): FactReader => {
  const ids = variables.map(({ fact }) => fact.id);
  const cells = variables.map(cellOf);
  const missing = variables.map(({ fact, cellOf }) =>
    fact.default === undefined ? -1 : cellOf(fact.default),
  );
  return (facts, into) => {
    for (let index = 0; index < ids.length; index++) {
      const value = facts[ids[index] as string];
      into[index] =
        value === undefined
          ? (missing[index] as number)
          : (cells[index] as (value: Scalar) => number)(value);
    }
  };
};

/** Yes and no are asked so often that a table is too slow for them. */
const cellOf = (variable: Variable): ((value: Scalar) => number) =>
  variable.fact.type === 'boolean'
    ? (value) => (value === true ? 1 : value === false ? 0 : -1)
    : variable.cellOf;
