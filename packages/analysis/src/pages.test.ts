import { expect, test } from 'vitest';
import * as pages from './pages.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(pages).sort()).toEqual(['packPages', 'renderDiffPage']);
});
