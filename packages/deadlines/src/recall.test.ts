import { expect, test } from 'vitest';
import { createRecall } from './recall.ts';

test('an answer is found again for the same knowledge of its facts, whatever else is known', () => {
  const recall = createRecall<string>([2, 0]);
  recall.keep([1, 0, -1], 'open');
  expect(recall.find([1, 5, -1])).toBe('open');
  expect(recall.find([1, 0, 0])).toBeUndefined();
  expect(recall.find([-1, 0, -1])).toBeUndefined();
});

test('a later answer takes the place of an earlier one', () => {
  const recall = createRecall<string>([0]);
  recall.keep([0], 'before');
  recall.keep([0], 'after');
  expect(recall.find([0])).toBe('after');
});

test('what would be too much to keep is forgotten, and can be kept again', () => {
  const recall = createRecall<number>([0, 1]);
  for (let each = 0; each <= 10_000; each++)
    recall.keep([each % 100, Math.floor(each / 100)], each);
  expect(recall.find([0, 0])).toBeUndefined();
  expect(recall.find([0, 100])).toBe(10_000);
});
