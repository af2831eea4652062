import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RunReport } from '@xinfang/rates';
import type { RunLabels } from '../src/run-words.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const NATIONAL = join(ROOT, 'packs/national');

const RUN = [
  '--conditions=@xinfang/source',
  'apps/cli/src/main.ts',
  'run',
  'examples/county-2023/register.jsonl',
  '--as-of',
  '2024-02-26',
  '--period',
  '2023-01-01..2023-12-31',
  '--by',
  'unit,month',
  '--ids',
  '--variant',
  'all',
  '--json',
];

/** The report of the example's invented county, as the command line gives it. */
export const countyReport = (): RunReport =>
  JSON.parse(
    execFileSync(process.execPath, RUN, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 }),
  ) as RunReport;

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(NATIONAL, path), 'utf8'));

/** The labels of the national pack, of which a page needs no more than its files say. */
export const nationalLabels = (): RunLabels =>
  ({
    deadlines: readdirSync(join(NATIONAL, 'deadlines')).map((name) =>
      readJson(join('deadlines', name)),
    ),
    indicators: readdirSync(join(NATIONAL, 'indicators')).map((name) => indicatorOf(name)),
    ...(readJson('groups.json') as object),
  }) as unknown as RunLabels;

/** As a loaded pack has it: a variant that takes nothing as known says so. */
const indicatorOf = (name: string): object => {
  const indicator = readJson(join('indicators', name)) as { readonly variants: object };
  const variants = Object.entries(indicator.variants).map(([variant, spec]) => [
    variant,
    { assume: [], ...(spec as object) },
  ]);
  return { ...indicator, variants: Object.fromEntries(variants) };
};

/** Files as a run's folder holds them beside the page. */
export const FILES: readonly string[] = [
  'report.json',
  'cases.jsonl',
  'rejects.jsonl',
  'indicators.csv',
  'lists.csv',
  'deadlines.csv',
  'overdue.csv',
  'integrity.csv',
  'volume.csv',
  'breakdowns.csv',
  'breakdown-deadlines.csv',
];

/** The command of that run. */
export const COMMAND =
  'xinfang run register.jsonl --as-of 2024-02-26 --period 2023-01-01..2023-12-31 --by unit,month --ids --variant all --out out';
