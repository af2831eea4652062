import { closeSync, fstatSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { type MeasurePart, startMeasure } from '@xinfang/rates';
import { createXinfang, type XinfangOptions } from '../create-xinfang.ts';
import { factsOfInstance } from '../plugin/facts-of.ts';
import type { PluggedReport } from '../run.ts';
import { byteRanges } from './byte-range.ts';
import { despiteCrashes } from './despite-crashes.ts';
import { eachRange } from './each-range.ts';
import { type FileRunOptions, rangeBytesFor, threadsFor } from './file-run-options.ts';
import { lineStarts } from './line-starts.ts';
import type { Opened } from './open-tools.ts';
import { joinRanges } from './range-joint.ts';
import type { RangeResult } from './range-result.ts';
import { runHere, startPool } from './range-runner.ts';
import { loadReader, type RowIssue } from './row-reader.ts';
import { settingsFor, type WorkerSettings } from './worker-settings.ts';

/**
 * Decides, reckons and counts a register in JSON lines, on worker threads where that pays. What comes out is the same with
 * threads and without. Memory holds a few ranges of the file for each thread, and some bytes a case to join them by. Between
 * threads go names, options, numbers and ids of cases, never a case, an identity or a text.
 *
 * A range of which the thread ends is tried again, then its halves, down to the rows that end threads; they are refused as
 * `worker-crashed`, and nothing else is lost. Plugins cannot go to another thread: with any, this one does all, and the facts
 * that follow by them count as they do in `run`.
 *
 * @throws XinfangError on wrong options, or where a pack does not load; the reason of the signal; what the system says against
 * reading the file (`ENOENT`).
 * @example
 * const counted = await runFile({}, 'examples/county-2023/register.jsonl', {
 *   asOf: '2024-02-26',
 *   by: ['unit'],
 *   onRefused: ({ row, issues }) => console.error(row, issues[0]?.message.zh),
 * });
 * counted.rows.rejected // 0
 */
export const runFile = async (
  options: XinfangOptions,
  file: string,
  asked: FileRunOptions,
): Promise<PluggedReport> => {
  const from = resolve(options.from ?? '.');
  const settings = settingsFor(options, from, resolve(from, file), asked);
  // What is wrong with the question is told before threads start, where it can be.
  if (asked.opened !== undefined) measureNothing(asked.opened, settings);
  const descriptor = openSync(settings.file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const signal = asked.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    const rangeBytes = rangeBytesFor(size, asked);
    const threads = hasPlugins(options, asked.opened) ? 0 : threadsFor(size, asked.workers);
    await using pool = await startPool(
      settings,
      Math.min(threads, Math.ceil(size / rangeBytes)),
      signal,
    );
    // The threads open the same meanwhile.
    const opened = asked.opened ?? (await createXinfang({ ...options, from }));
    const nothing = measureNothing(opened, settings);
    // What does not load here would end thread after thread.
    if (asked.reader !== undefined) await loadReader(asked.reader);
    const { run, most } = pool ?? (await runHere(settings, opened, descriptor, signal));
    const measure = despiteCrashes({
      run,
      linesOf: (task) => lineStarts(descriptor, task),
      refuse: (issue) => refusedLine(nothing, issue),
    });
    const joint = joinRanges(opened, settings.asked, asked);
    await eachRange(byteRanges(size, rangeBytes), { size, most, measure, joint, asked });
    return joint.report();
  } finally {
    closeSync(descriptor);
  }
};

/** Throws what is wrong with the question. */
const measureNothing = ({ pack, calendar }: Opened, { asked }: WorkerSettings): MeasurePart =>
  startMeasure(pack, calendar, asked).part();

/** Functions cannot go to another thread. */
const hasPlugins = ({ plugins = [] }: XinfangOptions, opened: Opened | undefined): boolean =>
  plugins.length > 0 || (opened !== undefined && factsOfInstance(opened) !== undefined);

/** A line of which nothing is known but that it cannot be read. */
const refusedLine = (nothing: MeasurePart, issue: RowIssue): RangeResult => ({
  lines: 1,
  cases: 0,
  refused: [{ row: 1, issues: [issue] }],
  part: nothing,
  placeless: Uint32Array.of(1),
  hasKeys: false,
  notes: undefined,
  written: undefined,
});
