import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Pace } from './rounds.ts';
import { aimsText, type Measured, tableText } from './table.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs', 'performance.md');
const BEGIN = '<!-- Begin: written by npm run bench; do not edit. -->';
const END = '<!-- End. -->';
const PEERS = ['json-rules-engine', '@gorules/zen-engine', 'json-logic-engine', 'chinese-days'];

/** Everything that was measured, as the page shows it: no date and no name of a machine, which would say nothing. */
export const resultsText = (measured: readonly Measured[], pace: Pace): string =>
  [
    conditionsText(pace),
    '### 目标 Aims',
    aimsText(measured.flatMap(({ aims }) => aims)),
    ...measured.map(tableText),
  ].join('\n\n');

const conditionsText = ({ rounds }: Pace): string => {
  const processors = cpus();
  const peers = PEERS.map((name) => `${name} ${versionOf(name)}`).join(', ');
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, V8 ${process.versions.v8}; ${peers}.`,
    `每格是 ${rounds} 轮里比值的中位数（最小—最大）。`,
    `Each cell is the median of the ratios of ${rounds} rounds (least–most).`,
  ].join('\n');
};

const versionOf = (name: string): string => {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
};

/** Puts the results between the marks of `docs/performance.md`; the rest of the page is written by people. Formatted, as everything here is. */
export const writePage = (results: string): void => {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has lost its marks`);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${results}\n\n${END}${after}`);
  const biome = join(ROOT, 'node_modules', '.bin', 'biome');
  const { status } = spawnSync(biome, ['format', '--write', PAGE], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${PAGE} was written, but could not be formatted`);
};
