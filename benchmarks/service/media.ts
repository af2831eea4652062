/**
 * Takes from the service what it stands on while clients register and append: a full disk, files that may only be read, a clock
 * that leaps, a database that is slow, locked, stopped, or out of reach. Each time the clients must be told clearly and in time,
 * nothing may be stored in part, and the service must go on by itself when the fault is gone. Ends with an error otherwise.
 *
 *     node --conditions=@xinfang/source benchmarks/service/media.ts [--only NAME] [--seconds 6] [--clients 16] [--seed 20261130] [--write]
 *
 * Small disks are mounted, for which it must run as root: elsewhere it says that they were not tried. `--write` puts the result into docs/service-report.md.
 */
import { parseArgs } from 'node:util';
import { openGround } from './fault-ground.ts';
import type { Fault, FaultOptions, FaultResult } from './media-fault.ts';
import { postgresFaults } from './media-postgres.ts';
import { sqliteFaults } from './media-sqlite.ts';
import { conditions, versionOf, writeSection } from './page-section.ts';

const MEGABYTE = 1024 * 1024;
const SHOWN = 12;

const inMegabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;

const told = (answers: FaultResult['answers']): string =>
  Object.entries(answers)
    .map(([what, count]) => `${what} × ${count}`)
    .join(', ');

const print = (result: FaultResult): void => {
  const { name, answers, backMillis, slowestMillis, memory, faults } = result;
  console.log(
    `${name}: ${told(answers)}; slowest ${(slowestMillis / 1000).toFixed(1)} s, back after ${(backMillis / 1000).toFixed(1)} s, memory ${inMegabytes(memory.before)} → ${inMegabytes(memory.after)}, ${faults.length} faults`,
  );
  for (const fault of faults.slice(0, SHOWN)) console.error(`  ${fault}`);
};

const rowOf = ({
  title,
  answers,
  slowestMillis,
  backMillis,
  memory,
  faults,
}: FaultResult): string =>
  `| ${title} | ${told(answers)} | ${(slowestMillis / 1000).toFixed(1)} s | ${(backMillis / 1000).toFixed(1)} s | ${inMegabytes(memory.before)} → ${inMegabytes(memory.after)} | ${faults.length} |`;

const sectionOf = (results: readonly FaultResult[], { clients, seconds }: FaultOptions): string =>
  [
    conditions({ fastify: versionOf('fastify') }),
    `${clients} 个客户端登记、追加的同时，每种故障持续 ${seconds} 秒。每个请求都须在限时内得到明确的回答（503 或 507，带 code 和 Retry-After）；故障解除以后服务自行恢复；之后逐条核对，审计链完好，投影与由日志重算的一致，日志里没有缺陷，没有无人处理的拒绝。磁盘满用的是装满的小文件系统（tmpfs）：SQLite 的文件、PostgreSQL 的表空间各一次；时钟在服务进程里拨动（没有用 faketime 一类的工具，数据库和单调时钟不动）；网络由一个代理拖慢、切断、吞没。`,
    `${clients} clients register and append while each fault lasts ${seconds} seconds. Every request must be answered clearly and in time (503 or 507, with a code and Retry-After); the service must go on by itself afterwards; then every act is looked for, the audit chains verify, projections are what the logs come to, and the log holds no defect and no rejection that nobody took. The full disks are small file systems (tmpfs) filled to the last byte, one under SQLite’s file and one under PostgreSQL’s tablespace; the clock is moved within the service’s process (not by faketime or the like: the database’s and the monotonic clock stay); the network is slowed, cut and swallowed by a proxy.`,
    [
      '| 故障 · Fault | 其间的回答 · Answers meanwhile | 最慢 · Slowest | 恢复 · Back after | 内存 · Memory | 差错 · Faults |',
      '| :-- | :-- | --: | --: | --: | --: |',
      ...results.map(rowOf),
    ].join('\n'),
  ].join('\n\n');

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      seconds: { type: 'string', default: '6' },
      clients: { type: 'string', default: '16' },
      seed: { type: 'string', default: '20261130' },
      write: { type: 'boolean', default: false },
    },
  });
  using ground = await openGround();
  const options: FaultOptions = {
    seconds: Number(values.seconds),
    clients: Number(values.clients),
    seed: Number(values.seed),
  };
  const results: FaultResult[] = [];
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) console.log('full disks were not tried: only root may mount small ones');
  const isWanted = ({ name }: Pick<Fault, 'name'>): boolean =>
    (isRoot || !name.endsWith('-full')) &&
    (values.only === undefined || name.includes(values.only));
  for (const run of [sqliteFaults, postgresFaults])
    for await (const result of run(ground, options, isWanted)) {
      print(result);
      results.push(result);
      if (result.faults.length > 0) process.exitCode = 1;
    }
  if (values.write) writeSection('media', sectionOf(results, options));
};

await main();
