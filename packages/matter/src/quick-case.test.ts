import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyCase } from '../test/any-case.ts';
import { anyChanges, mutated } from '../test/mutation.ts';
import { portrait } from '../test/portrait.ts';
import { writtenCase } from '../test/written-case.ts';
import { caseSchema } from './case-schema.ts';
import { quickCase } from './quick-case.ts';
import { readBySchema, readCase } from './read-case.ts';

const reading = (read: (input: Record<string, unknown>) => unknown, input: object): string =>
  portrait(read(input as Record<string, unknown>));

describe('a case with nothing wrong in it', () => {
  test('is read the quick way, and gives to the last key what the schema gives', () => {
    const counts = { read: 0, misfit: 0, people: 0, events: 0 };
    fc.assert(
      fc.property(anyCase, (input) => {
        const quick = quickCase(input);
        if (quick === undefined) throw new Error('not read the quick way');
        const given = reading(readCase, input);
        if (given !== reading(readBySchema, input)) throw new Error(given);
        counts[given.startsWith('{ok: boolean true') ? 'read' : 'misfit']++;
        counts.people += quick.registration.petitioners.people.length;
        counts.events += quick.events.length;
      }),
      { numRuns: 25_000, seed: 1 },
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(1000);
  });

  test('never meets the schema', () => {
    const bySchema = vi.spyOn(caseSchema, 'safeParse');
    expect(readCase(writtenCase({})).ok).toBe(true);
    expect(bySchema).not.toHaveBeenCalled();
    expect(readCase({ ...writtenCase({}), id: 7 }).ok).toBe(false);
    expect(bySchema).toHaveBeenCalledOnce();
    bySchema.mockRestore();
  });
});

describe('a case with something wrong in it', () => {
  test('gives the same case, the same warnings and the same issues as the schema alone', () => {
    const counts = { quick: 0, refused: 0, warned: 0 };
    const compare = (input: object): void => {
      const given = reading(readCase, input);
      if (given !== reading(readBySchema, input)) throw new Error(given);
      if (quickCase(input) !== undefined) counts.quick++;
      if (given.startsWith('{ok: boolean false')) counts.refused++;
      if (given.includes('"unknown-field"')) counts.warned++;
    };
    const three = fc.tuple(anyChanges, anyChanges, anyChanges);
    fc.assert(
      fc.property(anyCase, three, (written, mutants) => {
        for (const changes of mutants) compare(mutated(written, changes));
      }),
      { numRuns: 8_400, seed: 2 },
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(2000);
  });

  test.each([true, false])(
    'nor does it differ where all objects have more (listed: %s)',
    (enumerable) => {
      for (const field of ['title', 'township', 'type', 'reason', 'nothing']) {
        // oxlint-disable-next-line no-extend-native -- that somebody does is what is tested
        Object.defineProperty(Object.prototype, field, {
          value: 'x',
          enumerable,
          configurable: true,
          writable: true,
        });
        try {
          const input = writtenCase({ events: [{ on: '2023-03-01', type: 'objected' }] });
          expect(reading(readCase, input)).toBe(reading(readBySchema, input));
        } finally {
          Reflect.deleteProperty(Object.prototype, field);
        }
      }
    },
  );
});
