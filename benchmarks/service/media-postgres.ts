import { join } from 'node:path';
import { setInterval } from 'node:timers';
import type { Ground } from './fault-ground.ts';
import { openNode } from './fault-node.ts';
import { folderFor, type KillablePostgres, openPostgres } from './fault-postgres.ts';
import { openProxy, type Stretch } from './fault-proxy.ts';
import { mountDisk } from './media-disk.ts';
import {
  clientKeys,
  type Fault,
  type FaultOptions,
  type FaultResult,
  type RunFaults,
  SETTINGS,
  suffer,
} from './media-fault.ts';
import { CLOCK, leapingClock } from './media-sqlite.ts';

/** The faults that a service on PostgreSQL meets. */
export const postgresFaults: RunFaults = async function* (ground, options, isWanted) {
  if (isWanted({ name: 'postgres-full' })) yield await onFullDisk(ground, options);
  yield* onFaultyWay(ground, options, isWanted);
};

const DISK_MEGABYTES = 96;

const onFullDisk = async (ground: Ground, options: FaultOptions): Promise<FaultResult> => {
  using disk = mountDisk(join(ground.folder, 'tablespace'), DISK_MEGABYTES);
  const space = folderFor(join(disk.path, 'space'));
  await using server = await openPostgres(join(ground.folder, 'full'), undefined, space);
  const place = { postgres: server.urlOf('xinfang_app') };
  const keys = await clientKeys(ground, place, options.clients);
  await using node = await openNode(ground.settings(place, SETTINGS), ground.folder, 'pg-full');
  return await suffer(
    { ground, node, place, keys, options },
    {
      name: 'postgres-full',
      title: '表空间满，PostgreSQL · Tablespace full, PostgreSQL',
      begin: disk.fill,
      end: disk.free,
      expected: ['507 store-full'],
    },
  );
};

/** One service that meets one fault after the other: it must come back from each. */
const onFaultyWay: RunFaults = async function* (ground, options, isWanted) {
  await using server = await openPostgres(join(ground.folder, 'way'));
  await using proxy = await openProxy(server.port);
  const place = { postgres: server.urlOf('xinfang_app') };
  const keys = await clientKeys(ground, place, options.clients);
  const through = { postgres: server.urlOf('xinfang_app', proxy.port) };
  const settings = ground.settings(through, { ...SETTINGS, ...CLOCK });
  await using node = await openNode(settings, ground.folder, 'way');
  const faults = faultsOf(server, proxy, () => node.signal('SIGUSR2'), options);
  for (const fault of faults)
    if (isWanted(fault)) yield await suffer({ ground, node, place, keys, options }, fault);
};

/** Longer than a transaction may take with all of its statements. */
const SLOW_MILLIS = 700;
const CUT_MILLIS = 150;

const faultsOf = (
  server: KillablePostgres,
  proxy: Stretch,
  leap: () => void,
  options: FaultOptions,
): readonly Fault[] => [
  {
    name: 'postgres-slow',
    title: '网络慢（每段 0.7 秒），PostgreSQL · Slow network (0.7 s each way), PostgreSQL',
    begin: () => proxy.delay(SLOW_MILLIS),
    end: () => proxy.delay(0),
    expected: ['503 took-too-long', '503 store-too-slow', '503 store-unavailable'],
  },
  cutting(proxy),
  {
    name: 'postgres-swallowed',
    title:
      '连接被吞没（不断也不答），PostgreSQL · Connections swallowed (open, and silent), PostgreSQL',
    begin: proxy.swallow,
    end: () => undefined,
    expected: ['503 took-too-long', '503 store-too-slow', '503 store-unavailable'],
  },
  locking(server),
  {
    name: 'postgres-read-only',
    title: '数据库只读，PostgreSQL · Database read-only, PostgreSQL',
    begin: async () => {
      await server.run(
        'alter system set default_transaction_read_only = on',
        'select pg_reload_conf()',
      );
    },
    end: async () => {
      await server.run(
        'set default_transaction_read_only = off',
        'alter system reset default_transaction_read_only',
        'select pg_reload_conf()',
      );
    },
    expected: ['503 store-unfit'],
  },
  leapingClock(
    'postgres-clock',
    '时钟跳 ±5 小时，PostgreSQL · Clock leaps ±5 h, PostgreSQL',
    leap,
    options,
  ),
];

const cutting = (proxy: Stretch): Fault => {
  let timer: NodeJS.Timeout | undefined;
  return {
    name: 'postgres-cut',
    title: '连接一再切断，PostgreSQL · Connections cut again and again, PostgreSQL',
    begin: () => {
      timer = setInterval(proxy.cut, CUT_MILLIS);
    },
    end: () => clearInterval(timer),
    expected: ['503 store-unavailable'],
  };
};

/** Somebody holds a lock that every act waits for. */
const locking = (server: KillablePostgres): Fault => {
  let release: () => Promise<void> = async () => undefined;
  return {
    name: 'postgres-locked',
    title: '表被锁住，PostgreSQL · A table locked, PostgreSQL',
    begin: async () => {
      release = await server.lock('xinfang.log');
    },
    end: () => release(),
    expected: ['503 store-too-slow'],
  };
};
