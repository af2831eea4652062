import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesOf, inOrderOfNeed } from './order.ts';

const needs = (edges: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(edges));

test.each([
  [{}, []],
  [{ a: [], b: [] }, ['a', 'b']],
  [{ b: ['a'], a: [] }, ['a', 'b']],
  [{ c: ['b'], b: ['a'], a: [] }, ['a', 'b', 'c']],
  [{ a: ['x'] }, ['a']],
])('%j stand in the order %j', (edges, order) => {
  expect(inOrderOfNeed(needs(edges))).toEqual(order);
});

test.each([
  [{ a: ['b'], b: [] }, []],
  [{ a: ['a'] }, [['a', 'a']]],
  [{ a: ['b'], b: ['a'] }, [['a', 'b', 'a']]],
  [{ x: ['a'], a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c', 'a']]],
])('%j has the circles %j', (edges, circles) => {
  expect(circlesOf(needs(edges))).toEqual(circles);
});

const graphs = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }).map((pairs) => {
  const edges: Record<string, string[]> = {};
  for (let i = 0; i <= 6; i += 1) edges[`n${i}`] = [];
  for (const [from, to] of pairs) edges[`n${from}`]?.push(`n${to}`);
  return edges;
});

test('every id stands once; without circles each comes after all it needs, and a circle is found where there is one', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const order = inOrderOfNeed(needs(edges));
      expect([...order].toSorted()).toEqual(Object.keys(edges).toSorted());
      const sorted = Object.entries(edges).every(([id, needed]) =>
        needed.every((each) => order.indexOf(each) < order.indexOf(id)),
      );
      expect(circlesOf(needs(edges)).length === 0).toBe(sorted);
    }),
  );
});
