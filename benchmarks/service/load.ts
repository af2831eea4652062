/**
 * The service under load on one machine: what it takes in, reads and lists with 1, 16 and 128 clients, beside a bare Fastify route
 * that answers as many bytes and a bare insert into the same PostgreSQL. All take turns, round by round. Eight minutes; writes
 * its part of `docs/service-report.md`.
 *
 *     npm run bench:service
 *     node --conditions=@xinfang/source benchmarks/service/load.ts
 *     node --conditions=@xinfang/source benchmarks/service/load.ts --quick   few and short turns, printed only
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPostgresStore } from '../../packages/store-postgres/src/index.ts';
import { type Copy, copyCases, idOf } from './copy-cases.ts';
import { countyNames } from './county.ts';
import { type Database, DURABLE, openDatabase, runAt } from './database.ts';
import { keysOf } from './keys.ts';
import { errorsIn, loadTable, seatOf, type Taken } from './load-page.ts';
import { type Peer, startPeer } from './load-peers.ts';
import { type ActPattern, actPatterns } from './load-subjects.ts';
import {
  CLIENTS,
  CONTENDERS,
  type Contender,
  type Kind,
  type LoadPlan,
  type PlannedAct,
  type TurnResult,
} from './load-turns.ts';
import { madeMatter } from './made-matter.ts';
import { conditions, versionOf, writeSection } from './page-section.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { openSeedingDesk, SECRETS } from './seeding-desk.ts';
import { type ServiceProcess, startService } from './service-process.ts';

const COUNTIES = 20;
const PATTERNS = 500;
const CONNECTIONS = 10;
const LISTS = [
  'limit=50',
  'limit=50&open=true',
  'limit=50&state=closed',
  'limit=50&channel=letter',
  `limit=50&content=${encodeURIComponent('自然资源')}&receivedFrom=2024-01-01`,
];

interface Pace {
  readonly rounds: number;
  readonly seconds: number;
  /** Cases that wait for an act, and cases that are read and listed. */
  readonly acts: number;
  readonly cases: number;
}
const FULL: Pace = { rounds: 5, seconds: 3.5, acts: 60_000, cases: 40_000 };
const QUICK: Pace = { rounds: 2, seconds: 1, acts: 8000, cases: 4000 };

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const pace = values.quick ? QUICK : FULL;
const say = (text: string): void => console.error(text);

using database = await openDatabase(DURABLE);
say('seeding …');
const desk = await openSeedingDesk(database.folder, COUNTIES);
const stored = Array.from({ length: PATTERNS }, (_, index) =>
  patternOf(desk, madeMatter(index, desk.today)),
);
const acting = actPatterns(desk, PATTERNS);
const actCopies = copiesOf(
  acting.map(({ pattern }) => pattern),
  pace.acts,
  0,
);
const readCopies = copiesOf(stored, pace.cases, pace.acts);
await copyCases(database, desk, [...actCopies, ...readCopies]);
await runAt(database.url.admin, [
  'create table bare_insert (id bigint generated always as identity primary key, case_id text not null, version bigint not null, entry text not null, at text not null)',
  'grant insert on bare_insert to xinfang_app',
]);
const keys = await keysFor(database);
say('starting …');
await using service = await startService(
  {
    ...SECRETS,
    XINFANG_STORE: database.url.app,
    XINFANG_OWNER_STORE: database.url.owner,
    XINFANG_STORE_CONNECTIONS: String(CONNECTIONS),
    XINFANG_DIRECTORY: desk.directory,
    XINFANG_REQUESTS_PER_MINUTE: '1000000',
  },
  join(database.folder, 'service.log'),
);
const plan = await planOf(service);
using client = startPeer('load-client.ts');
using route = startPeer('bare-route.ts');
using insert = startPeer('bare-insert.ts', [
  database.url.app,
  String(CONNECTIONS),
  JSON.stringify({ kind: 'event', event: plan.acts[0]?.event }),
]);
const bare = String(await route.ask(await answersOf(plan)));
client.tell({ plan: { ...plan, bare } });
const taken = await takeTurns();
const table = loadTable(taken);
console.log(table);
const errors = [...taken.values()].map(errorsIn).reduce((a, b) => a + b, 0);
if (errors > 0) {
  console.error(
    JSON.stringify([...taken].map(([seat, turns]) => [seat, turns.map((each) => each.errors)])),
  );
  process.exitCode = 1;
}
if (!values.quick) writeSection('load', sectionOf(table));

