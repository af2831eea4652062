import type { Arena, Known } from '@xinfang/pack/decide';
import type { Question } from './questions.ts';
import {
  keyOfResidue,
  nextVariable,
  type Residue,
  residueOf,
  stepResidue,
  weightOf,
} from './residue.ts';

/**
 * Questions answered together by walking a table: one look-up for each fact that still matters, known or missing, and no
 * allocation. A state is what is left of the questions; states are made when first reached, so that facts which never
 * occur cost nothing.
 */
export interface Automaton {
  /** The end that what is known leads to, a whole number from 0; -1 where there is too much left to be tabled. */
  readonly walk: (known: Known) => number;
  /** What is left at an end: terminals only. */
  readonly residueAt: (end: number) => Residue;
  /** Grows when the table was dropped to bound memory: ends of an earlier age are void. */
  readonly age: () => number;
}

const UNKNOWN = 0;
const FIRST_CELLS = 4096;
/** Residues that hold more pairs and nodes than this cost more to step than to read the diagrams. */
const HEAVIEST = 2_000;
/** Cells of a table: some tens of thousands of states. Beyond it the table is dropped and begun anew. */
const MOST_CELLS = 1 << 20;
const TOO_HEAVY = -1;

/** An automaton over diagrams of an arena. A state is its place in the table: there stands its variable, then where each value leads, missing first. An end is `~end`. */
export const createAutomaton = (arena: Arena, questions: readonly Question[]): Automaton => {
  let cells = new Int32Array(FIRST_CELLS);
  let used = 0;
  let age = 0;
  let start = UNKNOWN;
  let places = new Map<string, number>();
  let residues = new Map<number, Residue>();
  let ends: Residue[] = [];

  const room = (size: number): number => {
    while (used + size > cells.length) {
      const larger = new Int32Array(cells.length * 2);
      larger.set(cells);
      cells = larger;
    }
    const place = used;
    used += size;
    return place;
  };

  const placeOf = (residue: Residue): number => {
    const key = keyOfResidue(residue);
    const known = places.get(key);
    if (known !== undefined) return known;
    const variable = nextVariable(arena, residue);
    if (variable === Number.POSITIVE_INFINITY) {
      const end = ~(ends.push(residue) - 1);
      places.set(key, end);
      return end;
    }
    const place = room((arena.sizes[variable] as number) + 2);
    cells[place] = variable;
    places.set(key, place);
    residues.set(place, residue);
    return place;
  };

  const begin = (): void => {
    cells = new Int32Array(FIRST_CELLS);
    // Place 0 means "not yet known".
    used = 1;
    age += 1;
    places = new Map();
    residues = new Map();
    ends = [];
    start = placeOf(residueOf(questions));
  };
  begin();

  /** Makes the state that a value leads to; 0 where it would be too heavy. */
  const make = (place: number, value: number): number => {
    const variable = cells[place] as number;
    const next = stepResidue(arena, questions, residues.get(place) as Residue, variable, value);
    if (weightOf(next) > HEAVIEST) return UNKNOWN;
    const made = placeOf(next);
    cells[place + 2 + value] = made;
    return made;
  };

  return {
    walk: (known) => {
      if (used > MOST_CELLS) begin();
      let place = start;
      while (place > 0) {
        const at = place + 2 + (known[cells[place] as number] as number);
        let next = cells[at] as number;
        if (next === UNKNOWN) {
          next = make(place, at - place - 2);
          if (next === UNKNOWN) return TOO_HEAVY;
        }
        place = next;
      }
      return ~place;
    },
    residueAt: (end) => ends[end] as Residue,
    age: () => age,
  };
};
