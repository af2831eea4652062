import { expect, test } from 'vitest';
import * as rates from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(rates).sort()).toEqual([
    'BREAKDOWN_FIELDS',
    'UPCOMING_DAYS',
    'joinParts',
    'ofVariant',
    'ratio',
    'startJoin',
    'startMeasure',
    'transfersOf',
    'withoutIds',
  ]);
});
