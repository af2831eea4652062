import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBranches } from './branches.ts';
import { createTable } from './node-table.ts';

const number = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.integer({ min: -1_000_000_001, max: 2 ** 31 - 1 }),
);

test('a table remembers the last value under three numbers, as a map does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number, number, number), { maxLength: 300 }),
      (entries) => {
        const table = createTable();
        const map = new Map<string, number>();
        for (const [a, b, c, value] of entries) {
          table.set(a, b, c, value);
          map.set(`${a} ${b} ${c}`, value);
        }
        for (const [a, b, c] of entries) expect(table.get(a, b, c)).toBe(map.get(`${a} ${b} ${c}`));
        expect(table.get(5, 5, 5)).toBeUndefined();
      },
    ),
    { numRuns: 200, seed: 9 },
  );
});

test('the same variable with the same children is one node, and no other is', () => {
  const { nodeOf, variables, children } = createBranches();
  const known = new Map<string, number>();
  for (let round = 0; round < 2; round++)
    for (let variable = 0; variable < 5; variable++)
      for (let kid = 0; kid < 200; kid++) {
        const kids = [kid % 7, kid, -kid];
        const node = nodeOf(variable, kids);
        const key = `${variable} ${kids.join()}`;
        expect(node).toBe(known.get(key) ?? known.size);
        known.set(key, node);
        expect([variables[node], children[node]]).toEqual([variable, kids]);
      }
  expect(known.size).toBe(1000);
});
