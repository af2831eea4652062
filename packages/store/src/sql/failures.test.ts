import { expect, it } from 'vitest';
import { CursorError } from '../page.ts';
import { StoreError } from '../store.ts';
import type { SqlDialect, SqlFailure } from './dialect.ts';
import { asked, storeErrorOf, written } from './failures.ts';

const refusing = (failure: SqlFailure | undefined): SqlDialect => {
  const none = (): never => {
    throw new Error('not asked here');
  };
  return {
    driver: 'sqlite',
    text: 'text',
    integer: 'integer',
    serial: 'autoincrement',
    clustered: false,
    rowLocks: false,
    withViewer: none,
    transaction: none,
    failureOf: () => failure,
    now: none,
  };
};

const CONTENTS = new Error('key (name)=(somebody)');

it.each<[SqlFailure, string, boolean]>([
  [{ kind: 'medium', code: 'full', retry: true }, 'full', true],
  [{ kind: 'medium', code: 'read-only', retry: false }, 'read-only', false],
  [{ kind: 'collision' }, 'unavailable', true],
  [{ kind: 'unique' }, 'defect', false],
])('%o is told as %s', (failure, code, retry) => {
  const told = storeErrorOf(refusing(failure), CONTENTS);
  expect(told).toBeInstanceOf(StoreError);
  expect(told).toMatchObject({ code, retry, message: `store: ${code}` });
});

it('what is not of the medium is thrown as it was', () => {
  expect(storeErrorOf(refusing(undefined), CONTENTS)).toBe(CONTENTS);
  const cursor = new CursorError('x');
  expect(storeErrorOf(refusing({ kind: 'unique' }), cursor)).toBe(cursor);
});

it('a question that fails is asked once', async () => {
  let runs = 0;
  const failing = async (): Promise<never> => {
    runs += 1;
    throw CONTENTS;
  };
  await expect(asked(refusing({ kind: 'collision' }), failing)).rejects.toThrow(StoreError);
  expect(runs).toBe(1);
});

it.each<[SqlFailure, number]>([
  [{ kind: 'collision' }, 12],
  [{ kind: 'unique' }, 4],
  [{ kind: 'medium', code: 'full', retry: true }, 1],
])('a transaction that always ends in %o is run %i times', async (failure, times) => {
  let runs = 0;
  const failing = async (): Promise<never> => {
    runs += 1;
    throw CONTENTS;
  };
  await expect(written(refusing(failure), failing)).rejects.toThrow(StoreError);
  expect(runs).toBe(times);
});

it('a transaction that was in the way of another is run anew', async () => {
  let runs = 0;
  const done = await written(refusing({ kind: 'collision' }), async () => {
    runs += 1;
    if (runs < 3) throw CONTENTS;
    return 'done';
  });
  expect([done, runs]).toEqual(['done', 3]);
});
