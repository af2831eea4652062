import { expect, test } from 'vitest';
import { partOfArticle } from './article-parts.ts';

const TEXT = [
  '戏班遇到下列情形之一的，停演：',
  '（一）台面开裂；',
  '（二）灯油用尽；',
  '（十一）锣架倾倒。',
  '停演应当告知看客。',
].join('\n');

test.each([
  [{ paragraph: 2 }, '停演应当告知看客。'],
  [{ paragraph: 1, item: 2 }, '戏班遇到下列情形之一的，停演：\n灯油用尽；\n'],
  [{ item: 11 }, '戏班遇到下列情形之一的，停演：\n锣架倾倒。\n停演应当告知看客。'],
  [{ paragraph: 9 }, TEXT],
  [{ item: 9 }, TEXT],
  [{}, TEXT],
])('%j of an article is read with what leads to it', (place, part) => {
  expect(partOfArticle(TEXT, place)).toBe(part);
});
