import { expect, test } from 'vitest';
import * as markup from './markup.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(markup).sort()).toEqual([
    'Markup',
    'articleText',
    'chineseNumeral',
    'dateText',
    'html',
    'joined',
    'pageDocument',
    'pageText',
    'trusted',
    'wordOf',
  ]);
});
