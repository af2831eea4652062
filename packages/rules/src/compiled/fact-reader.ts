import type { FactSpace, Scalar } from '@xinfang/pack/decide';
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
  const missing = variables.map(({ fact, cellOf }) =>
    fact.default === undefined ? -1 : cellOf(fact.default),
  );
  // Domains are short: a search through them takes less time than a table.
  const values = variables.map((variable) =>
    variable.fact.type === 'integer' ? [] : variable.values,
  );
  return (facts, into) => {
    for (let index = 0; index < ids.length; index++) {
      const value = facts[ids[index] as string];
      into[index] =
        value === undefined
          ? (missing[index] as number)
          : typeof value === 'number'
            ? (variables[index] as FactSpace['variables'][number]).cellOf(value)
            : lastPlaceOf(values[index] as readonly Scalar[], value);
    }
  };
};

const lastPlaceOf = (values: readonly Scalar[], value: Scalar): number => {
  let place = values.length - 1;
  while (place >= 0 && values[place] !== value) place--;
  return place;
};
