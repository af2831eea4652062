import {
  answerOf,
  createArena,
  type FactSpace,
  type Node,
  terminal,
  type Variable,
} from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagramSource } from './diagram-source.ts';

const label = { zh: '甲', en: 'a' };

const numberFact = (
  id: string,
  starts: readonly number[],
  max: number,
  missing?: number,
): Variable => ({
  fact: {
    id,
    type: 'integer',
    about: 'matter',
    label,
    min: starts[0] as number,
    max,
    ...(missing === undefined ? {} : { default: missing }),
  },
  values: starts,
  cellOf: (value) => starts.findLastIndex((start) => start <= Number(value)),
});

const spaceOf = (variables: readonly Variable[]): FactSpace => ({
  variables,
  indexOf: new Map(variables.map(({ fact }, index) => [fact.id, index])),
});

const evaluated = (arena: Parameters<typeof diagramSource>[0], space: FactSpace, root: Node) => {
  const { functions, expressionOf } = diagramSource(arena, space, [root]);
  const text = `${functions.join('\n')}\nlet v; return ${expressionOf(root)};`;
  // oxlint-disable-next-line typescript/no-implied-eval -- what is written is meant to be evaluated
  return { text, answer: new Function('f', text) as (facts: object) => number };
};

/** Every second cell of each number leads on. */
const comb = (count: number, cells: number) => {
  const starts = Array.from({ length: cells }, (_, cell) => cell * 10);
  const variables = Array.from({ length: count }, (_, at) =>
    numberFact(`n${at}`, starts, cells * 10, 0),
  );
  const arena = createArena(variables.map(() => cells));
  const root = variables.reduceRight<Node>(
    (rest, _, variable) =>
      arena.branch(
        variable,
        starts.map((_start, cell) => (cell % 2 === 0 ? rest : terminal(0))),
      ),
    terminal(1),
  );
  return { arena, space: spaceOf(variables), root, variables };
};

test('numbers whose cells lead to one place by turns are written once, not once for each cell', () => {
  const { arena, space, root, variables } = comb(24, 4);
  const { text, answer } = evaluated(arena, space, root);
  expect(text.length).toBeLessThan(10_000);
  const facts = Object.fromEntries(variables.map(({ fact }) => [fact.id, 25]));
  expect(answer(facts)).toBe(1);
  expect(answer({ ...facts, n7: 11 })).toBe(0);
  expect(answer({ ...facts, n7: undefined })).toBe(1);
  expect(answer({ ...facts, n7: 2.5 })).toBe(-1);
});

test('tests may lie as deep as facts and cells are many', () => {
  const { arena, space, root, variables } = comb(300, 300);
  const { answer } = evaluated(arena, space, root);
  expect(answer(Object.fromEntries(variables.map(({ fact }) => [fact.id, 40])))).toBe(1);
});

test('each number leads where its cell does', () => {
  const starts = [-4, -1, 0, 3, 7];
  const variables = [numberFact('a', starts, 9), numberFact('b', starts, 9, 5)];
  const space = spaceOf(variables);
  const kids = fc.array(fc.nat({ max: 2 }), { minLength: 25, maxLength: 25 });
  const stated = fc.option(fc.oneof(fc.integer({ min: -6, max: 11 }), fc.constant(0.5)), {
    nil: undefined,
  });
  fc.assert(
    fc.property(kids, fc.array(fc.tuple(stated, stated), { minLength: 20 }), (answers, many) => {
      const arena = createArena([5, 5]);
      const root = arena.branch(
        0,
        starts.map((_, a) =>
          arena.branch(
            1,
            starts.map((__, b) => terminal(answers[5 * a + b] as number)),
          ),
        ),
      );
      const { answer } = evaluated(arena, space, root);
      for (const [a, b = 5] of many) {
        const known = [a, b].map((value) =>
          value !== undefined && Number.isInteger(value) && value >= -4 && value <= 9
            ? starts.findLastIndex((start) => start <= value)
            : -1,
        );
        const given = answer({ a, ...(b === 5 ? {} : { b }) });
        if (!known.includes(-1)) expect(given).toBe(answerOf(arena, root, known));
        else if (given !== -1)
          for (const cell of starts.keys())
            expect(given).toBe(
              answerOf(
                arena,
                root,
                known.map((each) => (each < 0 ? cell : each)),
              ),
            );
      }
    }),
    { numRuns: 200, seed: 73 },
  );
});
