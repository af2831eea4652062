import { expect, it } from 'vitest';
import * as sqlite from './index.ts';

it('exports these names and no others', () => {
  expect(Object.keys(sqlite).toSorted()).toEqual(['openSqliteStore']);
});
