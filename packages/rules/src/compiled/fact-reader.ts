import type { FactSpace, Variable } from '@xinfang/pack/decide';
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

/**
 * Goes through what is stated, which takes a fraction of the time of asking for one fact after another by name. Matters
 * state their facts in much the same order: which fact followed which is remembered.
 */
const createReader = ({ variables, indexOf }: FactSpace): FactReader => {
  const ids = [...indexOf.keys()].map(asName);
  const missing = variables.map(({ fact, cellOf }) =>
    fact.default === undefined ? -1 : cellOf(fact.default),
  );
  const cells = variables.map(cellsOf);
  const followers = [...variables.keys(), 0];
  return (facts, into) => {
    for (let index = 0; index < missing.length; index++) into[index] = missing[index] as number;
    let next = 0;
    for (const id in facts) {
      let index = followers[next] as number;
      if (ids[index] !== id) {
        const found = indexOf.get(id);
        if (found === undefined) continue;
        index = found;
        followers[next] = found;
      }
      next = index + 1;
      const value = facts[id];
      const own = cells[index] as Cells;
      if (value === true) into[index] = own.yes;
      else if (value === false) into[index] = own.no;
      else if (typeof value === 'string') into[index] = lastPlaceOf(own.texts, value);
      else if (value !== undefined)
        into[index] = own.byNumber[value - own.first] ?? own.cellOf(value);
    }
  };
};

/** Names of properties compare in one step with each other, but not with texts that came out of a file. */
const asName = (text: string): string => Object.keys({ [text]: true })[0] as string;

/** How the values of a fact become cells. */
interface Cells {
  readonly yes: number;
  readonly no: number;
  /** Domains are short: a search through one takes less time than a table. */
  readonly texts: readonly string[];
  /** For whole numbers in few. */
  readonly first: number;
  readonly byNumber: readonly number[];
  readonly cellOf: Variable['cellOf'];
}

const MOST_NUMBERS = 1_000;

const cellsOf = ({ fact, values, cellOf }: Variable): Cells => {
  const isShort = fact.type === 'integer' && fact.max - fact.min < MOST_NUMBERS;
  return {
    yes: fact.type === 'boolean' ? 1 : -1,
    no: fact.type === 'boolean' ? 0 : -1,
    texts: fact.type === 'enum' ? values.map((value) => asName(String(value))) : [],
    first: isShort ? fact.min : 0,
    byNumber: isShort
      ? Array.from({ length: fact.max - fact.min + 1 }, (_, at) => cellOf(fact.min + at))
      : [],
    cellOf,
  };
};

const lastPlaceOf = (texts: readonly string[], text: string): number => {
  let place = texts.length - 1;
  while (place >= 0 && texts[place] !== text) place--;
  return place;
};
