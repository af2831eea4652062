import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { despiteCrashes } from './despite-crashes.ts';
import type { RangeTask } from './measure-range.ts';
import type { RangeResult } from './range-result.ts';
import type { RowIssue } from './row-reader.ts';
import { WorkerCrash } from './worker-crash.ts';

/** Each line is of ten bytes: the n-th begins at 10 n. */
const LENGTH = 10;
const linesOf = ({ start, end }: RangeTask): readonly number[] => {
  const first = Math.ceil(start / LENGTH);
  const next = Math.ceil(end / LENGTH);
  return Array.from({ length: next - first }, (_, i) => (first + i) * LENGTH);
};

interface Told {
  readonly line: number;
  readonly issue?: RowIssue;
  readonly taken?: number | undefined;
}

/** Results that are but what the test wants to know of them. */
const resultOf = (told: readonly Told[]): RangeResult => told as unknown as RangeResult;

/** Measures a range of so many lines where some end threads; gives what became of each line, and how often a thread was begun. */
const measure = async (lines: number, crashing: ReadonlySet<number>, taken: RangeTask['taken']) => {
  const run = vi.fn<(task: RangeTask) => Promise<RangeResult>>(async (task) => {
    const own = linesOf(task).map((at) => at / LENGTH);
    if (own.some((line) => crashing.has(line))) throw new WorkerCrash('gone');
    return resultOf(own.map((line, i) => ({ line, taken: task.taken?.get(i + 1) })));
  });
  const refuse = (issue: RowIssue) => resultOf([{ line: Number.NaN, issue }]);
  const ranges = await despiteCrashes({ run, linesOf, refuse })({
    start: 0,
    end: lines * LENGTH,
    ...(taken === undefined ? {} : { taken }),
  });
  const told = ranges.flatMap(({ result }) => result as unknown as readonly Told[]);
  return { told, calls: run.mock.calls.length };
};

describe('a range that ends threads', () => {
  test('costs its rows that do and no other, each at its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 90 }),
        fc.array(fc.integer({ min: 0, max: 89 }), { maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 89 }), { maxLength: 20 }),
        async (lines, crashingLines, takenLines) => {
          const crashing = new Set(crashingLines.filter((line) => line < lines));
          const taken = new Map(takenLines.map((line) => [line + 1, 1000 + line]));
          const { told } = await measure(lines, crashing, taken);
          expect(told).toEqual(
            Array.from({ length: lines }, (_, line) =>
              crashing.has(line)
                ? { line: Number.NaN, issue: expect.objectContaining({ code: 'worker-crashed' }) }
                : { line, taken: taken.get(line + 1) },
            ),
          );
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });

  test('is tried once more before it is parted', async () => {
    expect(await measure(5, new Set(), undefined)).toMatchObject({ calls: 1 });
    expect(await measure(1, new Set([0]), undefined)).toMatchObject({ calls: 2 });
    // The whole twice, a half with the row, its quarter, and so on: not each row for itself.
    expect((await measure(1024, new Set([700]), undefined)).calls).toBe(2 + 2 * 10);
  });

  test('at every row is the fault of no row', async () => {
    const all = new Set(Array.from({ length: 200 }, (_, line) => line));
    await expect(measure(200, all, undefined)).rejects.toMatchObject({ code: 'workers-crash' });
  });

  test('by an error that is no crash fails with that error', async () => {
    const error = new Error('EIO');
    const run = () => Promise.reject(error);
    const refuse = () => resultOf([]);
    await expect(despiteCrashes({ run, linesOf, refuse })({ start: 0, end: 100 })).rejects.toBe(
      error,
    );
  });
});
