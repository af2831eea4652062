import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openAuditSeal, THE_SERVICE } from '@xinfang/store';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../src/index.ts';
import { withFile } from './folder.ts';

const key = randomBytes(32).toString('hex');
const audit = openAuditSeal(Buffer.from(key, 'hex'));

interface Writer {
  readonly child: ChildProcess;
  readonly acknowledged: string[];
}

const writer = (file: string, name: string, count: number): Writer => {
  const script = join(import.meta.dirname, 'writer.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=@xinfang/source', script, file, name, String(count), key],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const acknowledged: string[] = [];
  let rest = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    const lines = `${rest}${bytes.toString('utf8')}`.split('\n');
    rest = lines.pop() ?? '';
    acknowledged.push(...lines);
  });
  return { child, acknowledged };
};

const told = async ({ child, acknowledged }: Writer, count: number): Promise<void> => {
  while (acknowledged.length < count && child.exitCode === null) {
    await once(child.stdout ?? child, 'data');
  }
};

const checkFile = async (file: string, acknowledged: readonly string[]): Promise<void> => {
  await using store = await openSqliteStore({ file, audit });
  for (const id of acknowledged) {
    expect(await store.cases.log(THE_SERVICE, id), id).toHaveLength(1);
    expect(await store.cases.read(THE_SERVICE, id), id).toMatchObject({ version: 1 });
  }
  const cases = await store.cases.count(THE_SERVICE, {});
  expect(await store.audit.verify()).toMatchObject({ ok: true, rows: cases });
  using database = new DatabaseSync(file);
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
};

it('what was acknowledged is there after the process was killed, time and again', () =>
  withFile(async (file) => {
    const acknowledged: string[] = [];
    for (const round of [1, 2]) {
      const one = writer(file, `r${round}`, 100_000);
      try {
        await told(one, 5 + round * 10);
      } finally {
        one.child.kill('SIGKILL');
        await once(one.child, 'exit');
      }
      acknowledged.push(...one.acknowledged);
      await checkFile(file, acknowledged);
    }
    expect(acknowledged.length).toBeGreaterThan(39);
  }));

it('several processes write one file, and none loses an act', () =>
  withFile(async (file) => {
    const writers = ['a', 'b', 'c'].map((name) => writer(file, name, 30));
    const codes = await Promise.all(writers.map(({ child }) => once(child, 'close')));
    expect(codes.map(([code]) => Number(code))).toEqual([0, 0, 0]);
    const acknowledged = writers.flatMap((one) => one.acknowledged);
    expect(acknowledged).toHaveLength(90);
    await checkFile(file, acknowledged);
  }));
