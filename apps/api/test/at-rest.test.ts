import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { THE_SERVICE } from '@xinfang/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canariesIn, liveWithCanaries } from './canary-life.ts';
import { openWorld } from './world.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinfang-at-rest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const everyFile = async (): Promise<Buffer> => {
  const names = await readdir(folder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
};

test('what looks for values that lie open finds them in every spelling', () => {
  const value = '金丝雀正文';
  const lies: readonly Buffer[] = [
    Buffer.from(value),
    Buffer.from(value, 'utf16le'),
    Buffer.from(String.raw`\u91d1\u4e1d\u96c0\u6b63\u6587`),
    Buffer.from(Buffer.from(value).toString('hex')),
    Buffer.from(Buffer.from(`x${value}yz`).toString('base64')),
    Buffer.from(Buffer.from(`xy${value}z`).toString('base64')),
  ];
  for (const lie of lies) expect(canariesIn(lie).join()).toContain('text');
});

test('identity and text lie open in no file, whatever cases live through', async () => {
  const store = { kind: 'sqlite', file: join(folder, 'cases.sqlite') } as const;
  const ids = ['wangshu-xfj-1', 'wangshu-xfj-2'];
  {
    await using world = await openWorld('2026-03-02', { store });
    await liveWithCanaries(world, ids);
    expect(canariesIn(await everyFile())).toEqual([]);
  }
  // Long after, everything is overdue: it is said to a sink that is not there, and kept as given up.
  const sinks = [
    {
      name: 'office',
      body: 'wangshu-xfj',
      url: 'http://127.0.0.1:9/',
      secret: `whsec_${'A'.repeat(32)}`,
    },
  ];
  const watch = {
    by: 'in-process',
    everyMillis: 100,
    attempts: 1,
    firstRetryMillis: 1,
    timeoutMillis: 500,
  } as const;
  await using world = await openWorld('2026-12-01', { store, sinks, watch });
  const { store: opened } = world.composed.service;
  while ((await opened.outbox.counts()).dead === 0) await setTimeout(20);
  expect(canariesIn(await everyFile())).toEqual([]);
  expect(await opened.cases.count(THE_SERVICE, {})).toBe(ids.length);
  expect((await everyFile()).includes('wangshu-xfj-1')).toBe(true);
});
