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
import { threeDigits } from '../spread.ts';
import { type Copy, copyCases, idOf } from './copy-cases.ts';
import { countyNames } from './county.ts';
import { openDatabase, runAt } from './database.ts';
import { keysOf } from './keys.ts';
import { madeMatter, pick } from './made-matter.ts';
import { type Answered, askAll, askJson, type Question, quantileOf } from './million-asked.ts';
import { checkCase, checkOffice } from './million-check.ts';
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
const TARGET = 200;

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
const table = tableText();
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
  return [...everyCopy().filter((copy) => copy.county === name)];
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
  const office = (index: number): number => offices[1 + (index % ASKED_OFFICES)] ?? 1;
  const cursors = await deepCursors();
  const first = copiesIn(office(0))[0] as Copy;
  const name = (county: number): string => `${countyNames(county).county}-xfj`;
  const ofOffice = (
    zh: string,
    en: string,
    path: string | ((index: number) => string),
    times = 300,
  ): Question => ({
    zh,
    en,
    times,
    target: TARGET,
    ask: (index) => ({
      path: typeof path === 'string' ? path : path(index),
      key: keyOf(office(index)),
    }),
  });
  const inTwoWeeks = new Date(Date.parse(desk.today) + 14 * 86_400_000).toISOString().slice(0, 10);
  const ofLarge = (
    zh: string,
    en: string,
    path: string,
    times = 100,
    target?: number,
  ): Question => ({
    zh,
    en,
    times,
    ...(target === undefined ? {} : { target }),
    ask: () => ({ path, key: keyOf(0) }),
  });
  const ofCity = (zh: string, en: string, path: string): Question => ({
    zh,
    en,
    times: 100,
    target: TARGET,
    ask: () => ({ path, key: keys.get(city) ?? '' }),
  });
  const content = encodeURIComponent('自然资源');
  return [
    ofOffice('列表', 'list', '/v1/cases?limit=50'),
    ofOffice('列表，在办', 'list, open', '/v1/cases?limit=50&open=true'),
    ofOffice(
      '列表，状态和形式',
      'list, state and channel',
      '/v1/cases?limit=50&state=replied-closed&channel=letter',
    ),
    ofOffice(
      '列表，内容和收到日',
      'list, content and days',
      `/v1/cases?limit=50&content=${content}&receivedFrom=${yearFrom}`,
    ),
    ofOffice('列表，即将到期', 'list, due in two weeks', `/v1/cases?limit=50&dueBy=${inTwoWeeks}`),
    ofOffice(
      '列表，本局收到',
      'list, received by the office',
      (index) => `/v1/cases?limit=50&office=${name(office(index))}`,
    ),
    ofOffice('列表，检举控告', 'list, accusations', '/v1/cases?limit=50&partition=accusation'),
    ofOffice('列表，没有符合的', 'list, nothing found', '/v1/cases?limit=50&state=withdrawn'),
    ofOffice(
      '列表，第十页以后',
      'list, from the tenth page on',
      (index) =>
        `/v1/cases?limit=50&cursor=${encodeURIComponent(cursors[index % cursors.length] ?? '')}`,
    ),
    ofOffice('期限', 'due days', '/v1/deadlines?limit=50'),
    ofOffice(
      '期限，本局承担，两周内',
      'due days of the office in two weeks',
      (index) => `/v1/deadlines?limit=50&body=${name(office(index))}&dueTo=${inTwoWeeks}`,
    ),
    ofOffice('一件事项', 'one case', () => `/v1/cases/${idOf(first)}`),
    ofOffice('统计，一年', 'rates of a year', RATES, 200),
    ofOffice(
      '统计，一年，本局收到',
      'rates of a year, received by the office',
      (index) => `${RATES}&office=${name(office(index))}`,
      200,
    ),
    ofLarge(
      `列表，${LARGE} 件的局`,
      `list, an office of ${LARGE}`,
      '/v1/cases?limit=50',
      100,
      TARGET,
    ),
    ofLarge(
      `列表，内容，${LARGE} 件的局`,
      `list, content, an office of ${LARGE}`,
      `/v1/cases?limit=50&content=${content}`,
      100,
      TARGET,
    ),
    ofLarge(
      `期限，${LARGE} 件的局`,
      `due days, an office of ${LARGE}`,
      '/v1/deadlines?limit=50',
      100,
      TARGET,
    ),
    ofLarge(`统计，一年，${LARGE} 件的局`, `rates of a year, an office of ${LARGE}`, RATES, 20),
    ofCity('列表，市里看所有县', 'list, a city over its counties', '/v1/cases?limit=50'),
    ofCity('列表，市里，内容', 'list, a city, content', `/v1/cases?limit=50&content=${content}`),
    ofCity('期限，市里看所有县', 'due days, a city over its counties', '/v1/deadlines?limit=50'),
  ].map((question) =>
    question.en === 'one case'
      ? { ...question, ask: () => ({ path: `/v1/cases/${idOf(first)}`, key: keyOf(office(0)) }) }
      : question,
  );
}

/** A place ten pages down for each office that is asked. */
async function deepCursors(): Promise<readonly string[]> {
  const cursors: string[] = [];
  for (let at = 0; at < ASKED_OFFICES; at += 1) {
    const { next } = (await askJson(url, '/v1/cases?limit=500', keyOf(offices[1 + at] ?? 1))) as {
      readonly next?: string;
    };
    cursors.push(next ?? '');
  }
  return cursors;
}

function isMissed({ question, latencies }: Answered): boolean {
  return question.target !== undefined && quantileOf(latencies, 0.99) > question.target;
}

function tableText(): string {
  const cells = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  const head = ['', '次数 times', '每次行数 rows', 'p50 ms', 'p99 ms', '要求 asked', ''];
  return [
    cells(head),
    cells(head.map((_, at) => (at === 0 || at === 6 ? '---' : '--:'))),
    ...answered.map((each) =>
      cells([
        `${each.question.zh} ${each.question.en}`,
        String(each.question.times),
        threeDigits(each.rows),
        threeDigits(quantileOf(each.latencies, 0.5)),
        threeDigits(quantileOf(each.latencies, 0.99)),
        each.question.target === undefined ? '' : `≤ ${each.question.target}`,
        each.question.target === undefined ? '' : isMissed(each) ? '未达到 missed' : '达到 met',
      ]),
    ),
  ].join('\n');
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
