import { describe, expect, test } from 'vitest';
import { VocabularySchema } from './index.ts';

const text = { zh: '甲', en: 'a' };
const vocabulary = {
  id: 'content-x',
  scheme: 'content-x',
  title: text,
  confidence: 'M',
  source: 's',
  terms: [
    {
      value: '甲',
      label: text,
      children: [{ value: '乙', label: text, names: ['丙'] }],
      note: text,
    },
  ],
  mapping: [{ from: { scheme: 'old', value: '丁' }, to: { scheme: 'content-x', value: '甲' } }],
};

test('a vocabulary is read as it is', () => {
  expect(VocabularySchema.parse(vocabulary)).toEqual(vocabulary);
});

describe('a vocabulary is refused', () => {
  test.each<[string, object]>([
    ['with an unknown key', { extra: 1 }],
    ['with an unknown key in a term', { terms: [{ value: 'a', label: text, extra: 1 }] }],
    [
      'with an unknown key deeper down',
      {
        terms: [{ value: 'a', label: text, children: [{ value: 'b', label: text, extra: 1 }] }],
      },
    ],
    ['with a text in one language', { title: { zh: '甲' } }],
    ['with an empty text', { title: { zh: '甲', en: '' } }],
    ['with an unknown confidence', { confidence: 'X' }],
    ['with an id that is not kebab-case', { id: 'Content X' }],
    ['without terms', { terms: undefined }],
    ['with a mapping to nowhere', { mapping: [{ from: { scheme: 'a', value: 'b' } }] }],
  ])('%s', (_, over) => {
    expect(VocabularySchema.safeParse({ ...vocabulary, ...over }).success).toBe(false);
  });
});
