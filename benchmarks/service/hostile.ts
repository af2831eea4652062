/**
 * Sends hostile requests that are made from the OpenAPI document, over kept connections, by every role and by nobody: wrong types
 * and shapes, injections, tricks with paths, headers, JSON and the wire itself, forged tokens, ids of others. Ends with an error
 * where an answer is a 5xx, no problem document, tells what it must not, or does not come; and where the service ends, grows
 * without bound, or leaves its store other than whole.
 *
 *     node --conditions=@xinfang/source benchmarks/service/hostile.ts [--count 100000] [--postgres-count 20000] [--clients 16] [--seed 20261130] [--first 0] [--write]
 *
 * What fails is sent again alone with `--first NUMBER --count 1`. `--write` puts the result into docs/service-report.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomOf } from '../damage/spoil.ts';
import { type Ground, OFFICE, openGround, type Place } from './fault-ground.ts';
import { type FaultyNode, logFaults, openNode } from './fault-node.ts';
import { openPostgres } from './fault-postgres.ts';
import { checkWhole } from './fault-whole.ts';
import type { Making } from './hostile-draft.ts';
import { type Judge, loggedFaults, openJudge } from './hostile-judge.ts';
import { hostileRequest } from './hostile-request.ts';
import type { OpenApi } from './hostile-schema.ts';
import { holdSlowly } from './hostile-slow.ts';
import { type Line, type Outcome, openLine } from './hostile-socket.ts';
import type { Hostile } from './hostile-wire.ts';
import { HIDDEN, type HostileWorld, openWorld, putAround, register } from './hostile-world.ts';
import { conditions, versionOf, writeSection } from './page-section.ts';

const DOCUMENT = join(import.meta.dirname, '../../apps/api/openapi.json');
/** The service's own limit is ten seconds. */
const PATIENCE_MILLIS = 15_000;
const SHOWN = 20;
const MEGABYTE = 1024 * 1024;
/** A process that holds more than this after so many requests keeps what it should let go. */
const MOST_MEMORY = 1024 * MEGABYTE;
const BODY_BYTES = 256 * 1024;

interface Counts {
  readonly count: number;
  readonly first: number;
  readonly clients: number;
  readonly seed: number;
}

interface Run {
  readonly store: string;
  readonly count: number;
  readonly seconds: number;
  readonly byTrick: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly faults: readonly string[];
  readonly memory: { readonly first: number; readonly most: number; readonly last: number };
}

interface Sending extends Counts {
  readonly node: FaultyNode;
  readonly making: Making;
  readonly judge: Judge;
}

const portOf = (node: FaultyNode): number => Number(new URL(node.url()).port);

const sendAll = async (sending: Sending): Promise<Pick<Run, 'byTrick' | 'faults' | 'memory'>> => {
  const { node, making, judge, count, first, clients, seed } = sending;
  const byTrick = new Map<string, Map<string, number>>();
  const faults: string[] = [];
  const held: number[] = [node.memory()];
  let next = first;
  const work = async (): Promise<void> => {
    const line = openLine(portOf(node), PATIENCE_MILLIS);
    while (next < first + count && node.isAlive()) {
      const number = next;
      next += 1;
      const request = hostileRequest(making, randomOf(seed + number));
      const outcome = await askOn(line, request);
      noteIn(byTrick, request, outcome);
      const found = [...judge(request, outcome), ...(await twinFaults(line, request, outcome))];
      for (const fault of found)
        faults.push(
          `#${number} ${request.trick} ${request.method} ${request.target.slice(0, 150)}: ${fault}`,
        );
      if (number % 1000 === 0) held.push(node.memory());
    }
    line.close();
  };
  await Promise.all(Array.from({ length: clients }, work));
  if (!node.isAlive()) faults.push(`the service ended:\n${node.log().slice(-3000)}`);
  held.push(node.memory());
  const memory = { first: held[0] ?? 0, most: Math.max(...held), last: held.at(-1) ?? 0 };
  return { byTrick, faults, memory };
};

const askOn = async (line: Line, request: Hostile): Promise<Outcome> => {
  const outcome = await line.ask(request);
  // After what is no request nobody knows where the next one begins.
  if (request.mayClose) line.close();
  return outcome;
};

const noteIn = (
  byTrick: Map<string, Map<string, number>>,
  { trick }: Hostile,
  outcome: Outcome,
): void => {
  const ended = typeof outcome === 'string' ? outcome : `${String(outcome.status)[0]}xx`;
  const counts = byTrick.get(trick) ?? new Map<string, number>();
  byTrick.set(trick, counts);
  counts.set(ended, (counts.get(ended) ?? 0) + 1);
};

