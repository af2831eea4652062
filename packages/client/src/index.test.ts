import { expect, test } from 'vitest';
import * as client from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(client).sort()).toEqual(['XinfangProblem', 'createClient']);
});
