import { StoreError } from '@xinfang/store';
import { expect, test } from 'vitest';
import { BackupFault } from './backup.ts';
import { CommandFailed } from './command-line.ts';
import { reasonOf } from './reason-of.ts';

const withCode = (code: string): Error => Object.assign(new Error('甲某'), { code });

test.each([
  ['a port that is taken', withCode('EADDRINUSE'), 'XINFANG_PORT'],
  ['a file that is not there', withCode('ENOENT'), '找不到文件'],
  ['a database that does not answer', new StoreError('unavailable', { retry: true }), '连不上'],
  ['a schema that cannot be made', new StoreError('schema', { retry: false }), 'CREATEROLE'],
  ['a target that is there', new BackupFault('target-exists'), '目标已经存在'],
  ['a program that is not installed', new CommandFailed('pg_dump', null), '没有找到 pg_dump'],
  ['a program that failed', new CommandFailed('pg_dump', 1), '以 1 结束'],
  ['an accused body that nobody knows', new Error('accused-body-unknown'), '写进清单'],
])('%s is told with what to do', (_name, error, words) => {
  expect(reasonOf(error)).toContain(words);
});

test.each([
  [withCode('EWHATEVER'), '[EWHATEVER]'],
  [new TypeError('甲某'), '[TypeError]'],
  ['甲某', '[defect]'],
])('what nobody foresaw is told by its kind alone', (error, words) => {
  expect(reasonOf(error)).toBe(words);
});
