import { expect, test } from 'vitest';
import { hearing } from './hearing.ts';

const asked = [{ id: 'calendar-0001', kind: 'calendar', given: {} }] as const;
const utf8 = (text: string) => ({ text, isUtf8: true });
const answer = '{"id":"calendar-0001","answer":{}}';

test.each([
  ['a log line', 'INFO starting', 'not JSON'],
  ['nothing', '', 'not JSON'],
  ['JSON that is no object', 'null', 'has no id'],
  ['an answer without an id', '{"answer":{}}', 'has no id'],
  ['an id alone', '{"id":"calendar-0001"}', 'has no answer'],
  [
    'an answer to what was not asked',
    '{"id":"calendar-0002","answer":{}}',
    'no question has this id',
  ],
  ['a byte order mark', `\uFEFF${answer}`, 'begins with a byte order mark'],
])('%s is no answer', (_, text, wrong) => {
  const { hear, strays, answers } = hearing(asked);
  expect(hear(utf8(text))).toBe(false);
  expect(strays).toEqual([{ line: 1, wrong, text }]);
  expect(answers.size).toBe(0);
});

test('an answer in another encoding is none', () => {
  const { hear, strays, answers } = hearing(asked);
  expect(hear({ text: answer, isUtf8: false })).toBe(false);
  expect(strays).toEqual([{ line: 1, wrong: 'not UTF-8', text: answer }]);
  expect(answers.size).toBe(0);
});

test('a second answer is none, and the first one stays', () => {
  const { hear, strays, answers } = hearing(asked);
  expect(hear(utf8(answer))).toBe(true);
  expect(hear(utf8('{"id":"calendar-0001","answer":{"date":"2023-01-01"}}'))).toBe(false);
  expect(strays.map(({ line, wrong }) => [line, wrong])).toEqual([[2, 'answered before']]);
  expect(answers.get('calendar-0001')).toEqual({});
});

test('of a program that chats without end only the first lines are kept, each cut short', () => {
  const { hear, strays, strayCount } = hearing(asked);
  for (let count = 0; count < 1000; count += 1) hear(utf8('x'.repeat(1000)));
  expect(strayCount()).toBe(1000);
  expect(strays).toHaveLength(10);
  expect(strays[0]?.text).toHaveLength(200);
});
