import { parseCase } from '@xinfang/matter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { caseJson, caseOf } from '../../../fixtures/plain-case.ts';
import { startJoin } from './join-parts.ts';
import { startMeasure } from './measure.ts';
import type { MeasurePart } from './measure-part.ts';

const OPTIONS = { asOf: '2023-09-01' };
const start = () => startMeasure(nationalPack, chinaCalendar, OPTIONS);
const join = () => startJoin(nationalPack, chinaCalendar, OPTIONS);

const partOf = (...ids: readonly string[]): MeasurePart => {
  const measure = start();
  for (const id of ids) measure.add(caseOf({ id }));
  return measure.part();
};

/** A case of which the pack declares a fact otherwise. */
const refusedCase = (id: string) => parseCase(caseJson({ id, facts: { nobodyKnows: true } }));

/** What each of the marks repeats, by a plain search over all. */
const plainRepeats = (marks: readonly string[], from: number, to: number) =>
  new Map(
    marks.slice(from, to).flatMap((mark, at): [number, number][] => {
      const first = marks.indexOf(mark);
      return first < from + at ? [[at, first]] : [];
    }),
  );

describe('who bears an id again', () => {
  const named = fc.record({
    mark: fc.integer({ min: 0, max: 30 }).map((n) => (n % 2 === 0 ? `C-${n}` : `XF-2023-00${n}`)),
    isWide: fc.boolean(),
    isRefused: fc.boolean(),
  });

  test('is found in any parts, whatever its id was typed like, and though the first was refused', () => {
    fc.assert(
      fc.property(fc.array(fc.array(named, { maxLength: 8 }), { maxLength: 5 }), (parts) => {
        const joining = join();
        const marks = parts.flat().map(({ mark }) => mark);
        let from = 0;
        for (const each of parts) {
          const measure = start();
          for (const { mark, isWide, isRefused } of each) {
            const id = isWide ? `（${mark}）` : mark;
            if (isRefused) expect(() => measure.add(refusedCase(id), mark)).toThrow('nobodyKnows');
            else measure.add(caseOf({ id }), mark);
          }
          const part = measure.part();
          expect(joining.repeatsIn(part)).toEqual(plainRepeats(marks, from, from + each.length));
          joining.add(part);
          from += each.length;
        }
        expect(joining.report().volume.items).toBe(
          parts.flat().filter(({ isRefused }) => !isRefused).length,
        );
      }),
      { numRuns: 100, seed: 43 },
    );
  });

  test('is told of a part that is not taken in', () => {
    const joining = join();
    joining.add(partOf('A', 'B'));
    const part = partOf('C', 'B', 'C');
    const repeats = new Map([
      [1, 1],
      [2, 2],
    ]);
    expect(joining.repeatsIn(part)).toEqual(repeats);
    expect(joining.repeatsIn(part)).toEqual(repeats);
    joining.add(partOf('C'));
    expect(joining.report().warnings.map(({ code }) => code)).not.toContain('duplicate-id');
  });

  test('is not who shares the key of an id and not its check', () => {
    const part = structuredClone(partOf('XF-2023-000001'));
    const [chunk] = part.filings.bearers.checks.chunks;
    if (chunk) chunk[0] = (chunk[0] as number) ^ 1;
    const joining = join();
    joining.add(partOf('XF-2023-000001'));
    expect(joining.repeatsIn(partOf('XF-2023-000001')).size).toBe(1);
    expect(joining.repeatsIn(part).size).toBe(0);
    joining.add(part);
    expect(joining.report().warnings.map(({ code }) => code)).not.toContain('duplicate-id');
  });
});

test('no case is asked for a name: without marks the id is one, and a refused case has none', () => {
  const measure = start();
  expect(() => measure.add(refusedCase('A'))).toThrow('nobodyKnows');
  measure.add(caseOf({ id: 'A' }));
  expect(join().repeatsIn(measure.part()).size).toBe(0);
});
