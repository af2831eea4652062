import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { failureOf, isBusy } from '../src/failures.ts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

const refused = (sql: string): unknown => {
  using database = new DatabaseSync(':memory:');
  database.exec('create table t (id integer primary key, name text not null unique)');
  database.exec("insert into t values (1, 'a')");
  return thrownBy(() => database.exec(sql));
};

it.each([
  ["insert into t values (1, 'b')", 'unique'],
  ["insert into t values (2, 'a')", 'unique'],
  ['insert into t values (2, null)', 'medium'],
  ['select * from nowhere', 'medium'],
])('%s is refused as %s', (sql, kind) => {
  expect(failureOf(refused(sql))).toMatchObject({ kind });
});

const failed = (errcode: number): Error =>
  Object.assign(new Error('failed'), { code: 'ERR_SQLITE_ERROR', errcode });

it.each([
  [5, { kind: 'collision' }],
  [517, { kind: 'collision' }],
  [6, { kind: 'collision' }],
  [13, { kind: 'medium', code: 'full', retry: true }],
  [8, { kind: 'medium', code: 'read-only', retry: false }],
  [1032, { kind: 'medium', code: 'read-only', retry: false }],
  [10, { kind: 'medium', code: 'unavailable', retry: true }],
  [266, { kind: 'medium', code: 'unavailable', retry: true }],
  [11, { kind: 'medium', code: 'damaged', retry: false }],
  [26, { kind: 'medium', code: 'damaged', retry: false }],
  [14, { kind: 'medium', code: 'unavailable', retry: true }],
  [1, { kind: 'medium', code: 'defect', retry: false }],
])('result code %i of SQLite is %o', (errcode, failure) => {
  expect(failureOf(failed(errcode))).toEqual(failure);
});

it('an error that is not of SQLite is none of the medium', () => {
  expect(failureOf(new TypeError('x'))).toBeUndefined();
  expect(failureOf('x')).toBeUndefined();
  expect(isBusy(new Error('database is locked'))).toBe(false);
});
