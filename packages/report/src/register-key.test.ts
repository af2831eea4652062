import { expect, test } from 'vitest';
import { shownKey } from './register-key.ts';
import { keyWords } from './run-words.ts';

test.each([
  ['县自然资源局', '县自然资源局'],
  ['2021-2023年征地', '2021-2023年征地'],
  ['张某13812345678反映', '张某…反映'],
  ['138-1234-5678', '…'],
  ['电话138 1234 5678。', '电话…。'],
  ['11010119800101123X', '…'],
  ['330102198001011234反映', '…反映'],
  ['370102001', '370102001'],
  ['370102001001', '370102001001'],
  ['第12345号', '第12345号'],
])('%s is shown as %s', (key, shown) => {
  expect(shownKey(key)).toBe(shown);
});

test('a sentence is cut at sixty characters, never within one', () => {
  expect(shownKey('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
  expect(shownKey('字'.repeat(60))).toBe('字'.repeat(60));
});

test('keys that come out alike are told apart by a number', () => {
  const words = keyWords('unit', ['13812345678站', '13912345678站', '局'], 'zh');
  expect([...words.values()]).toEqual(['…站', '…站（2）', '局']);
});

test('a unit that calls itself as we call the missing one is told from it', () => {
  const words = keyWords('unit', ['未填', 'unknown'], 'zh');
  expect([...words]).toEqual([
    ['未填', '未填（2）'],
    ['unknown', '未填'],
  ]);
});
