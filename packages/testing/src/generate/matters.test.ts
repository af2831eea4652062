import { createXinfang, type Xinfang } from '@xinfang/sdk';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { arePossible, holds } from './condition.ts';
import { factsOf } from './facts.ts';
import { matters } from './matters.ts';
import { registers } from './registers.ts';

let xf: Xinfang;
beforeAll(async () => {
  xf = await createXinfang();
});

describe('matters', () => {
  test('are decided and reckoned, whatever happened to them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(matters(xf.pack), (matter) => {
        expect(JSON.parse(JSON.stringify(matter))).toEqual(matter);
        expect(xf.assess(matter, { asOf: '2040-01-01' }).caseId).toBe(matter.id);
        for (const { type } of matter.events) seen.add(type);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBeGreaterThan(20);
  });

  test('shrink to a letter of the first day of law, without events', () => {
    const { counterexample } = fc.check(
      fc.property(matters(xf.pack), ({ registration }) => registration['channel'] !== 'visit'),
      { seed: 11, numRuns: 500 },
    );
    const [matter] = counterexample ?? [];
    expect(matter?.events).toEqual([]);
    expect(matter?.registration).toMatchObject({ channel: 'visit', receivedOn: '2005-05-01' });
  });

  test('come to every outcome of admission', () => {
    const sample = fc.sample(matters(xf.pack), { numRuns: 600, seed: 5 });
    const outcomes = new Set(sample.map((each) => xf.decide(each).outcomes['admission']?.value));
    expect([...outcomes].map(String).toSorted()).toEqual([
      'accept',
      'no-longer-accepted',
      'not-accepted',
      'null',
    ]);
  });
});

describe('facts', () => {
  test('are values of the pack that can be together', () => {
    const missing = new Set<number>();
    fc.assert(
      fc.property(factsOf(xf.pack), (facts) => {
        const known = Object.keys(facts);
        missing.add(xf.pack.facts.length - known.length);
        expect(known.every((id) => xf.pack.facts.some((fact) => fact.id === id))).toBe(true);
        expect(arePossible(facts, xf.pack)).toBe(true);
        expect(facts['receiverKind'] === 'organ' && facts['remit'] === 'same-level').toBe(false);
      }),
    );
    expect(missing.size).toBeGreaterThan(5);
  });

  test.each([
    [{ all: [{ fact: 'a', operator: 'equal', value: 1 }] }, undefined],
    [{ any: [{ fact: 'n', operator: 'greaterThan', value: 3 }] }, true],
    [{ not: { fact: 'n', operator: 'lessThanInclusive', value: 4 } }, false],
    [
      {
        any: [
          { fact: 'a', operator: 'equal', value: 1 },
          { fact: 'n', operator: 'in', value: [4] },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { fact: 'a', operator: 'equal', value: 1 },
          { fact: 'n', operator: 'notIn', value: [4] },
        ],
      },
      false,
    ],
    [{ condition: 'nowhere' }, undefined],
    [{ all: [{ fact: 'n', operator: 'county/x/near', value: 4 }] }, undefined],
  ])('%j is %s of what is known', (condition, expected) => {
    expect(holds(condition, { n: 4 }, xf.pack)).toBe(expected);
  });
});

describe('registers', () => {
  test('are run: every row is a case or refused', async () => {
    let twice = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(registers(xf.pack), async (register) => {
        const { rows } = await xf.run(register, { asOf: '2040-01-01' });
        expect([rows.read, rows.cases + rows.rejected]).toEqual([register.length, register.length]);
        refused += rows.rejected;
        const ids = register.map((row) => Reflect.get(Object(row), 'id')).filter(Boolean);
        twice += ids.length - new Set(ids).size;
      }),
      { numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(10);
    expect(twice).toBeGreaterThan(10);
  });
});
