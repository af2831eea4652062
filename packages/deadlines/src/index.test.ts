import { expect, test } from 'vitest';
import * as deadlines from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(deadlines).sort()).toEqual([
    'RECEIPT',
    'assess',
    'deadlineWarnings',
    'eachDeadline',
    'matches',
    'readAsOf',
    'reckonCase',
    'remediesOf',
    'standingOf',
    'warningsOf',
  ]);
});
