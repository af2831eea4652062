import { type Arena, createArena, IMPOSSIBLE, type Node, terminal } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Automaton, createAutomaton } from './automaton.ts';
import type { Question } from './questions.ts';

const SIZES = [2, 3, 1, 4, 2];
const AMPLE = { mostBytes: 10_000_000 };

/** Answers of a diagram by the place of the facts, in the order of the variables. */
type Table = readonly number[];

const COUNT = SIZES.reduce((count, size) => count * size, 1);
const answer = fc.oneof(fc.constantFrom(0, 1, 2), fc.constantFrom(0, IMPOSSIBLE));
const randomTable: fc.Arbitrary<Table> = fc.oneof(
  fc.array(answer, { minLength: COUNT, maxLength: COUNT }),
  // Mostly one answer: what is asked under one branch alone.
  fc
    .array(fc.tuple(fc.nat({ max: COUNT - 1 }), answer), { maxLength: 6 })
    .map((odd) => Array.from({ length: COUNT }, (_, at) => new Map(odd).get(at) ?? 0)),
);
const randomOrder = fc.shuffledSubarray([...SIZES.keys()], { minLength: SIZES.length });
const randomKnown = fc.tuple(...SIZES.map((size) => fc.integer({ min: -1, max: size - 1 })));

const placeOf = (values: readonly number[]): number =>
  values.reduce((place, value, variable) => place * (SIZES[variable] as number) + value, 0);

const diagramOf = (arena: Arena, order: readonly number[], table: Table): Node => {
  const go = (level: number, values: readonly number[]): Node => {
    const variable = order[level];
    if (variable === undefined) return terminal(table[placeOf(values)] as number);
    const kids = Array.from({ length: SIZES[variable] as number }, (_, value) =>
      go(level + 1, values.with(variable, value)),
    );
    return arena.branch(variable, kids);
  };
  return go(
    0,
    SIZES.map(() => 0),
  );
};

const completionsOf = (known: readonly number[]): readonly (readonly number[])[] =>
  known.reduce<readonly (readonly number[])[]>(
    (all, value, variable) =>
      value >= 0
        ? all
        : all.flatMap((each) =>
            Array.from({ length: SIZES[variable] as number }, (_, at) => each.with(variable, at)),
          ),
    [known],
  );

const ascending = (a: number, b: number): number => a - b;

const isPossible = (value: number): boolean => value !== IMPOSSIBLE;

/** What trying everything says: the answers, and the missing variables that can change one. */
const byBruteForce = (table: Table, known: readonly number[]) => {
  const at = (values: readonly number[]): number => table[placeOf(values)] as number;
  const completions = completionsOf(known);
  const changes = (variable: number): boolean =>
    completions.some((one) =>
      Array.from({ length: SIZES[variable] as number }, (_, value) => one.with(variable, value))
        .map(at)
        .some((other) => isPossible(other) && isPossible(at(one)) && other !== at(one)),
    );
  return {
    answers: [...new Set(completions.map(at).filter(isPossible))].sort(ascending),
    decisive: [...known.keys()].filter(
      (variable) => (known[variable] ?? 0) < 0 && changes(variable),
    ),
  };
};

const read = ({ walk, residueAt }: Automaton, known: readonly number[]) =>
  residueAt(walk(known)).map(({ nodes, open }) => ({
    answers: nodes
      .map((node) => ~node)
      .filter(isPossible)
      .sort(ascending),
    decisive: open.map(({ variable }) => variable).sort(ascending),
  }));

const questionsFor = (arena: Arena, order: readonly number[], tables: readonly Table[]) =>
  tables.map((table): Question => ({ root: diagramOf(arena, order, table), decisive: true }));

test.each([
  ['in one table', AMPLE],
  ['in a table dropped again and again', { mostBytes: 1_500 }],
])('questions walked together %s are answered as trying everything answers them', (_, options) => {
  let dropped = 0;
  fc.assert(
    fc.property(
      fc.array(randomTable, { minLength: 1, maxLength: 3 }),
      randomOrder,
      fc.array(randomKnown, { minLength: 10, maxLength: 10 }),
      (tables, order, many) => {
        const arena = createArena(SIZES, order);
        const automaton = createAutomaton(arena, questionsFor(arena, order, tables), options);
        for (const known of many)
          expect(read(automaton, known)).toEqual(tables.map((table) => byBruteForce(table, known)));
        dropped += automaton.age() - 1;
      },
    ),
    { numRuns: 400, seed: 61 },
  );
  expect(dropped > 0).toBe(options !== AMPLE);
});

const arena = createArena([2, 3]);
const bothTrue = arena.branch(0, [terminal(0), arena.branch(1, [0, 1, 2].map(terminal))]);
const question = (decisive: boolean): Question => ({ root: bothTrue, decisive });

test('a list that is too short says nothing of the rest, and one that is too long nothing more', () => {
  const automaton = createAutomaton(arena, [question(true)], AMPLE);
  expect(automaton.walk([1])).toBe(automaton.walk([1, -1]));
  expect(automaton.walk([])).toBe(automaton.walk([-1, -1]));
  expect(automaton.walk([1, 2, 1, 0])).toBe(automaton.walk([1, 2]));
  expect(automaton.walk([-7, 1])).toBe(automaton.walk([-1, 1]));
});

test('a cell that no fact has tells nothing, and changes nothing for others', () => {
  const automaton = createAutomaton(arena, [question(true)], AMPLE);
  expect(automaton.walk([1, 99])).toBe(-1);
  for (const cell of [0, 1, 2]) expect(read(automaton, [1, cell])[0]?.answers).toEqual([cell]);
});

test('a question that is not asked what is decisive leaves nothing open', () => {
  const automaton = createAutomaton(arena, [question(false)], AMPLE);
  expect(read(automaton, [-1, -1])).toEqual([{ answers: [0, 1, 2], decisive: [] }]);
});

test('a table of full matters tells of no other, whatever could be said of it', () => {
  const automaton = createAutomaton(arena, [question(false)], { ...AMPLE, isFull: true });
  expect(automaton.walk([-1, 0])).toBe(-1);
  expect(automaton.walk([1, -1])).toBe(-1);
  expect(read(automaton, [1, 2])[0]?.answers).toEqual([2]);
  // The second fact does not matter there.
  expect(read(automaton, [0, -1])[0]?.answers).toEqual([0]);
});

test('equal remainders are one end, whatever led there', () => {
  const automaton = createAutomaton(arena, [question(true)], AMPLE);
  expect(automaton.walk([0, 0])).toBe(automaton.walk([1, 0]));
  expect(automaton.walk([0, 0])).not.toBe(automaton.walk([-1, 1]));
});

test('what is too heavy to step is found out once, and told by the diagrams ever after', () => {
  const wide = createArena([1_500, 1_500]);
  let looks = 0;
  const counting: Arena = {
    ...wide,
    kidsOf: (node) => {
      looks += 1;
      return wide.kidsOf(node);
    },
  };
  const row = (first: number) =>
    Array.from({ length: 1_500 }, (_, value) => terminal((first * value) % 1_500));
  const root = wide.branch(
    0,
    Array.from({ length: 1_500 }, (_, first) => wide.branch(1, row(first))),
  );
  const automaton = createAutomaton(counting, [{ root, decisive: true }], AMPLE);
  expect(automaton.walk([-1, -1])).toBe(-1);
  looks = 0;
  expect(automaton.walk([-1, -1])).toBe(-1);
  expect(looks).toBe(0);
  expect(read(automaton, [2, 3])).toEqual([{ answers: [6], decisive: [] }]);
});
