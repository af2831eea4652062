import { expect, test } from 'vitest';
import * as analysis from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(analysis).sort()).toEqual([
    'checkPack',
    'referenceOf',
    'someCaseFails',
    'testPack',
  ]);
});
