import { expect, test } from 'vitest';
import { contentKeyOf } from './content-key.ts';

test('equal words fall together whatever their line breaks, others apart', () => {
  const key = contentKeyOf('征地补偿', '去年 的补偿款\n还没有到');
  expect(contentKeyOf('征地补偿', ' 去年   的补偿款 还没有到 ')).toBe(key);
  expect(contentKeyOf('征地补偿', '去年的补偿款已经到了')).not.toBe(key);
  expect(contentKeyOf('低保', '去年 的补偿款\n还没有到')).not.toBe(key);
});

test.each([
  ['spaces where there were none', '去年的 补偿款\t一百元，\r\n　还没有到。Tel 12'],
  ['full-width and half-width signs', '去年的补偿款一百元,还没有到.Ｔｅｌ１２'],
  ['other punctuation', '“去年的补偿款一百元”；还没有到！！（tel：12）'],
])('equal words fall together whatever their %s', (_, text) => {
  const key = contentKeyOf('征地补偿', '去年的补偿款一百元，还没有到。TEL12');
  expect(contentKeyOf('《征地》补偿 ', text)).toBe(key);
});

test('a figure, a vowel sign or a rare character makes another text', () => {
  const keys = ['共12户', '共120户', '共1户2', 'བོད', 'བད', '𠮷野', '𠮶野'].map((text) =>
    contentKeyOf('题', text),
  );
  expect(new Set(keys).size).toBe(7);
  expect(contentKeyOf('题目', '甲')).not.toBe(contentKeyOf('题', '目甲'));
});

test('without text there is no key: many matters share a title', () => {
  expect(contentKeyOf('征地补偿', undefined)).toBeUndefined();
  expect(contentKeyOf('征地补偿', ' \n ')).toBeUndefined();
  expect(contentKeyOf('征地补偿', '……')).toBeUndefined();
  expect(contentKeyOf(undefined, undefined)).toBeUndefined();
});

test('the key does not give the words away', () => {
  expect(contentKeyOf('题', '张三的地')).not.toMatch(/张|三|地/u);
});

test('ten thousand different texts have ten thousand keys', () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => contentKeyOf('题', `第${index}件`));
  expect(new Set(keys).size).toBe(10_000);
});
