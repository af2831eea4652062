/**
 * Runs a register of made cases on worker threads: seconds and peak memory beside bare `JSON.parse` of each line of the same
 * file. Each runs in a process of its own, so that one's memory is not the other's; they take turns.
 *
 *     node --conditions=@xinfang/source benchmarks/batch.ts 1000000 [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFile } from '@xinfang/sdk/batch';
import { madeCase } from './made-cases.ts';

/** What one way of reading the file took. */
interface Taken {
  readonly seconds: number;
  /** Of all threads together. */
  readonly processor: number;
  /** Of the process, in MB. */
  readonly peak: number;
}

const PIECE = 64 * 1024;
const NEWLINE = 10;
const AT_ONCE = 1000;

const writeRegister = (path: string, count: number): void => {
  const file = openSync(path, 'w');
  for (let from = 0; from < count; from += AT_ONCE) {
    const lines = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) =>
      JSON.stringify(madeCase(from + i)),
    );
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
};

/** Parses each line and keeps nothing. */
const parseBarely = (path: string): number => {
  const file = openSync(path, 'r');
  const bytes = Buffer.allocUnsafe(2 * PIECE);
  let lines = 0;
  let held = 0;
  for (;;) {
    const read = readSync(file, bytes, held, PIECE, null);
    if (read === 0) break;
    const filled = held + read;
    let from = 0;
    for (let end = lineEnd(bytes, from, filled); end >= 0; end = lineEnd(bytes, from, filled)) {
      JSON.parse(bytes.toString('utf8', from, end));
      lines += 1;
      from = end + 1;
    }
    bytes.copyWithin(0, from, filled);
    held = filled - from;
  }
  closeSync(file);
  return lines;
};

/** Where a line ends in what was read; −1 where it goes on. */
const lineEnd = (bytes: Buffer, from: number, filled: number): number => {
  const end = bytes.indexOf(NEWLINE, from);
  return end < filled ? end : -1;
};

const runOnThreads = async (path: string): Promise<number> => {
  const report = await runFile({}, path, { asOf: '2024-02-26', by: ['unit'] });
  return report.rows.cases;
};

const WAYS: Readonly<Record<string, (path: string) => number | Promise<number>>> = {
  bare: parseBarely,
  run: runOnThreads,
};

/** In a process of its own: what it took is its answer. */
const measure = async (way: string, path: string, count: number): Promise<void> => {
  const start = performance.now();
  const read = await WAYS[way]?.(path);
  if (read !== count) throw new Error(`${read} of ${count}`);
  const seconds = (performance.now() - start) / 1000;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = (userCPUTime + systemCPUTime) / 1_000_000;
  console.log(JSON.stringify({ seconds, processor, peak: maxRSS / 1024 } satisfies Taken));
};

/** How many times as long a run takes where nothing else does: what others do on the machine moves the clock on the wall most. */
const timesOfProcessor = (run: Taken, bare: Taken): number =>
  run.processor / availableParallelism() / bare.processor;

const take = (way: string, path: string, count: number): Taken => {
  const argv = [...process.execArgv, import.meta.filename, String(count), way, path];
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Taken;
};

/** Writes a register, reads it both ways in turns, and prints what came of it. */
export const benchBatch = (count: number, rounds = 1): void => {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-batch-'));
  try {
    const path = join(folder, 'register.jsonl');
    writeRegister(path, count);
    const { size } = statSync(path);
    console.log(`batch: ${count} cases of ${Math.round(size / count)} bytes`);
    for (let round = 0; round < rounds; round += 1) {
      const bare = take('bare', path, count);
      const run = take('run', path, count);
      console.log(
        `  run ${run.seconds.toFixed(2)} s (processor ${run.processor.toFixed(2)} s), ${Math.round(count / run.seconds)} cases/s, ` +
          `peak memory ${Math.round(run.peak)} MB; bare JSON.parse ${bare.seconds.toFixed(2)} s ` +
          `(processor ${bare.processor.toFixed(2)} s): ${(run.seconds / bare.seconds).toFixed(1)} times, ` +
          `${timesOfProcessor(run, bare).toFixed(1)} by the processor on ${availableParallelism()} cores`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [count = '1000000', way, path] = process.argv.slice(2);
if (way !== undefined && path !== undefined) await measure(way, path, Number(count));
else if (import.meta.main) benchBatch(Number(count), Number(way ?? 1));
