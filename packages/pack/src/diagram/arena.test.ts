import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Arena,
  and,
  createArena,
  FALSE,
  IMPOSSIBLE,
  type Node,
  not,
  or,
  TRUE,
  terminal,
  terminalValue,
} from './arena.ts';
import { answerOf, answersOf, decisiveOf, type Known, witnessOf } from './questions.ts';

const SIZES = [2, 3, 2, 4];

/** Every assignment of values to the variables. */
const POINTS: readonly Known[] = SIZES.reduce<readonly (readonly number[])[]>(
  (all, size) => all.flatMap((point) => Array.from({ length: size }, (_, v) => [...point, v])),
  [[]],
);

/** A function as a plain table, one answer for each point. */
type Table = readonly number[];

const table = (max: number): fc.Arbitrary<Table> =>
  fc.oneof(
    fc.array(fc.integer({ min: 0, max }), { minLength: POINTS.length, maxLength: POINTS.length }),
    // Tables that depend on few variables: most conditions are like that.
    fc
      .tuple(
        fc.subarray([0, 1, 2, 3]),
        fc.array(fc.integer({ min: 0, max }), { minLength: 48, maxLength: 48 }),
      )
      .map(([read, values]) =>
        POINTS.map(
          (point) =>
            values[read.reduce((at, v) => at * 4 + (point[v] ?? 0), 0) % values.length] as number,
        ),
      ),
  );

/** The diagram of a table, built value by value. */
const diagramOf = (
  arena: Arena,
  values: Table,
  from = 0,
  start = 0,
  length = values.length,
): Node => {
  const size = SIZES[from];
  if (size === undefined) return terminal(values[start] as number);
  const step = length / size;
  return arena.branch(
    from,
    Array.from({ length: size }, (_, v) =>
      diagramOf(arena, values, from + 1, start + v * step, step),
    ),
  );
};

const tableOf = (arena: Arena, node: Node): Table =>
  POINTS.map((point) => answerOf(arena, node, point));

const known: fc.Arbitrary<Known> = fc.tuple(
  ...SIZES.map((size) => fc.integer({ min: -1, max: size - 1 })),
);

const fits = (point: Known, facts: Known): boolean =>
  facts.every((value, v) => value < 0 || value === point[v]);

describe('a diagram', () => {
  test('answers as its table does', () => {
    fc.assert(
      fc.property(table(3), (values) => {
        const arena = createArena(SIZES);
        expect(tableOf(arena, diagramOf(arena, values))).toEqual(values);
      }),
    );
  });

  test('of equal functions is the same number, of others another', () => {
    fc.assert(
      fc.property(table(1), table(1), (one, other) => {
        const arena = createArena(SIZES);
        const same = one.join() === other.join();
        expect(diagramOf(arena, one) === diagramOf(arena, other)).toBe(same);
        const twice = arena.map((x) => 1 - x, not(arena, diagramOf(arena, one)));
        expect(twice).toBe(diagramOf(arena, one));
      }),
    );
  });

  test('never asks a variable that does not matter', () => {
    const arena = createArena(SIZES);
    expect(arena.branch(1, [TRUE, TRUE, TRUE])).toBe(TRUE);
    const asks = arena.branch(1, [TRUE, FALSE, TRUE]);
    expect(arena.branch(0, [asks, asks])).toBe(asks);
    expect(arena.variableOf(asks)).toBe(1);
    expect(arena.kidsOf(asks)).toEqual([TRUE, FALSE, TRUE]);
    expect(arena.kidsOf(TRUE)).toEqual([]);
    expect(arena.variableOf(TRUE)).toBe(Number.POSITIVE_INFINITY);
  });

  test('joins with another point by point', () => {
    fc.assert(
      fc.property(table(1), table(1), (one, other) => {
        const arena = createArena(SIZES);
        const a = diagramOf(arena, one);
        const b = diagramOf(arena, other);
        const joined = (op: (x: number, y: number) => number): Table =>
          one.map((x, at) => op(x, other[at] as number));
        expect(tableOf(arena, and(arena, a, b))).toEqual(joined((x, y) => x & y));
        expect(tableOf(arena, or(arena, a, b))).toEqual(joined((x, y) => x | y));
        expect(tableOf(arena, not(arena, a))).toEqual(one.map((x) => 1 - x));
        expect(
          tableOf(
            arena,
            arena.combine((x, y) => 2 * x + y, a, b),
          ),
        ).toEqual(joined((x, y) => 2 * x + y));
      }),
    );
  });

  test('with what always and never holds is short', () => {
    const arena = createArena(SIZES);
    const node = arena.branch(0, [FALSE, TRUE]);
    expect([and(arena, node, TRUE), and(arena, TRUE, node)]).toEqual([node, node]);
    expect([and(arena, node, FALSE), and(arena, FALSE, node)]).toEqual([FALSE, FALSE]);
    expect([or(arena, node, FALSE), or(arena, FALSE, node)]).toEqual([node, node]);
    expect([or(arena, node, TRUE), or(arena, TRUE, node)]).toEqual([TRUE, TRUE]);
  });

  test('keeps values apart from nodes', () => {
    expect([0, 1, 7, IMPOSSIBLE].map((value) => terminalValue(terminal(value)))).toEqual([
      0,
      1,
      7,
      IMPOSSIBLE,
    ]);
    expect(terminalValue(createArena([2]).branch(0, [FALSE, TRUE]))).toBeUndefined();
  });
});

