import { expect, test } from 'vitest';
import { contentKeyOf } from './content-key.ts';

test('equal words fall together whatever their white space, others apart', () => {
  const key = contentKeyOf('征地补偿', '去年 的补偿款\n还没有到');
  expect(contentKeyOf('征地补偿', ' 去年   的补偿款 还没有到 ')).toBe(key);
  expect(contentKeyOf('征地补偿', '去年的补偿款已经到了')).not.toBe(key);
  expect(contentKeyOf('低保', '去年 的补偿款\n还没有到')).not.toBe(key);
});

test('without text there is no key: many matters share a title', () => {
  expect(contentKeyOf('征地补偿', undefined)).toBeUndefined();
  expect(contentKeyOf('征地补偿', ' \n ')).toBeUndefined();
  expect(contentKeyOf(undefined, undefined)).toBeUndefined();
});

test('the key does not give the words away', () => {
  expect(contentKeyOf('题', '张三的地')).not.toMatch(/张|三|地/u);
});

test('ten thousand different texts have ten thousand keys', () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => contentKeyOf('题', `第${index}件`));
  expect(new Set(keys).size).toBe(10_000);
});
