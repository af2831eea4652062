import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Ground, OFFICE } from './fault-ground.ts';
import { openNode } from './fault-node.ts';
import { keysOf } from './keys.ts';
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

/** The faults that a service on SQLite meets. */
export const sqliteFaults: RunFaults = async function* (ground, options, isWanted) {
  if (isWanted({ name: 'sqlite-full' })) yield await onFullDisk(ground, options);
  if (isWanted({ name: 'sqlite-clock' })) yield await onLeapingClock(ground, options);
  if (isWanted({ name: 'sqlite-read-only' })) yield await onReadOnlyFile(ground);
};

const DISK_MEGABYTES = 48;

const onFullDisk = async (ground: Ground, options: FaultOptions): Promise<FaultResult> => {
  using disk = mountDisk(join(ground.folder, 'disk'), DISK_MEGABYTES);
  const place = { sqlite: join(disk.path, 'full.db') };
  const keys = await clientKeys(ground, place, options.clients);
  await using node = await openNode(ground.settings(place, SETTINGS), ground.folder, 'full');
  return await suffer(
    { ground, node, place, keys, options },
    {
      name: 'sqlite-full',
      title: '磁盘满，SQLite · Disk full, SQLite',
      begin: disk.fill,
      end: disk.free,
      expected: ['507 store-full'],
    },
  );
};

/** A clock that leaps forward for the first half of the time, and backward for the other. */
export const leapingClock = (
  name: string,
  title: string,
  signal: () => void,
  { seconds }: FaultOptions,
): Fault => ({
  name,
  title,
  begin: () => {
    signal();
    setTimeout(signal, (seconds * 1000) / 3);
    setTimeout(signal, (seconds * 1000 * 2) / 3);
  },
  end: signal,
  expected: ['503 not-ready'],
});

/** What loads the leaping clock into a service. */
export const CLOCK: Readonly<Record<string, string>> = {
  NODE_OPTIONS: `--import ${join(import.meta.dirname, 'fault-clock.ts')}`,
};

const onLeapingClock = async (ground: Ground, options: FaultOptions): Promise<FaultResult> => {
  const place = { sqlite: join(ground.folder, 'clock.db') };
  const keys = await clientKeys(ground, place, options.clients);
  const settings = ground.settings(place, { ...SETTINGS, ...CLOCK });
  await using node = await openNode(settings, ground.folder, 'clock');
  const leap = (): void => node.signal('SIGUSR2');
  return await suffer(
    { ground, node, place, keys, options },
    leapingClock(
      'sqlite-clock',
      '时钟跳 ±5 小时，SQLite · Clock leaps ±5 h, SQLite',
      leap,
      options,
    ),
  );
};

const MAIN = join(import.meta.dirname, '../../apps/api/src/main.ts');
/** Nobody's user: root may write whatever the file says. */
const NOBODY = 65_534;

/** A file that may only be read: the service must say so and end, and neither hang nor begin. */
const onReadOnlyFile = async (ground: Ground): Promise<FaultResult> => {
  const folder = join(ground.folder, 'locked');
  mkdirSync(folder);
  const place = { sqlite: join(folder, 'read-only.db') };
  {
    await using store = await ground.open(place);
    await keysOf({ store, organisation: ground.organisation }, [OFFICE], 'clerk');
  }
  for (const suffix of ['-wal', '-shm']) rmSync(`${place.sqlite}${suffix}`, { force: true });
  chmodSync(place.sqlite, 0o444);
  chmodSync(folder, 0o555);
  const begun = performance.now();
  const child = spawn(process.execPath, ['--conditions=@xinfang/source', MAIN, 'serve'], {
    env: { PATH: process.env['PATH'], XINFANG_PORT: '0', ...ground.settings(place) },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      said += String(piece);
    });
  const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await once(child, 'close');
  clearTimeout(timer);
  const code = /\[(store-[a-z-]+)\]/u.exec(said)?.[1];
  const isClear = code === 'store-read-only' && child.exitCode === 1;
  return {
    name: 'sqlite-read-only',
    title:
      '启动时文件只读，SQLite（服务报错退出） · File read-only at the start, SQLite (it says so and ends)',
    answers: { [code ?? 'nothing']: 1 },
    slowestMillis: performance.now() - begun,
    backMillis: 0,
    memory: { before: 0, after: 0 },
    faults: isClear ? [] : [`it ended with ${child.exitCode} and said ${said.slice(-500)}`],
  };
};
