import { createArena, FALSE, type Node, TRUE, terminal } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combinationsOf, countOf, partsOf, simplified } from './region.ts';

const SIZES = [2, 3, 2, 4];

/** Every combination of values, as lists. */
const points = SIZES.reduce<readonly (readonly number[])[]>(
  (all, size) =>
    all.flatMap((point) => Array.from({ length: size }, (_, value) => [...point, value])),
  [[]],
);

/** A random condition as the list of its answers, one for each point. */
const answers = fc.array(fc.boolean(), { minLength: points.length, maxLength: points.length });

const build = (arena: ReturnType<typeof createArena>, holds: readonly boolean[]): Node => {
  const at = (variable: number, from: number, length: number): Node => {
    if (variable === SIZES.length) return terminal(holds[from] ? 1 : 0);
    const size = SIZES[variable] as number;
    const part = length / size;
    return arena.branch(
      variable,
      Array.from({ length: size }, (_, value) => at(variable + 1, from + value * part, part)),
    );
  };
  return at(0, 0, points.length);
};

const answerAt = (arena: ReturnType<typeof createArena>, root: Node, point: readonly number[]) => {
  let node = root;
  while (node >= 0) node = arena.kidsOf(node)[point[arena.variableOf(node)] as number] as Node;
  return node === TRUE;
};

test('combinations are counted as trying all of them counts them', () => {
  fc.assert(
    fc.property(answers, (holds) => {
      const arena = createArena(SIZES);
      const all = [0, 1, 2, 3];
      expect(combinationsOf(arena, build(arena, holds), all)).toBe(
        BigInt(holds.filter((each) => each).length),
      );
    }),
    { numRuns: 200, seed: 61 },
  );
});

test('the parts of a condition share no point, and all of them are the whole of it', () => {
  fc.assert(
    fc.property(answers, (holds) => {
      const arena = createArena(SIZES);
      const { parts, more } = partsOf(arena, build(arena, holds), 1000);
      expect(more).toBe(false);
      points.forEach((point, index) => {
        const inside = parts.filter((part) =>
          [...part].every(([variable, values]) => values.includes(point[variable] as number)),
        );
        expect(inside).toHaveLength(holds[index] ? 1 : 0);
      });
    }),
    { numRuns: 200, seed: 62 },
  );
});

test('no more parts are told than asked for, and that there are more', () => {
  const arena = createArena([2, 2]);
  const either = arena.branch(0, [arena.branch(1, [FALSE, TRUE]), arena.branch(1, [TRUE, FALSE])]);
  expect(partsOf(arena, either, 1)).toMatchObject({ more: true });
  expect(partsOf(arena, either, 1).parts).toHaveLength(1);
});

test('a simplified condition is the same wherever it matters, and asks no more', () => {
  fc.assert(
    fc.property(answers, answers, (holds, matters) => {
      const arena = createArena(SIZES);
      const [root, care] = [build(arena, holds), build(arena, matters)];
      const plain = simplified(arena, root, care);
      points.forEach((point, index) => {
        if (matters[index]) expect(answerAt(arena, plain, point)).toBe(holds[index]);
      });
    }),
    { numRuns: 300, seed: 63 },
  );
});

test('what can never be is told with whatever stands beside it', () => {
  const arena = createArena([2, 2]);
  const second = arena.branch(1, [FALSE, TRUE]);
  const both = arena.branch(0, [FALSE, second]);
  expect(simplified(arena, both, arena.branch(0, [FALSE, TRUE]))).toBe(second);
});

test.each([
  [3n, 3],
  [BigInt(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER],
  [BigInt(Number.MAX_SAFE_INTEGER) + 2n, '9007199254740993'],
])('%s is told exactly', (count, expected) => {
  expect(countOf(count)).toBe(expected);
});
