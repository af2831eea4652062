import { expect, test } from 'vitest';
import * as testing from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(testing).toSorted()).toEqual([
    'checkPlugin',
    'civilDates',
    'factsOf',
    'matters',
    'memorySink',
    'memorySource',
    'packs',
    'registers',
    'testPack',
    'testPlugin',
  ]);
});