const NOWHERE = `${OFFICE}-verborgen-x`;
const INSTANCE = /urn:uuid:[0-9a-f-]+/gu;

/** What hides from somebody must answer them as what is not there. */
const twinFaults = async (
  line: Line,
  request: Hostile,
  outcome: Outcome,
): Promise<readonly string[]> => {
  const { sender, method, target, operation } = request;
  const hidden = HIDDEN.find((id) => target.includes(id));
  if (sender?.isAccused !== true || hidden === undefined || operation === undefined) return [];
  if (method !== 'GET' || typeof outcome === 'string') return [];
  const bytes = Buffer.from(request.bytes.toString('latin1').replaceAll(hidden, NOWHERE), 'latin1');
  const twin = await line.ask({ bytes, isHead: false });
  if (typeof twin === 'string') return [`its twin is ${twin}`];
  const [one, other] = [outcome, twin].map(({ status, body }) =>
    `${status} ${body}`.replaceAll(INSTANCE, '…'),
  );
  return one === other ? [] : [`answers otherwise than for what is not there: ${one} | ${other}`];
};

/** What ordinary requests are answered before and after: nothing hostile may have changed the program itself. */
const ordinary = async (url: string, { senders }: HostileWorld): Promise<readonly string[]> => {
  const clerk = senders.find(({ role, body }) => role === 'clerk' && body === OFFICE);
  const paths = [
    '/v1/me',
    '/v1/packs',
    '/v1/packs/facts',
    '/v1/calendar/days/2026-02-14',
    '/v1/calendar/due?from=2026-02-11&amount=5&unit=workday',
    '/openapi.json',
  ];
  const answers: string[] = [];
  for (const path of paths) {
    const authorization = clerk?.authorization ?? '';
    const response = await fetch(`${url}${path}`, { headers: { authorization } });
    answers.push(`${path} ${response.status} ${await response.text()}`);
  }
  return answers;
};

/** Ids and cursors that the service itself gave out. */
const learn = async (url: string, { senders }: HostileWorld): Promise<Making['known']> => {
  const head = senders.find(({ role, body }) => role === 'head' && body === OFFICE);
  const headers = { authorization: head?.authorization ?? '', 'content-type': 'application/json' };
  const ask = async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const given = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return (await fetch(`${url}${path}`, { headers, ...given })).json() as Promise<
      Record<string, unknown>
    >;
  };
  const run = await ask('/v1/runs', { asOf: '2026-03-02' });
  const key = await ask('/v1/keys', { label: 'x', role: 'handler', body: OFFICE });
  const lists = ['/v1/cases?limit=1', '/v1/deadlines?limit=1', '/v1/audit?limit=1'];
  const cursors: string[] = [];
  for (const list of lists) {
    const { next } = await ask(list);
    if (typeof next === 'string') cursors.push(next);
  }
  return { ids: [String(run['id']), String(key['id']), 'impact-1'], cursors };
};

const runOn = async (ground: Ground, place: Place, counts: Counts): Promise<Run> => {
  await using world = await openWorld();
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as OpenApi;
  await putAroundIn(ground, place);
  const name = 'sqlite' in place ? 'SQLite' : 'PostgreSQL';
  const settings = ground.settings(place, {
    XINFANG_OIDC_ISSUER: world.issuer.url,
    XINFANG_OIDC_AUDIENCE: world.issuer.audience,
    XINFANG_BODY_BYTES: String(BODY_BYTES),
    XINFANG_REQUESTS_AT_ONCE: '1000',
  });
  await using node = await openNode(settings, ground.folder, `hostile-${name}`);
  await register(node.url(), world);
  const making = { document, world, known: await learn(node.url(), world), bodyBytes: BODY_BYTES };
  const before = await ordinary(node.url(), world);
  const slow = counts.count > 1 ? holdSlowly(portOf(node)) : Promise.resolve([]);
  const begun = performance.now();
  const sent = await sendAll({ ...counts, node, making, judge: openJudge(document) });
  const seconds = (performance.now() - begun) / 1000;
  const faults = [...sent.faults, ...(await slow)];
  if (node.isAlive()) {
    const after = await ordinary(node.url(), world);
    if (after.join('\n') !== before.join('\n'))
      faults.push('ordinary answers are not what they were');
  }
  if (sent.memory.most > MOST_MEMORY) faults.push(`it held ${megabytes(sent.memory.most)}`);
  await node[Symbol.asyncDispose]();
  faults.push(...logFaults(node.log()), ...loggedFaults(node.log()));
  await using store = await ground.open(place);
  faults.push(...(await checkWhole(store, ground)).faults);
  return { store: name, count: counts.count, seconds, ...sent, faults };
};

