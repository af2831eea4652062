/**
 * A million stored cases of a thousand offices in PostgreSQL: how long the lists, due days and rates of one office take over HTTP.
 * Twelve minutes, most of them for storing; writes its part of `docs/service-report.md`. The database is removed at the end.
 *
 *     node --conditions=@xinfang/source benchmarks/service/million.ts
 *     node --conditions=@xinfang/source benchmarks/service/million.ts --cases 50000   fewer, printed only
 *     node --conditions=@xinfang/source benchmarks/service/million.ts --keep          and waits at the end, the servers running
 */

import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { openPostgresStore } from '../../packages/store-postgres/src/index.ts';
import { type Copy, copyCases, idOf } from './copy-cases.ts';
import { countyNames } from './county.ts';
import { openDatabase, runAt } from './database.ts';
import { keysOf } from './keys.ts';
import { madeMatter, pick } from './made-matter.ts';
import { type Answered, askAll, askJson, type Question, quantileOf } from './million-asked.ts';
import { checkCase, checkOffice } from './million-check.ts';
import { isMissed, millionTable } from './million-page.ts';
import { questionsOf, type Subjects } from './million-questions.ts';
import { conditions, writeSection } from './page-section.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { openSeedingDesk, SECRETS } from './seeding-desk.ts';
import { startService } from './service-process.ts';

const MILLION = 1_000_000;
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: String(MILLION) },
    keep: { type: 'boolean', default: false },
  },
});
const CASES = Number(values.cases);
const COUNTIES = Math.max(30, Math.round(CASES / 1000));
/** The first office has ten times as many cases as the others. */
const LARGE = Math.round((CASES / COUNTIES) * 10);
const PATTERNS = 4000;
const ASKED_OFFICES = 100;

/** Loading is not what is measured: it need not outlive a loss of power. */
const SETTINGS = [
  'fsync=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=8GB',
  'shared_buffers=1GB',
  'maintenance_work_mem=512MB',
];

const begun = performance.now();
const say = (text: string): void =>
  console.error(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${text}`);

using database = await openDatabase(SETTINGS);
const desk = await openSeedingDesk(database.folder, COUNTIES);
const patterns = Array.from({ length: PATTERNS }, (_, index) =>
  patternOf(desk, madeMatter(index, desk.today)),
);
say('storing …');
const seedBegun = performance.now();
const stored = await copyCases(database, desk, everyCopy());
const seedSeconds = (performance.now() - seedBegun) / 1000;
say(`${stored} cases stored`);
const [size] = await runAt(database.url.admin, [
  'select pg_database_size(current_database())::float8 / 1e9 as gigabytes',
]);
const offices = [
  0,
  ...Array.from({ length: ASKED_OFFICES }, (_, at) => 1 + pick(at, 41, COUNTIES - 1)),
];
const { city } = countyNames(1);
const keys = await keysFor();
await using service = await startService(
  {
    ...SECRETS,
    XINFANG_STORE: database.url.app,
    XINFANG_OWNER_STORE: database.url.owner,
    XINFANG_DIRECTORY: desk.directory,
    XINFANG_REQUESTS_PER_MINUTE: '1000000',
  },
  join(database.folder, 'service.log'),
);
const { url } = service;
say(`the service was ready after ${service.startSeconds.toFixed(1)} s; checking …`);
const [yearFrom, yearTo] = [yearBefore(desk.today), desk.today];
const RATES = `/v1/rates?from=${yearFrom}&to=${yearTo}&by=unit,month`;
await check();
say('asking …');
const answered: Answered[] = [];
for (const question of await questions()) {
  const each = await askAll(url, question);
  answered.push(each);
  say(
    `${question.en}: p50 ${quantileOf(each.latencies, 0.5).toFixed(1)} p99 ${quantileOf(each.latencies, 0.99).toFixed(1)} rows ${each.rows}`,
  );
}
const table = millionTable(answered);
console.log(table);
if (CASES === MILLION) writeSection('million', sectionOf());
if (answered.some(isMissed)) process.exitCode = 1;
if (values.keep) {
  console.log(
    JSON.stringify({ ...database.url, service: url, key: keyOf(1), county: countyNames(1).county }),
  );
  await createInterface({ input: process.stdin, output: process.stdout }).question(
    'enter ends it ',
  );
}

function* everyCopy(): Generator<Copy> {
  for (let at = 0; at < CASES; at += 1) {
    const county =
      at < LARGE ? 0 : 1 + Math.floor(((at - LARGE) * (COUNTIES - 1)) / (CASES - LARGE));
    const pattern = patterns[pick(at, 31, PATTERNS)] as Pattern;
    yield { ...countyNames(county), pattern, number: at };
  }
}

function copiesIn(county: number): readonly Copy[] {
  const name = countyNames(county).county;
  return everyCopy()
    .filter((copy) => copy.county === name)
    .toArray();
}

function keyOf(county: number): string {
  return keys.get(`${countyNames(county).county}-xfj`) ?? '';
}

async function keysFor(): Promise<ReadonlyMap<string, string>> {
  await using store = await openPostgresStore({ url: database.url.app, audit: desk.audit });
  const bodies = [...offices.map((county) => `${countyNames(county).county}-xfj`), city];
  return await keysOf({ store, organisation: desk.organisation }, new Set(bodies), 'head');
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`;
}

async function check(): Promise<void> {
  const asked = { url, keyOf: (county: string) => keys.get(`${county}-xfj`) ?? '' };
  for (const county of offices.slice(1, 4)) {
    const copies = copiesIn(county);
    for (const copy of copies.slice(0, 60)) await checkCase(desk, asked, copy);
    await checkOffice(desk, asked, copies, RATES);
  }
}

async function questions(): Promise<readonly Question[]> {
  const [first, ...others] = offices.slice(1);
  const one = copiesIn(first ?? 1)[0] as Copy;
  return questionsOf({
    offices: await Promise.all([first ?? 1, ...others].map(officeOf)),
    large: { key: keyOf(0), cases: LARGE },
    city: { key: keys.get(city) ?? '' },
    one: { caseId: idOf(one), key: keyOf(first ?? 1) },
    today: desk.today,
    from: yearFrom,
    rates: RATES,
  });
}

/** An office with a place ten pages down in its list. */
async function officeOf(county: number): Promise<Subjects['offices'][number]> {
  const key = keyOf(county);
  const page = (await askJson(url, '/v1/cases?limit=500', key)) as { readonly next?: string };
  return { name: `${countyNames(county).county}-xfj`, key, cursor: page.next ?? '' };
}

function sectionOf(): string {
  const gigabytes = Number(size?.['gigabytes']).toFixed(1);
  return [
    conditions({ PostgreSQL: database.version }),
    `${stored} 件，${COUNTIES} 个局，库 ${gigabytes} GB，${seedSeconds.toFixed(0)} 秒存入；服务启动到可用 ${service.startSeconds.toFixed(1)} 秒。一次问一件，每次换一个局。`,
    `${stored} cases of ${COUNTIES} offices, a database of ${gigabytes} GB, stored in ${seedSeconds.toFixed(0)} s; the service took requests ${service.startSeconds.toFixed(1)} s after its start. One question at a time, each of another office.`,
    '',
    table,
  ].join('\n');
}
