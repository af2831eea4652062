/**
 * Counts made matters, writes their tables as Parquet and asks DuckDB for every rate in every way of counting, whole and by
 * unit: equal to the calculator, in how many seconds; then the same on copies, to see how it grows.
 *
 *     node --conditions=@xinfang/source benchmarks/analytics.ts 1000000 2,5,10
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { indicatorSql, TABLE_NAMES } from '@xinfang/indicator-sql';
import type { Measured } from '@xinfang/rates';
import { createXinfang } from '@xinfang/sdk';
import { agreeing } from './analytics/agreement.ts';
import { openOnParquet } from './analytics/asked-duckdb.ts';
import { growTables } from './analytics/grown-tables.ts';
import { bytesIn } from './analytics/parquet-sizes.ts';
import { ASKED, writeRun } from './analytics/written-run.ts';

const MEBIBYTE = 2 ** 20;
const MICROSECONDS = 1e6;

const { pack, calendar } = await createXinfang();
const statements = indicatorSql(pack, calendar, { ...ASKED, dialect: 'duckdb' });
const whole = statements.filter(({ by }) => by === undefined);
const byUnit = statements.filter(({ by }) => by !== undefined);

const secondsOf = async (run: () => Promise<unknown>): Promise<string> => {
  const start = performance.now();
  await run();
  return ((performance.now() - start) / 1000).toFixed(2);
};

/** Asks everything and prints a row: rows of the tables, size, seconds, and how many figures agree. */
const ask = async (parquet: string, report: Measured, factor: number): Promise<void> => {
  const duck = await openOnParquet(parquet);
  try {
    const rows = await Promise.all(TABLE_NAMES.map(duck.rowsIn));
    const agreed = agreeing(report, await duck.ask(statements), factor);
    const before = process.cpuUsage();
    const asked = [await secondsOf(() => duck.ask(whole)), await secondsOf(() => duck.ask(byUnit))];
    const { user, system } = process.cpuUsage(before);
    const cells = [
      ...rows.map((count) => count.toLocaleString('en')),
      `${(bytesIn(parquet) / MEBIBYTE).toFixed(0)} MB`,
      ...asked.map((seconds) => `${seconds} s`),
      `${((user + system) / MICROSECONDS).toFixed(1)} s`,
      `${loadavg()[0]?.toFixed(1)}`,
      agreed,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  } finally {
    duck.close();
  }
};

const benchAnalytics = async (count: number, factors: readonly number[]): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-analytics-'));
  try {
    const { report, counting, adding, writing } = await writeRun(folder, count);
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${count} cases: counted in ${counting.toFixed(1)} s; tables: rows ${adding.toFixed(1)} s, Parquet ` +
        `${writing.toFixed(1)} s; peak memory ${peak.toFixed(0)} MB; load ${loadavg()[0]?.toFixed(1)}`,
    );
    console.log(
      `| cases | deadlines | events | Parquet | ${whole.length} rates | the same by unit | processor time of both | load | figures equal |`,
    );
    console.log('|---|---|---|---|---|---|---|---|---|');
    await ask(join(folder, 'parquet'), report, 1);
    for (const factor of factors) {
      const grown = join(folder, `grown-${factor}`);
      await growTables(join(folder, 'parquet'), grown, factor);
      await ask(grown, report, factor);
      rmSync(grown, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const [count = '1000000', factors = ''] = process.argv.slice(2);
await benchAnalytics(Number(count), factors === '' ? [] : factors.split(',').map(Number));
