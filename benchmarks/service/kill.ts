/**
 * Kills the service and PostgreSQL with SIGKILL while clients register matters and append events, starts them again, and looks
 * afterwards: every acknowledged act is there once, the others at most once, what was sent again was done once, the audit chains
 * verify, and projections are what the logs come to. Ends with an error where something else happened.
 *
 *     node --conditions=@xinfang/source benchmarks/service/kill.ts [--kills 50] [--node-kills 12] [--sqlite-kills 20] [--clients 16] [--seed 20261130] [--write]
 *
 * `--kills` alternate between the one service and PostgreSQL, `--node-kills` between two services on one PostgreSQL and the
 * latter. `--write` puts the result into docs/service-report.md.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { randomOf } from '../damage/spoil.ts';
import { type Ground, OFFICE, openGround, type Place } from './fault-ground.ts';
import { type Ledger, startLoad } from './fault-load.ts';
import { type FaultyNode, logFaults, openNode } from './fault-node.ts';
import { type KillablePostgres, openPostgres } from './fault-postgres.ts';
import { checkLedger, checkWhole, type Wholeness } from './fault-whole.ts';
import { keysOf } from './keys.ts';
import { conditions, versionOf, writeSection } from './page-section.ts';

/** What came of one round of kills. */
interface Round {
  readonly name: string;
  readonly kills: number;
  readonly ledger: Ledger;
  readonly whole: Wholeness;
  readonly faults: readonly string[];
  readonly seconds: number;
  /** Seconds from each start until the service took acts again, the longest. */
  readonly slowestStart: number;
}

interface Victim {
  readonly name: string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

interface RoundOptions {
  readonly name: string;
  readonly kills: number;
  readonly clients: number;
  readonly seed: number;
  readonly place: Place;
  readonly nodes: readonly FaultyNode[];
  readonly victims: readonly Victim[];
  readonly keys: readonly string[];
}

const PATIENCE_MILLIS = 30_000;
/** How long a load is at work between two kills. */
const LEAST_MILLIS = 300;
const SPREAD_MILLIS = 900;
const SHOWN = 20;

const runRound = async (ground: Ground, options: RoundOptions): Promise<Round> => {
  const { name, kills, clients, seed, nodes, victims, keys } = options;
  const begun = performance.now();
  const random = randomOf(seed);
  const load = startLoad({
    name,
    clients,
    keys,
    seed,
    nodes: () => nodes.map((node) => node.url()),
    patienceMillis: PATIENCE_MILLIS,
  });
  const idle: string[] = [];
  let slowestStart = 0;
  for (let count = 0; count < kills; count += 1) {
    const before = load.acknowledged();
    const victim = victims[count % victims.length];
    if (victim === undefined) break;
    await untilAcknowledged(load.acknowledged, before + clients);
    await setTimeout(LEAST_MILLIS + random(SPREAD_MILLIS));
    if (load.acknowledged() === before) idle.push(`kill ${count} of ${victim.name} met no load`);
    await victim.kill();
    const killed = performance.now();
    await victim.start();
    slowestStart = Math.max(slowestStart, (performance.now() - killed) / 1000);
  }
  await untilAcknowledged(load.acknowledged, load.acknowledged() + clients);
  const ledger = await load.stop();
  for (const node of nodes) await node[Symbol.asyncDispose]();
  await using store = await ground.open(options.place);
  const whole = await checkWhole(store, ground);
  const faults = [
    ...idle,
    ...whole.faults,
    ...(await checkLedger(store, ledger)),
    ...nodes.flatMap((node) => logFaults(node.log())),
  ];
  const seconds = (performance.now() - begun) / 1000;
  return { name, kills, ledger, whole, faults, seconds, slowestStart };
};

/** A service that came back and takes no acts is a failure, too: it is waited for no longer than clients wait. */
const untilAcknowledged = async (acknowledged: () => number, wanted: number): Promise<void> => {
  const end = performance.now() + PATIENCE_MILLIS;
  while (acknowledged() < wanted && performance.now() < end) await setTimeout(20);
};

const keysFor = async (
  ground: Ground,
  place: Place,
  clients: number,
): Promise<readonly string[]> => {
  await using store = await ground.open(place);
  const keys: string[] = [];
  for (let count = 0; count < clients; count += 1)
    keys.push(
      ...(await keysOf({ store, organisation: ground.organisation }, [OFFICE], 'clerk')).values(),
    );
  return keys;
};

interface Counts {
  readonly kills: number;
  readonly clients: number;
  readonly seed: number;
}

const onSqlite = async (ground: Ground, { kills, clients, seed }: Counts): Promise<Round> => {
  const place = { sqlite: join(ground.folder, 'killed.db') };
  const keys = await keysFor(ground, place, clients);
  await using node = await openNode(ground.settings(place), ground.folder, 'sqlite');
  const victims = [{ name: 'service', kill: node.kill, start: node.start }];
  return await runRound(ground, {
    name: 'sqlite',
    kills,
    clients,
    seed,
    place,
    nodes: [node],
    victims,
    keys,
  });
};

const onPostgres = async (
  ground: Ground,
  nodeCount: number,
  { kills, clients, seed }: Counts,
): Promise<Round & { readonly version: string }> => {
  const name = nodeCount === 1 ? 'postgres' : 'nodes';
  await using server = await openPostgres(join(ground.folder, name));
  const place = { postgres: server.urlOf('xinfang_app') };
  const keys = await keysFor(ground, place, clients);
  const nodes: FaultyNode[] = [];
  try {
    for (let count = 0; count < nodeCount; count += 1)
      nodes.push(await openNode(ground.settings(place), ground.folder, `${name}-${count}`));
    const victims = nodes.flatMap((node): readonly Victim[] => [
      { name: 'service', kill: node.kill, start: node.start },
      { name: 'PostgreSQL', kill: server.kill, start: () => startAgain(server, nodes) },
    ]);
    const round = await runRound(ground, {
      name,
      kills,
      clients,
      seed,
      place,
      nodes,
      victims,
      keys,
    });
    return { ...round, version: await server.version() };
  } finally {
    for (const node of nodes) await node[Symbol.asyncDispose]();
  }
};

/** The service is not touched: it must come back by itself. */
const startAgain = async (
  server: KillablePostgres,
  nodes: readonly FaultyNode[],
): Promise<void> => {
  await server.start();
  const end = performance.now() + PATIENCE_MILLIS;
  for (const node of nodes)
    while (performance.now() < end && !(await isReady(node.url()))) await setTimeout(50);
};

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    return false;
  }
};