/** Some answers stand for facts that cannot be. */
const withImpossible = table(3).map((values) => values.map((x) => (x === 3 ? IMPOSSIBLE : x)));

describe('of what is known', () => {
  test('the answers are those of every possible completion, each once, in ascending order', () => {
    fc.assert(
      fc.property(withImpossible, known, (values, facts) => {
        const arena = createArena(SIZES);
        const possible = values.filter(
          (value, at) => value !== IMPOSSIBLE && fits(POINTS[at] as Known, facts),
        );
        expect(answersOf(arena, diagramOf(arena, values), facts)).toEqual(
          [...new Set(possible)].sort((a, b) => a - b),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('the decisive variables are those of which two values give two answers in some possible completion', () => {
    fc.assert(
      fc.property(withImpossible, known, (values, facts) => {
        const arena = createArena(SIZES);
        const decisive = SIZES.flatMap((_, variable) => {
          if ((facts[variable] ?? -1) >= 0) return [];
          const differs = POINTS.some((point, at) =>
            POINTS.some(
              (other, otherAt) =>
                fits(point, facts) &&
                point.every((value, v) => v === variable || value === other[v]) &&
                values[at] !== IMPOSSIBLE &&
                values[otherAt] !== IMPOSSIBLE &&
                values[at] !== values[otherAt],
            ),
          );
          return differs ? [variable] : [];
        });
        expect(decisiveOf(arena, diagramOf(arena, values), facts)).toEqual(decisive);
      }),
      { numRuns: 500 },
    );
  });

  test('a variable that only leads to the impossible is not decisive', () => {
    const arena = createArena([2]);
    expect(decisiveOf(arena, arena.branch(0, [TRUE, terminal(IMPOSSIBLE)]), [-1])).toEqual([]);
    expect(answersOf(arena, terminal(IMPOSSIBLE), [-1])).toEqual([]);
  });
});

describe('a witness', () => {
  test('makes its condition hold, whatever the free variables are', () => {
    fc.assert(
      fc.property(table(1), (values) => {
        const arena = createArena(SIZES);
        const node = diagramOf(arena, values);
        const witness = witnessOf(arena, node);
        if (!values.includes(1)) {
          expect(witness).toBeUndefined();
          return;
        }
        const facts = SIZES.map((_, v) => witness?.get(v) ?? -1);
        expect(answersOf(arena, node, facts)).toEqual([1]);
      }),
    );
  });
});