const putAroundIn = async (ground: Ground, place: Place): Promise<void> => {
  await using store = await ground.open(place);
  await putAround(store);
};

const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;

const print = ({ store, count, seconds, byTrick, faults, memory }: Run): void => {
  console.log(
    `${store}: ${count} hostile requests, ${seconds.toFixed(0)} s, memory ${megabytes(memory.first)} at first, ${megabytes(memory.most)} at most, ${megabytes(memory.last)} at last, ${faults.length} faults`,
  );
  for (const [trick, counts] of byTrick)
    console.log(`  ${trick}: ${[...counts].map(([ended, each]) => `${ended} ${each}`).join(', ')}`);
  for (const fault of faults.slice(0, SHOWN)) console.error(`  ${fault}`);
};

const TRICKS: Readonly<Record<string, string>> = {
  proper: '形状正确，身份和对象混用 · Well-formed, by anybody about anything',
  spoilt: '正文里错一处 · One place of the body spoilt',
  query: '查询参数 · The query',
  path: '路径 · The path',
  method: '方法 · The method',
  type: '媒体类型 · The media type',
  json: 'JSON 本身 · The JSON itself',
  large: '超过上限 · Over the limit',
  wire: '不成请求 · What is no request',
};
const ENDED = ['2xx', '3xx', '4xx', '5xx', 'closed', 'hanging'];

const sectionOf = (runs: readonly Run[], clients: number): string =>
  [
    conditions({ fastify: versionOf('fastify') }),
    `由 OpenAPI 文档生成、按种子可重现，${clients} 个连接，五种角色、被检举单位的人、伪造和过期的令牌轮流发送。每个回答都核对：没有 5xx，没有悬而不答，凡不成功的都是 RFC 9457 问题文档，身份、文字、密钥、内部细节和检举都不外露；之后审计链完好，投影与由日志重算的一致。`,
    `Made from the OpenAPI document, the same for the same seed, over ${clients} connections, by five roles, by persons of accused bodies, with forged and expired tokens. Each answer is judged: no 5xx, none that does not come, a problem document (RFC 9457) wherever it is refused, and neither identity, text, keys, the program's inside nor an accusation is told; afterwards the audit chains verify and projections are what the logs come to.`,
    ...runs.map(tableOf),
  ].join('\n\n');

const tableOf = ({ store, count, seconds, byTrick, faults, memory }: Run): string => {
  const rows = Object.entries(TRICKS).map(([trick, title]) => {
    const counts = byTrick.get(trick);
    return `| ${title} | ${ENDED.map((ended) => counts?.get(ended) ?? 0).join(' | ')} |`;
  });
  return [
    `**${store}**：${count} 个请求，${faults.length} 处差错，${Math.round(count / seconds)} 个/秒，内存起始 ${megabytes(memory.first)}、最多 ${megabytes(memory.most)}。${count} requests, ${faults.length} faults, ${Math.round(count / seconds)} a second, ${megabytes(memory.first)} of memory at first and ${megabytes(memory.most)} at most.`,
    '',
    '| | 2xx | 3xx | 4xx | 5xx | 断开 · Closed | 不答 · Hanging |',
    '| :-- | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100000' },
      'postgres-count': { type: 'string', default: '20000' },
      clients: { type: 'string', default: '16' },
      seed: { type: 'string', default: '20261130' },
      first: { type: 'string', default: '0' },
      write: { type: 'boolean', default: false },
    },
  });
  using ground = await openGround();
  const [clients, seed, first] = [values.clients, values.seed, values.first].map(Number) as [
    number,
    number,
    number,
  ];
  const runs: Run[] = [];
  const take = async (place: Place, count: string): Promise<void> => {
    const run = await runOn(ground, place, { count: Number(count), first, clients, seed });
    print(run);
    runs.push(run);
    if (run.faults.length > 0) process.exitCode = 1;
  };
  if (Number(values.count) > 0)
    await take({ sqlite: join(ground.folder, 'hostile.db') }, values.count);
  if (Number(values['postgres-count']) > 0) {
    await using server = await openPostgres(join(ground.folder, 'postgres'));
    await take({ postgres: server.urlOf('xinfang_app') }, values['postgres-count']);
  }
  if (values.write) writeSection('hostile', sectionOf(runs, clients));
  await setTimeout(0);
};

await main();
