import { expect, it } from 'vitest';
import * as contract from './index.ts';

it('exports this name and no other', () => {
  expect(Object.keys(contract)).toEqual(['testStore']);
});
