/**
 * Verifies the national pack and packs of 500 rules over 40 facts, sound and with planted mistakes: each in a process of
 * its own, as `pack verify` runs. Prints seconds and the most memory; ends with an error where a sound pack is not proven
 * or a planted mistake is not found.
 *
 *     node --conditions=@xinfang/source benchmarks/verify/stress.ts [--keep FOLDER]
 *
 * `--keep` leaves the packs there, for `xinfang pack verify FOLDER/…`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackVerification } from '@xinfang/analysis';
import type { PackFiles } from '@xinfang/pack';
import { type Planting, type StressPack, stressPack } from './stress-pack.ts';

const { values } = parseArgs({ options: { keep: { type: 'string' } } });
const ROOT = resolve(import.meta.dirname, '../..');
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'xinfang-stress-'));

const write = (name: string, files: PackFiles): string => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof text === 'string' ? text : Buffer.from(text));
  }
  return join(folder, name);
};

type Result = PackVerification & { readonly seconds: number };

/** Runs the command as a process; the most memory that it had is told by a hook of its own. */
const verify = (dir: string): { result: Result; wall: number; megabytes: number } => {
  const hook =
    'process.on("exit",()=>process.stderr.write("MB "+Math.round(process.resourceUsage().maxRSS/1024)))';
  const started = performance.now();
  const ran = spawnSync(
    process.execPath,
    [
      '--conditions=@xinfang/source',
      `--import=data:text/javascript,${encodeURIComponent(hook)}`,
      join(ROOT, 'apps/cli/src/main.ts'),
      'pack',
      'verify',
      dir,
      '--json',
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  return {
    result: JSON.parse(ran.stdout) as Result,
    wall: Math.round(performance.now() - started) / 1000,
    megabytes: Number(/MB (\d+)/u.exec(ran.stderr)?.[1]),
  };
};

let isRight = true;
const report = (name: string, dir: string, judged: (result: Result) => string | undefined) => {
  const { result, wall, megabytes } = verify(dir);
  const wrong = judged(result);
  if (wrong !== undefined) isRight = false;
  const sum = (of: (group: Result['groups'][number]) => number): number =>
    result.groups.reduce((total, group) => total + of(group), 0);
  console.log(
    [
      name.padEnd(34),
      `${result.seconds.toFixed(3)} s, process ${wall.toFixed(3)} s, ${megabytes} MB`,
      `rules ${sum(({ rules }) => rules)}`,
      `gaps ${sum(({ gaps }) => gaps.length)}`,
      `overlaps ${sum(({ overlaps }) => overlaps.length)}`,
      `dead ${sum(({ dead }) => dead.length)}`,
      wrong ?? 'as it should be',
    ].join('; '),
  );
};

const sound = ({ ok }: Result): string | undefined => (ok ? undefined : 'NOT PROVEN');

/** Which planted mistakes were not found. */
const missing =
  ({ planted }: StressPack) =>
  ({ groups }: Result): string | undefined => {
    const missed = [
      ...planted.gaps.filter(
        (group) => !groups.some((each) => each.group === group && each.gaps.length > 0),
      ),
      ...planted.overlaps
        .filter(
          (pair) =>
            !groups.some(({ overlaps }) =>
              overlaps.some(({ rules }) => pair.every((rule) => rules.includes(rule))),
            ),
        )
        .map((pair) => pair.join('+')),
      ...planted.dead.filter((rule) => !groups.some(({ dead }) => dead.includes(rule))),
    ];
    return missed.length === 0 ? undefined : `MISSED ${missed.join(' ')}`;
  };

/** How many facts each group reads itself, and a seed with which no rule is dead by chance. */
const SHAPES = [
  ['12 facts a group', 12, 4],
  ['32 facts a group', 32, 2],
] as const;

try {
  report('national pack', join(ROOT, 'packs/national'), sound);
  for (const [name, reads, seed] of SHAPES)
    for (const planting of ['sound', 'planted'] satisfies Planting[]) {
      const stress = stressPack(planting, seed, reads);
      const dir = write(`${planting}-${reads}`, stress.files);
      report(
        `500 rules, ${name}, ${planting}`,
        dir,
        planting === 'sound' ? sound : missing(stress),
      );
    }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
if (!isRight) process.exitCode = 1;