function copiesOf(patterns: readonly Pattern[], count: number, from: number): readonly Copy[] {
  return Array.from({ length: count }, (_, index) => ({
    ...countyNames(index % COUNTIES),
    pattern: patterns[index % patterns.length] as Pattern,
    number: from + index,
  }));
}

async function keysFor({ url }: Database): Promise<ReadonlyMap<string, string>> {
  await using store = await openPostgresStore({ url: url.app, audit: desk.audit });
  const offices = Array.from(
    { length: COUNTIES },
    (_, index) => `${countyNames(index).county}-xfj`,
  );
  return await keysOf({ store, organisation: desk.organisation }, offices, 'clerk');
}

async function planOf({ url }: ServiceProcess): Promise<Omit<LoadPlan, 'bare'>> {
  const keyOf = ({ county }: Copy): string => keys.get(`${county}-xfj`) ?? '';
  return {
    service: url,
    lists: LISTS,
    readable: readCopies.map((copy) => ({ caseId: idOf(copy), key: keyOf(copy) })),
    acts: actCopies.map((copy, index): PlannedAct => {
      const { event } = acting[index % acting.length] as ActPattern;
      return {
        caseId: idOf(copy),
        version: copy.pattern.version,
        key: keyOf(copy),
        event: JSON.parse(JSON.stringify(event).replaceAll('xianzzzz', copy.county)),
      };
    }),
  };
}

/** What the service answers to one of each: the bare route answers the same. The last planned act is spent for it. */
async function answersOf({
  acts,
  readable,
}: Omit<LoadPlan, 'bare'>): Promise<Record<Kind, unknown>> {
  const act = acts.at(-1) as PlannedAct;
  const one = readable[0] as LoadPlan['readable'][number];
  const asking = async (path: string, key: string, more: RequestInit = {}): Promise<unknown> => {
    const headers = { authorization: `Bearer ${key}`, ...(more.headers as Record<string, string>) };
    const answer = await fetch(`${service.url}${path}`, { ...more, headers });
    const body: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    append: await asking(`/v1/cases/${act.caseId}/events`, act.key, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': `"${act.version}"` },
      body: JSON.stringify(act.event),
    }),
    read: await asking(`/v1/cases/${one.caseId}`, one.key),
    list: await asking(`/v1/cases?${LISTS[0]}`, one.key),
  };
}

/** Each round begins with another contender; the first one warms up and is thrown away. */
async function takeTurns(): Promise<Taken> {
  const all = new Map<string, TurnResult[]>();
  for (let round = 0; round <= pace.rounds; round += 1) {
    say(round === 0 ? 'warming up …' : `round ${round} of ${pace.rounds} …`);
    for (const clients of CLIENTS)
      for (let at = 0; at < CONTENDERS.length; at += 1) {
        const contender = CONTENDERS[(at + round) % CONTENDERS.length] as Contender;
        const seconds = round === 0 ? pace.seconds / 3 : pace.seconds;
        const result = await turnOf(contender, clients, seconds);
        if (round === 0) continue;
        const seat = seatOf(contender, clients);
        all.set(seat, [...(all.get(seat) ?? []), result]);
      }
  }
  return all;
}

function turnOf(contender: Contender, clients: number, seconds: number): Promise<TurnResult> {
  const isBare = contender.startsWith('bare-');
  const kind = contender.replace('bare-', '') as Kind;
  const peer: Peer = contender === 'bare-insert' ? insert : client;
  return peer.take({ kind, isBare, clients, seconds });
}

function sectionOf(text: string): string {
  return [
    conditions({
      PostgreSQL: database.version,
      Fastify: versionOf('fastify'),
      autocannon: versionOf('autocannon'),
    }),
    `${pace.rounds} 轮，每轮每项 ${pace.seconds} 秒；每秒的次数和倍数是各轮的中位数（最小—最大），p50、p99 是全部回答的。`,
    `${pace.rounds} rounds, ${pace.seconds} s for each turn; rates and ratios are medians of the rounds (least–most), p50 and p99 are over all answers.`,
    '',
    text,
  ].join('\n');
}
