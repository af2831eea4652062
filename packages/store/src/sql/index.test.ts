import { expect, it } from 'vitest';
import * as sql from './index.ts';

it('exports these names and no others', () => {
  expect(Object.keys(sql).toSorted()).toEqual([
    'checkSchema',
    'createSqlStore',
    'migrateSchema',
    'schemaMigrations',
    'storeErrorOf',
  ]);
});
