/**
 * Measures the packages against peers and writes the results into `docs/performance.md`; some minutes.
 *
 *     npm run bench
 *     npm run bench -- --quick             fewer rounds, printed only
 *     npm run bench -- --only whole-case   one table, printed only: decisions, whole-case, calendar or start
 *     npm run bench -- --all               and then everything else, which takes long
 *     npm run bench -- pages impact        only these others
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chinaCalendar, nationalPack } from '../fixtures/national-pack.ts';
import { measureCalendar } from './calendar.ts';
import { isBuilt, measureStarts } from './cli-start.ts';
import { measureDecisions } from './peers/decisions.ts';
import { measureWholeCase } from './peers/whole-case.ts';
import { resultsText, writePage } from './performance-page.ts';
import { FULL, type Pace, QUICK } from './rounds.ts';
import type { Measured } from './table.ts';

/** What is measured beside the peers, by name; each has a process of its own, so that peak memory is its own. */
const OTHERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'run-cases': [
    ['run-cases.ts', '50000'],
    ['run-cases.ts', '100000'],
  ],
  'register-scale': [['register-scale.ts', '1000000']],
  check: [['check.ts']],
  pages: [['pages.ts']],
  impact: [['impact.ts', '100000']],
  stress: [['verify/stress.ts']],
  'parse-case': [['parse-case.ts']],
  deadlines: [['deadlines.ts']],
  batch: [['batch.ts', '1000000']],
  'joins-memory': [['joins-memory.ts', '1000000']],
  analytics: [['analytics.ts', '100000']],
};

const PEERS: Readonly<Record<string, (pace: Pace) => Promise<readonly Measured[]>>> = {
  decisions: (pace) => measureDecisions(nationalPack, pace),
  'whole-case': async (pace) => [await measureWholeCase(nationalPack, chinaCalendar, pace)],
  calendar: async (pace) => [await measureCalendar(pace)],
  start: async (pace) => {
    if (isBuilt()) return [measureStarts(pace)];
    console.error('the command line is not built: its start is left out; run npm run build');
    return [];
  },
};

/** The quick ones first, which stand last on the page: what cannot be run is to be told at once. */
const measurePeers = async (names: readonly string[], pace: Pace): Promise<string> => {
  let measured: readonly Measured[] = [];
  for (const name of names.toReversed()) {
    const measure = PEERS[name];
    if (measure === undefined)
      throw new Error(`no table ${name}: ${Object.keys(PEERS).join(', ')}`);
    console.error(`${name} …`);
    measured = [...(await measure(pace)), ...measured];
  }
  return resultsText(measured, pace);
};

const runOther = (name: string): void => {
  const runs = OTHERS[name];
  if (runs === undefined) throw new Error(`no ${name}: ${Object.keys(OTHERS).join(', ')}`);
  for (const [script = '', ...counts] of runs) {
    const { status } = spawnSync(
      process.execPath,
      ['--conditions=@xinfang/source', join(import.meta.dirname, script), ...counts],
      { stdio: 'inherit' },
    );
    if (status !== 0) process.exitCode = 1;
  }
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    all: { type: 'boolean', default: false },
  },
});

if (positionals.length === 0) {
  const results = await measurePeers(
    values.only ?? Object.keys(PEERS),
    values.quick ? QUICK : FULL,
  );
  console.log(results);
  if (!values.quick && values.only === undefined) writePage(results);
}
for (const name of values.all ? Object.keys(OTHERS) : positionals) runOther(name);
