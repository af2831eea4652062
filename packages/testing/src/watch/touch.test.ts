import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { watched } from './touch.ts';

const quietly = (work: () => unknown) => () => {
  try {
    const started = work();
    if (started instanceof Promise) started.catch(() => undefined);
  } catch {
    // Refused, as it should be.
  }
};

test.each<[string, () => unknown, string[]]>([
  ['Date.now()', () => Date.now(), ['clock']],
  ['new Date()', () => new Date(), ['clock']],
  ['Date()', () => Date(), ['clock']],
  ['performance.now()', () => performance.now(), ['clock']],
  ['process.hrtime.bigint()', () => process.hrtime.bigint(), ['clock']],
  ['setTimeout', () => clearTimeout(setTimeout(() => undefined, 0)), ['clock']],
  ['Math.random()', () => Math.random(), ['randomness']],
  ['crypto.randomUUID()', () => crypto.randomUUID(), ['randomness']],
  ['crypto.getRandomValues()', () => crypto.getRandomValues(new Uint8Array(1)), ['randomness']],
  ['randomBytes of node:crypto', () => randomBytes(1), ['randomness']],
  ['fetch', () => fetch('http://127.0.0.1:9'), ['network']],
  ['connect of node:net', () => connect(9), ['network']],
  ['request of node:http', () => request('http://127.0.0.1:9'), ['network']],
  ['lookup of node:dns', () => lookup('localhost', () => undefined), ['network']],
  ['spawnSync', () => spawnSync('true'), ['process']],
  ['readFileSync', () => readFileSync(import.meta.filename), ['files']],
  ['readFile of node:fs/promises', () => readFile(import.meta.filename), ['files']],
  ['new Date of a day', () => new Date('2024-01-01').getTime(), []],
  ['Date.UTC', () => Date.UTC(2024, 0, 1), []],
  ['arithmetic', () => [3, 1, 2].toReversed().map((n) => n * Math.floor(2.5)), []],
])('%s', (_, work, expected) => {
  expect([...watched(quietly(work)).touched]).toEqual(expected);
});

test('everything is as it was afterwards, also where the work throws', () => {
  const before = [Date, Math.random, fetch, readFileSync, performance.now, crypto.randomUUID];
  expect(() =>
    watched(() => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect([Date, Math.random, fetch, readFileSync, performance.now, crypto.randomUUID]).toEqual(
    before,
  );
  expect(Object.hasOwn(performance, 'now')).toBe(false);
  expect(readFileSync(import.meta.filename, 'utf8')).toContain('as it was afterwards');
});

test('dates made meanwhile are dates', () => {
  const { result } = watched(() => new Date('2024-01-01'));
  expect(result instanceof Date && result.toISOString()).toBe('2024-01-01T00:00:00.000Z');
});
