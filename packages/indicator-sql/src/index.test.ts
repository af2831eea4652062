import { expect, test } from 'vitest';
import * as sql from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(sql).sort()).toEqual([
    'DIALECTS',
    'PARTITIONED_BY',
    'TABLE_NAMES',
    'indicatorSql',
    'parquetViews',
    'tableSql',
    'tablesOf',
  ]);
});
