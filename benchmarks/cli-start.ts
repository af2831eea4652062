/**
 * How long commands of the built CLI take beside a bare `node -e 0`, start to end, each in a process of its own.
 *
 *     npm run build && node --conditions=@xinfang/source benchmarks/cli-start.ts
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeMatter } from './peers/made-matters.ts';
import { type Pace, QUICK } from './rounds.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type Aim, type Measured, tableText, timesOf } from './table.ts';

const CLI = join(import.meta.dirname, '..', 'apps', 'cli');
const BARE = 'node -e 0';
const LEAST_ROUNDS = 15;
const MOST_MS = 150;

/** Whether there is a built CLI to be measured. */
export const isBuilt = (): boolean => existsSync(join(CLI, 'dist', 'main.js'));

/** Starts of a bare node and of three commands in turn. */
export const measureStarts = (pace: Pace): Measured => {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-start-'));
  try {
    const file = join(folder, 'case.json');
    writeFileSync(file, JSON.stringify(madeMatter(1)));
    return measured(timeStarts(commandsOf(file), Math.max(pace.rounds, LEAST_ROUNDS)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

type Commands = ReadonlyMap<string, readonly string[]>;

const commandsOf = (file: string): Commands => {
  const bin = join(CLI, 'bin', 'xinfang.js');
  return new Map([
    [BARE, ['-e', '0']],
    ['xinfang --version', [bin, '--version']],
    ['xinfang calendar day', [bin, 'calendar', 'day', '2026-10-01']],
    ['xinfang decide', [bin, 'decide', file]],
  ]);
};

const timeStarts = (commands: Commands, rounds: number): Measured['timings'] => {
  const timings = new Map([...commands.keys()].map((name): [string, number[]] => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, args] of commands) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
      const taken = (performance.now() - start) * 1e6;
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      if (round >= 0) timings.get(name)?.push(taken);
    }
  }
  return timings;
};

const measured = (timings: Measured['timings']): Measured => ({
  id: 'start',
  title: { zh: '命令行启动', en: 'Starting the command line' },
  about: {
    zh: '每次一个新进程，从启动到结束；轮流进行。',
    en: 'A new process each time, from start to end; they take turns.',
  },
  timings,
  rows: [...timings.keys()].map((name) => ({
    label: { zh: '', en: `\`${name}\`` },
    contender: name,
  })),
  compared: [
    {
      head: { zh: '用时是空的 node 的几倍', en: 'times as long as bare node' },
      contender: BARE,
      as: 'times-as-long',
    },
  ],
  aims: [...timings.keys()]
    .filter((name) => name !== BARE)
    .map(
      (name): Aim => ({
        text: { zh: `\`${name}\` 比空的 node 多`, en: `\`${name}\` beyond bare node` },
        reached: millisecondsBeyond(timesOf(timings, name), timesOf(timings, BARE)),
        unit: 'ms',
        bound: MOST_MS,
        side: 'at-most',
      }),
    ),
});

const millisecondsBeyond = (times: readonly number[], bare: readonly number[]): Spread =>
  spreadOf(times.map((time, round) => (time - (bare[round] ?? Number.NaN)) / 1e6));

if (import.meta.main) console.log(tableText(measureStarts(QUICK)));
