import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSolver, type Literal, negated } from './solver.ts';

const literal = (size: number): fc.Arbitrary<Literal> => fc.nat(2 * size - 1);
const clauses = (size: number) =>
  fc.array(fc.array(literal(size), { minLength: 1, maxLength: 3 }), { maxLength: 5 * size });

const canHold = (size: number, all: readonly (readonly Literal[])[]): boolean =>
  Array.from({ length: 2 ** size }).some((_, world) =>
    all.every((clause) => clause.some((each) => ((world >> (each >> 1)) & 1) !== (each & 1))),
  );

test('it answers as trying every assignment does, also when asked again with more clauses', () => {
  const size = 7;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(clauses(size), fc.array(literal(size), { maxLength: 3 })), {
        minLength: 1,
        maxLength: 4,
      }),
      (steps) => {
        const solver = createSolver();
        const known: (readonly Literal[])[] = [];
        for (let index = 0; index < size; index++) solver.variable();
        for (const [more, assumed] of steps) {
          for (const clause of more) solver.clause(clause);
          known.push(...more);
          const all = [...known, ...assumed.map((each) => [each])];
          const answer = solver.solve(assumed);
          expect(answer).toBe(canHold(size, all));
          if (answer) expect(all.every((clause) => clause.some(solver.holds))).toBe(true);
        }
      },
    ),
    { numRuns: 500, seed: 8 },
  );
});

test('more pigeons than holes do not fit', () => {
  const [pigeons, holes] = [8, 7];
  const { variable, clause, solve } = createSolver();
  const sits = Array.from({ length: pigeons }, () => Array.from({ length: holes }, variable));
  for (const pigeon of sits) clause(pigeon);
  for (let hole = 0; hole < holes; hole++)
    for (const a of sits)
      for (const b of sits)
        if (a !== b) clause([negated(a[hole] as Literal), negated(b[hole] as Literal)]);
  expect(solve([])).toBe(false);
});
