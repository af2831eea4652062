import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arena, and, createArena, type Node, not, or, TRUE, terminal } from './arena.ts';
import { answerOf, answersOf, decisiveOf } from './questions.ts';

const SIZES = [2, 3, 2, 2];
type Built = (arena: Arena) => Node;

const leaf: fc.Arbitrary<Built> = fc
  .tuple(fc.nat(SIZES.length - 1), fc.array(fc.nat(1), { minLength: 3, maxLength: 3 }))
  .map(
    ([variable, bits]) =>
      (arena: Arena) =>
        arena.branch(
          variable,
          bits.slice(0, SIZES[variable]).map((bit) => terminal(bit)),
        ),
  );
const formula: fc.Arbitrary<Built> = fc.letrec<{ tree: Built }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(
      ([a, b]) =>
        (arena: Arena) =>
          and(arena, a(arena), b(arena)),
    ),
    fc.tuple(tie('tree'), tie('tree')).map(
      ([a, b]) =>
        (arena: Arena) =>
          or(arena, a(arena), b(arena)),
    ),
    fc.tuple(tie('tree'), tie('tree'), tie('tree')).map(
      ([a, b, c]): Built =>
        (arena: Arena) =>
          arena.choose(a(arena), not(arena, b(arena)), c(arena)),
    ),
  ),
})).tree;

const worlds = SIZES.reduce<readonly (readonly number[])[]>(
  (all, size) =>
    all.flatMap((world) => Array.from({ length: size }, (_, value) => [...world, value])),
  [[]],
);

test('answers do not depend on the order in which variables are asked', () => {
  fc.assert(
    fc.property(
      formula,
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      fc.tuple(...SIZES.map((size) => fc.integer({ min: -1, max: size - 1 }))),
      (build, order, known) => {
        const plain = createArena(SIZES);
        const other = createArena(SIZES, order);
        const [a, b] = [build(plain), build(other)];
        for (const world of worlds)
          expect(answerOf(other, b, world)).toBe(answerOf(plain, a, world));
        expect(answersOf(other, b, known)).toEqual(answersOf(plain, a, known));
        expect(decisiveOf(other, b, known)).toEqual(decisiveOf(plain, a, known));
      },
    ),
    { numRuns: 300, seed: 10 },
  );
});

test('choose is the answer of one where a condition holds, and of the other elsewhere', () => {
  const arena = createArena([2, 2]);
  const condition = arena.branch(0, [terminal(0), TRUE]);
  const chosen = arena.choose(condition, terminal(7), arena.branch(1, [terminal(8), terminal(9)]));
  expect([0, 1].flatMap((x) => [0, 1].map((y) => answerOf(arena, chosen, [x, y])))).toEqual([
    8, 9, 7, 7,
  ]);
});
