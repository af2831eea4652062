import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { Fault } from '../fault.ts';
import { writeRules } from './table-write.ts';

const A = 'rules/gate/a.json';
const B = 'rules/gate/b.json';
const FILES = { [A]: 'old a', [B]: 'old b' };

const change = (file: string, text?: string) => ({
  group: 'gate',
  id: file,
  change: text === undefined ? ('deleted' as const) : ('changed' as const),
  file,
  ...(text === undefined ? {} : { text }),
});

test('changed rules are written, and what goes is deleted', () => {
  using pack = folderWith(FILES);
  writeRules({ folder: pack.path, files: FILES }, [change(A, 'new a'), change(B)]);
  expect(readFileSync(join(pack.path, A), 'utf8')).toBe('new a');
  expect(readdirSync(join(pack.path, 'rules/gate'))).toEqual(['a.json']);
});

test.each<[string, (path: string) => void]>([
  ['read-only', (path) => chmodSync(path, 0o444)],
  ['changed since it was read', (path) => writeFileSync(path, 'mine')],
])('nothing is written where one file is %s', (_, spoil) => {
  using pack = folderWith(FILES);
  spoil(join(pack.path, B));
  const before = readFileSync(join(pack.path, B), 'utf8');
  for (const last of [change(B, 'new b'), change(B)])
    expect(() =>
      writeRules({ folder: pack.path, files: FILES }, [change(A, 'new a'), last]),
    ).toThrow(Fault);
  expect(readFileSync(join(pack.path, A), 'utf8')).toBe('old a');
  expect(readFileSync(join(pack.path, B), 'utf8')).toBe(before);
  expect(readdirSync(join(pack.path, 'rules/gate'))).toEqual(['a.json', 'b.json']);
});

test('nothing is written through a link, be it a file or a folder of new rules', () => {
  using elsewhere = folderWith({ 'b.json': 'old b' });
  using pack = folderWith({ [A]: 'old a' });
  symlinkSync(join(elsewhere.path, 'b.json'), join(pack.path, B));
  symlinkSync(elsewhere.path, join(pack.path, 'rules/way'));
  for (const last of [change(B, 'new b'), change('rules/way/c.json', 'new c')])
    expect(() =>
      writeRules({ folder: pack.path, files: FILES }, [change(A, 'new a'), last]),
    ).toThrow(Fault);
  expect(readFileSync(join(pack.path, A), 'utf8')).toBe('old a');
  expect(readdirSync(elsewhere.path)).toEqual(['b.json']);
  expect(readFileSync(join(elsewhere.path, 'b.json'), 'utf8')).toBe('old b');
});
