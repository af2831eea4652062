/**
 * Loads registers into a PostgreSQL of its own and asks it for every rate: equal to the calculator on the sample register,
 * on random small registers that are odd in every field, and on so many made matters.
 *
 *     node --conditions=@xinfang/source benchmarks/analytics-postgres.ts 100000
 */
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorSql, TABLE_NAMES, tablesOf } from '@xinfang/indicator-sql';
import { BREAKDOWN_FIELDS, type MeasureOptions } from '@xinfang/rates';
import fc from 'fast-check';
import { type Variant, variants } from '../fixtures/variants.ts';
import {
  conformanceRegisters,
  expectedIn,
  toldBy,
} from '../packages/indicator-sql/test/conformance-registers.ts';
import { measureRegister } from '../packages/indicator-sql/test/measured-register.ts';
import { oddFacts, oddPack } from '../packages/indicator-sql/test/odd-pack.ts';
import { randomRegister } from '../packages/indicator-sql/test/random-register.ts';
import { agreeing } from './analytics/agreement.ts';
import { openOnParquet } from './analytics/asked-duckdb.ts';
import { openPostgres } from './analytics/asked-postgres.ts';
import { startCluster } from './analytics/scratch-cluster.ts';
import { ASKED, writeRun } from './analytics/written-run.ts';

type Postgres = Awaited<ReturnType<typeof openPostgres>>;
type Subject = Pick<Variant, 'name' | 'pack' | 'calendar' | 'facts'>;

const SAMPLE = join(import.meta.dirname, '../examples/county-2023/register.jsonl');
const RANDOM = 40;
const SEED = 20_231_201;
const EVERYTHING: MeasureOptions = { asOf: '2024-02-26', variant: 'all', by: BREAKDOWN_FIELDS };

const compare = async (
  postgres: Postgres,
  { pack, calendar }: Subject,
  register: Iterable<unknown>,
  options: MeasureOptions,
): Promise<number> => {
  const { report, rows } = measureRegister({ pack, calendar }, register, options);
  await postgres.load(tablesOf(pack, calendar).tables, rows);
  const statements = indicatorSql(pack, calendar, { ...options, dialect: 'postgres' });
  return agreeing(report, await postgres.ask(statements));
};

const compareSample = async (postgres: Postgres, subject: Subject): Promise<void> => {
  const lines = readFileSync(SAMPLE, 'utf8').trimEnd().split('\n');
  const register = lines.map((line): unknown => JSON.parse(line));
  const whole = await compare(postgres, subject, register, EVERYTHING);
  const year = { from: '2023-01-01', to: '2023-12-31' };
  const inYear = await compare(postgres, subject, register, { ...EVERYTHING, period: year });
  console.log(`sample register: ${lines.length} cases, ${whole + inYear} figures equal`);
};

const compareRandom = async (
  postgres: Postgres,
  subject: Subject,
  facts?: fc.Arbitrary<Readonly<Record<string, unknown>>>,
): Promise<void> => {
  let figures = 0;
  const period = { from: '2023-01-01', to: '2023-06-30' };
  const registers = fc.sample(randomRegister(subject, facts), { numRuns: RANDOM, seed: SEED });
  for (const [at, register] of registers.entries())
    figures += await compare(postgres, subject, register, {
      ...EVERYTHING,
      ...(at % 2 === 0 ? {} : { period, asOf: '2023-05-31' }),
    });
  console.log(`${subject.name} pack: ${RANDOM} random registers, ${figures} figures equal`);
};

/** What the corpus says was worked out by a second implementation: it is asked of the database directly. */
const compareConformance = async (
  postgres: Postgres,
  { pack, calendar }: Subject,
): Promise<void> => {
  const registers = conformanceRegisters();
  let figures = 0;
  for (const register of registers) {
    const { cases, ...asked } = register.given;
    const options = { ...asked, variant: 'all' };
    const { rows } = measureRegister({ pack, calendar }, cases, options);
    await postgres.load(tablesOf(pack, calendar).tables, rows);
    const statements = indicatorSql(pack, calendar, { ...options, dialect: 'postgres' });
    const wanted = expectedIn(register);
    deepStrictEqual(toldBy(await postgres.ask(statements), register), wanted, register.id);
    figures += wanted.length;
  }
  console.log(`conformance corpus: ${registers.length} registers, ${figures} figures equal`);
};

/** As the guide for provinces has it: the Parquet of a run, through CSV, into the tables. */
const compareMade = async (
  postgres: Postgres,
  folder: string,
  { pack, calendar }: Subject,
  count: number,
): Promise<void> => {
  const { report } = await writeRun(folder, count);
  const duck = await openOnParquet(join(folder, 'parquet'));
  const pathOf = (name: string): string => join(folder, `made-${name}.csv`);
  for (const name of TABLE_NAMES)
    await duck.run(`COPY (SELECT * FROM ${name}) TO '${pathOf(name)}' (HEADER false)`);
  duck.close();
  await postgres.loadFiles(tablesOf(pack, calendar).tables, pathOf);
  const statements = indicatorSql(pack, calendar, { ...ASKED, dialect: 'postgres' });
  const start = performance.now();
  const found = await postgres.ask(statements);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${count} made matters through Parquet: ${agreeing(report, found)} figures equal, ` +
      `${statements.length} statements in ${seconds.toFixed(1)} s`,
  );
};

const cluster = await startCluster();
try {
  const postgres = await openPostgres(cluster);
  try {
    const [national] = variants as readonly [Variant, ...Variant[]];
    await compareSample(postgres, national);
    for (const variant of variants) await compareRandom(postgres, variant);
    await compareRandom(postgres, { ...national, name: 'odd', pack: oddPack }, oddFacts);
    await compareConformance(postgres, national);
    await compareMade(postgres, cluster.folder, national, Number(process.argv[2] ?? 100_000));
  } finally {
    await postgres.close();
  }
} finally {
  cluster.stop();
}
