import type { Arena, Known } from '@xinfang/pack/decide';
import type { Question } from './questions.ts';
import {
  keyOfResidue,
  nextVariable,
  type Residue,
  residueFrom,
  residueOf,
  stepResidue,
  TOO_MUCH,
} from './residue.ts';

/**
 * Questions answered together by walking a table: one look-up for each fact that still matters, known or missing, and no
 * allocation. A state is what is left of the questions; states are made when first reached, so that facts which never
 * occur cost nothing.
 */
export interface Automaton {
  /** The end that what is known leads to, a whole number from 0; -1 where the table does not tell. */
  readonly walk: (known: Known) => number;
  /** What is left at an end: terminals only. */
  readonly residueAt: (end: number) => Residue;
  /** Grows when the table was dropped to bound memory: ends of an earlier age are void. */
  readonly age: () => number;
}

/** What an automaton may take, and what it is for. */
export interface AutomatonOptions {
  /** Bytes of a table, roughly. Beyond it the table is dropped and begun anew. */
  readonly mostBytes: number;
  /** Whether it tells only of matters of which all is known that it asks: there are far fewer of those. */
  readonly isFull?: boolean;
}

const UNKNOWN = 0;
const TELLS_NOTHING = -1;
/** Where a value leads that the table does not tell of. It looks like an end, and is none. */
const NOWHERE = -(2 ** 31);
const FIRST_CELLS = 1024;
const BYTES_OF_CELL = 4;
/** What a state or an end takes in the two maps, besides its text. */
const BYTES_OF_ENTRY = 128;

/** An automaton over diagrams of an arena. A state is its place in the table: there stands its variable, then where each value leads, missing first. An end is `~end`. */
export const createAutomaton = (
  arena: Arena,
  questions: readonly Question[],
  { mostBytes, isFull = false }: AutomatonOptions,
): Automaton => {
  let cells = new Int32Array(FIRST_CELLS);
  let used = 0;
  let bytes = 0;
  let age = 0;
  let start = UNKNOWN;
  let places = new Map<string, number>();
  /** The texts of residues, which take a tenth of the room of residues. */
  let texts = new Map<number, string>();
  let ends: string[] = [];

  const room = (size: number): number => {
    while (used + size > cells.length) {
      const larger = new Int32Array(cells.length * 2);
      larger.set(cells);
      cells = larger;
    }
    const place = used;
    used += size;
    bytes += size * BYTES_OF_CELL;
    return place;
  };

  const placeOf = (residue: Residue): number => {
    const text = keyOfResidue(residue);
    const known = places.get(text);
    if (known !== undefined) return known;
    bytes += text.length + BYTES_OF_ENTRY;
    const variable = nextVariable(arena, residue);
    const place =
      variable === Number.POSITIVE_INFINITY ? ~(ends.push(text) - 1) : newState(variable);
    if (place >= 0) texts.set(place, text);
    places.set(text, place);
    return place;
  };

  const newState = (variable: number): number => {
    const place = room((arena.sizes[variable] as number) + 2);
    cells[place] = variable;
    if (isFull) cells[place + 1] = NOWHERE;
    return place;
  };

  const begin = (): void => {
    cells = new Int32Array(FIRST_CELLS);
    // Place 0 means "not yet known".
    used = 1;
    bytes = 0;
    age += 1;
    places = new Map();
    texts = new Map();
    ends = [];
    start = placeOf(residueOf(questions));
  };
  begin();

  /** Makes the state that a value leads to, once: what is too heavy to step is marked as leading nowhere. */
  const make = (place: number, value: number): number => {
    const variable = cells[place] as number;
    if (!((arena.sizes[variable] as number) > value)) return NOWHERE;
    const residue = residueFrom(texts.get(place) as string);
    const next = stepResidue(arena, questions, residue, variable, value);
    const made = next === TOO_MUCH ? NOWHERE : placeOf(next);
    cells[place + 2 + value] = made;
    return made;
  };

  return {
    walk: (known) => {
      if (bytes > mostBytes) begin();
      let place = start;
      while (place > 0) {
        // A list that is too short says nothing of the rest.
        const cell = known[cells[place] as number] ?? -1;
        const value = cell < 0 ? -1 : cell;
        const next = cells[place + 2 + value] as number;
        place = next === UNKNOWN ? make(place, value) : next;
      }
      return place === NOWHERE ? TELLS_NOTHING : ~place;
    },
    residueAt: (end) => residueFrom(ends[end] as string),
    age: () => age,
  };
};