const print = ({ name, kills, ledger, whole, faults, seconds, slowestStart }: Round): void => {
  const acknowledged = ledger.acts.filter(({ version }) => version !== undefined).length;
  const again = ledger.acts.filter(({ sent }) => sent > 1).length;
  console.log(
    `${name}: ${kills} kills, ${ledger.acts.length} acts, ${acknowledged} acknowledged, ${again} sent again, ${whole.entries} entries of ${whole.cases} cases, ${whole.auditLines} audit lines, back within ${slowestStart.toFixed(1)} s, ${seconds.toFixed(0)} s, ${faults.length} faults`,
  );
  console.log(
    `  ${Object.entries(ledger.answers)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')}`,
  );
  for (const fault of faults.slice(0, SHOWN)) console.error(`  ${fault}`);
};

const TITLES: Readonly<Record<string, string>> = {
  postgres: '服务与 PostgreSQL 轮流 · The service and PostgreSQL in turn',
  nodes: '两个节点与 PostgreSQL 轮流 · Two nodes and PostgreSQL in turn',
  sqlite: 'SQLite 上的服务 · The service on SQLite',
};

const rowOf = ({ name, kills, ledger, whole, faults, slowestStart }: Round): string => {
  const acknowledged = ledger.acts.filter(({ version }) => version !== undefined).length;
  const again = ledger.acts.filter(({ sent }) => sent > 1).length;
  return `| ${TITLES[name] ?? name} | ${kills} | ${acknowledged} | ${again} | ${whole.entries} | ${slowestStart.toFixed(1)} s | ${faults.length} |`;
};

const sectionOf = (rounds: readonly Round[], clients: number, version: string): string =>
  [
    conditions({ PostgreSQL: version || '—', fastify: versionOf('fastify') }),
    `${clients} 个客户端一边登记、追加，一边以 SIGKILL 杀死服务或者 PostgreSQL（连同其全部进程，fsync=on）；每个请求带 Idempotency-Key，没有得到回答的重发，五分之一不再重发。之后逐条核对：已确认的各有一次，未确认的至多一次，审计链完好，每件事项的投影与由日志重算的一致。`,
    `${clients} clients register and append while the service or PostgreSQL (with all its processes, fsync=on) is killed with SIGKILL; each request has an Idempotency-Key, what got no answer is sent again, one in five is not. Then every act is looked for: acknowledged ones are there once, others at most once, the audit chains verify, and the projection of each case is what its log comes to.`,
    [
      '| 谁 · Who | 次 · Kills | 已确认 · Acknowledged | 重发 · Sent again | 已存 · Stored | 最慢恢复 · Slowest return | 差错 · Faults |',
      '| :-- | --: | --: | --: | --: | --: | --: |',
      ...rounds.map(rowOf),
    ].join('\n'),
  ].join('\n\n');

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '50' },
      'node-kills': { type: 'string', default: '12' },
      'sqlite-kills': { type: 'string', default: '20' },
      clients: { type: 'string', default: '16' },
      seed: { type: 'string', default: '20261130' },
      write: { type: 'boolean', default: false },
    },
  });
  using ground = await openGround();
  const [clients, seed] = [Number(values.clients), Number(values.seed)];
  const rounds: Round[] = [];
  let version = '';
  const take = (round: Round): void => {
    print(round);
    rounds.push(round);
    if (round.faults.length > 0) process.exitCode = 1;
  };
  const countsOf = (kills: string): Counts => ({ kills: Number(kills), clients, seed });
  for (const [nodeCount, kills] of [
    [1, values.kills],
    [2, values['node-kills']],
  ] as const) {
    if (Number(kills) === 0) continue;
    const round = await onPostgres(ground, nodeCount, countsOf(kills));
    take(round);
    ({ version } = round);
  }
  if (Number(values['sqlite-kills']) > 0)
    take(await onSqlite(ground, countsOf(values['sqlite-kills'])));
  if (values.write) writeSection('kill', sectionOf(rounds, clients, version));
};

await main();
