import { expect, test } from 'vitest';
import { samplePack } from '../test/sample-pack.ts';
import { articleText, distinctBases } from './article-text.ts';

test.each([
  [{ instrument: 'lake', article: 3 }, '《湖泊条例》第三条', 'Lake Regulation, Art 3'],
  [
    { instrument: 'lake', article: 12, paragraph: 2 },
    '《湖泊条例》第十二条第二款',
    'Lake Regulation, Art 12 ¶2',
  ],
  [
    { instrument: 'lake', article: 12, item: 6 },
    '《湖泊条例》第十二条第（六）项',
    'Lake Regulation, Art 12(6)',
  ],
  [
    { instrument: 'pond', article: 134, paragraph: 1, item: 11 },
    '《池塘办法》第一百三十四条第一款第（十一）项',
    'Pond Measures, Art 134 ¶1(11)',
  ],
  [{ instrument: 'unheld', article: 201 }, '《unheld》第二百零一条', 'unheld, Art 201'],
])('%j is quoted in both languages', (basis, zh, en) => {
  const whole = { ...basis, confidence: 'H' } as const;
  expect(articleText(whole, samplePack, 'zh')).toBe(zh);
  expect(articleText(whole, samplePack, 'en')).toBe(en);
});

test('an article that carries several things is listed once, in the order of its first use', () => {
  const at = (article: number, paragraph?: number) => ({
    instrument: 'lake',
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    confidence: 'H' as const,
  });
  expect(distinctBases([at(12), at(3), at(12), at(12, 1)])).toEqual([at(12), at(3), at(12, 1)]);
});
