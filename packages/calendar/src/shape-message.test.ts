import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { shapeMessage } from './shape-message.ts';

const wrong: readonly (readonly [z.ZodMiniType, unknown, string, string])[] = [
  [
    z.string(),
    3,
    '无效输入：期望 文本，实际接收 数字',
    'Invalid input: expected string, received number',
  ],
  [
    z.array(z.string()),
    null,
    '无效输入：期望 数组，实际接收 空值(null)',
    'Invalid input: expected array, received null',
  ],
  [
    z.object({}),
    [],
    '无效输入：期望 对象，实际接收 数组',
    'Invalid input: expected object, received array',
  ],
  [
    z.object({ off: z.boolean() }),
    {},
    '无效输入：期望 true 或 false，实际接收 空缺',
    'Invalid input: expected boolean, received undefined',
  ],
  [
    z.int(),
    1.5,
    '无效输入：期望 整数，实际接收 数字',
    'Invalid input: expected int, received number',
  ],
  [z.strictObject({}), { a: 1, b: 2 }, '出现未知的键：a、b', 'Unknown keys: a, b'],
  [z.enum(['H', 'M']), 'L', '应为以下之一：H、M', 'Expected one of: H, M'],
  [z.url(), 'paper', '不是有效的网址', 'This is no address of a web page'],
  [z.string().check(z.regex(/^a+$/)), 'b', '写法应为 /^a+$/', 'Expected the form /^a+$/'],
  [z.string().check(z.minLength(1)), '', '不能为空', 'It must not be empty'],
  [z.int().check(z.minimum(1)), 0, '不得小于 1', 'Expected 1 or more'],
  [z.int().check(z.maximum(12)), 13, '不得大于 12', 'Expected 12 or less'],
  [
    z.never(),
    1,
    '无效输入：期望 never，实际接收 数字',
    'Invalid input: expected never, received number',
  ],
  [z.string().check(z.refine(() => false)), '', '无效输入', 'Invalid input'],
];

test.each(wrong)('%o is told of %j: %s', (schema, value, zh, en) => {
  const { error } = schema.safeParse(value, { reportInput: true });
  expect(error?.issues.map(shapeMessage)).toEqual([{ zh, en }]);
});
