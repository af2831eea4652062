import { expect, test } from 'vitest';
import * as driver from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(driver).toSorted()).toEqual(['migratePostgres', 'openPostgresStore']);
});
