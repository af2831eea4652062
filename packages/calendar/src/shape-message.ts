import type * as z from 'zod/mini';
import type { Text } from './error.ts';

/** What a value must be, said in both languages; zod's own texts for all that it knows are larger than a calendar. */
export const shapeMessage = (issue: z.core.$ZodIssue): Text => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, typeOf(issue.input));
    case 'unrecognized_keys':
      return {
        zh: `出现未知的键：${issue.keys.join('、')}`,
        en: `Unknown keys: ${issue.keys.join(', ')}`,
      };
    case 'invalid_value':
      return {
        zh: `应为以下之一：${issue.values.join('、')}`,
        en: `Expected one of: ${issue.values.join(', ')}`,
      };
    case 'invalid_format':
      return issue.format === 'url'
        ? { zh: '不是有效的网址', en: 'This is no address of a web page' }
        : { zh: `写法应为 ${issue.pattern}`, en: `Expected the form ${issue.pattern}` };
    case 'too_small':
      return issue.origin === 'string'
        ? { zh: '不能为空', en: 'It must not be empty' }
        : { zh: `不得小于 ${issue.minimum}`, en: `Expected ${issue.minimum} or more` };
    case 'too_big':
      return { zh: `不得大于 ${issue.maximum}`, en: `Expected ${issue.maximum} or less` };
    default:
      return { zh: '无效输入', en: 'Invalid input' };
  }
};

const wrongType = (expected: string, received: string): Text => ({
  zh: `无效输入：期望 ${CHINESE[expected] ?? expected}，实际接收 ${CHINESE[received] ?? received}`,
  en: `Invalid input: expected ${expected}, received ${received}`,
});

const CHINESE: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '数组',
  object: '对象',
  record: '对象',
  null: '空值(null)',
  undefined: '空缺',
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};
