import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { git } from '../release/git.ts';
import { formatFaults } from './formats.ts';

let root: string;

const commit = (): void => {
  git(root, 'add', '--all');
  git(root, '-c', 'user.name=t', '-c', 'user.email=t@t.invalid', 'commit', '--quiet', '-m', 'x');
};

const write = (version: string, text: string): void => {
  mkdirSync(join(root, 'schema', version), { recursive: true });
  writeFileSync(join(root, 'schema', version, 'rule.json'), text);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'formats-'));
  git(root, 'init', '--quiet');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a schema may change until it is released, then another stands beside it', () => {
  write('v1', '{}');
  commit();
  write('v1', '{ "title": "Rule" }');
  expect(formatFaults(root)).toEqual([]);
  commit();
  git(root, 'tag', '@xinfang/pack@1.9.0');
  write('v2', '{}');
  commit();
  git(root, 'tag', '@xinfang/pack@1.10.0');
  write('v3', '{}');
  expect(formatFaults(root)).toEqual([]);
  write('v2', '{ "title": "Rule" }');
  expect(formatFaults(root)).toEqual([
    'schema/v2/rule.json was released with @xinfang/pack@1.10.0; a change belongs into the next schema/vN',
  ]);
});
