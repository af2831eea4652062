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
  const yes = variables.map(({ cellOf }) => cellOf(true));
  const no = variables.map(({ cellOf }) => cellOf(false));
  const texts = variables.map(textsOf);
  const numbers = variables.map(numbersOf);
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
      if (value === true) into[index] = yes[index] as number;
      else if (value === false) into[index] = no[index] as number;
      else if (typeof value === 'string')
        into[index] = lastPlaceOf(texts[index] as readonly string[], value);
      else if (value !== undefined) into[index] = cellOfNumber(numbers[index] as Numbers, value);
    }
  };
};

/** Names of properties compare in one step with each other, but not with texts that came out of a file. */
const asName = (text: string): string => Object.keys({ [text]: true })[0] as string;

/** Domains are short: a search through one takes less time than a table. */
const textsOf = ({ fact, values }: Variable): readonly string[] =>
  fact.type === 'enum' ? values.map((value) => asName(String(value))) : [];

/** The cells of whole numbers, those of few in a list. */
interface Numbers {
  readonly first: number;
  readonly cells: readonly number[];
  readonly cellOf: Variable['cellOf'];
}

const MOST_NUMBERS = 1_000;

const numbersOf = ({ fact, cellOf }: Variable): Numbers => {
  if (fact.type !== 'integer' || fact.max - fact.min >= MOST_NUMBERS)
    return { first: 0, cells: [], cellOf };
  const count = fact.max - fact.min + 1;
  const cells = Array.from({ length: count }, (_, at) => cellOf(fact.min + at));
  return { first: fact.min, cells, cellOf };
};

const cellOfNumber = (numbers: Numbers, value: number): number =>
  numbers.cells[value - numbers.first] ?? numbers.cellOf(value);

const lastPlaceOf = (texts: readonly string[], text: string): number => {
  let place = texts.length - 1;
  while (place >= 0 && texts[place] !== text) place--;
  return place;
};
