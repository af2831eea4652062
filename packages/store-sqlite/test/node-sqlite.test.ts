import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kyselyDatabase } from '../src/node-sqlite.ts';

let database: DatabaseSync;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec('create table t (id integer primary key, name text unique)');
});
afterEach(() => database.close());

it.each([
  ['select id from t', true],
  ["insert into t (name) values ('a') returning id", true],
  ['pragma table_info(t)', true],
  ["insert into t (name) values ('a')", false],
  ['delete from t', false],
  ['begin', false],
])('%s gives rows: %s', (sql, reader) => {
  expect(kyselyDatabase(database).prepare(sql).reader).toBe(reader);
});

it('parameters are bound in their order, and rows come back', () => {
  const kysely = kyselyDatabase(database);
  const put = kysely.prepare('insert into t (id, name) values (?, ?)');
  expect(put.run([7, null])).toEqual({ changes: 1, lastInsertRowid: 7 });
  put.run([8n, '信']);
  const all = kysely.prepare('select id, name from t where id >= ? order by id');
  expect(all.all([7]).map((row) => ({ ...Object(row) }))).toEqual([
    { id: 7, name: null },
    { id: 8, name: '信' },
  ]);
  expect([...all.iterate([8])]).toHaveLength(1);
});

it.each([[undefined], [true], [Symbol('x')], [{}]])('%s is no value for SQLite', (value) => {
  const put = kyselyDatabase(database).prepare('insert into t (name) values (?)');
  expect(() => put.run([value])).toThrow(TypeError);
});

it('a statement is prepared once, and anew after many others', () => {
  const kysely = kyselyDatabase(database);
  const first = kysely.prepare('select 1');
  expect(kysely.prepare('select 1')).toBe(first);
  for (let number = 0; number < 250; number += 1) kysely.prepare(`select ${number} as n`);
  expect(kysely.prepare('select 1')).not.toBe(first);
});
