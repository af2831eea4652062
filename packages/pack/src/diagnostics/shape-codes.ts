import type { Text } from '@xinfang/calendar';
import { error } from './entry.ts';

/** Types in words, where the marks alone would not be understood. */
const TYPES: ReadonlyMap<string, Text> = new Map([
  ['{ … }', { zh: '一个对象 { … }', en: 'an object { … }' }],
  ['[ … ]', { zh: '一个列表 [ … ]', en: 'a list [ … ]' }],
  ['"…"', { zh: '加引号的文字 "…"', en: 'a text in quotes "…"' }],
  ['true / false', { zh: 'true 或 false（不加引号）', en: 'true or false, without quotes' }],
  ['0, 1, 2, …', { zh: '整数（不加引号）', en: 'a whole number, without quotes' }],
  ['number', { zh: '数字（不加引号）', en: 'a number, without quotes' }],
  ['text', { zh: '加引号的文字 "…"', en: 'a text in quotes "…"' }],
  ['id', { zh: '标识，如 "xf22.conclude"', en: 'an id, such as "xf22.conclude"' }],
  [
    'text / number / true / false',
    { zh: '文字、数字、true 或 false', en: 'a text, a number, true or false' },
  ],
]);

const ID: Text = {
  zh: '小写英文字母和数字，用 - 或 . 分隔，如 xf22.conclude',
  en: 'small letters and digits, parted by - or ., such as xf22.conclude',
};

/** What a pattern of the format asks for, in words. */
const RULES: ReadonlyMap<string, Text> = new Map([
  ['id', ID],
  ['/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u', ID],
  [
    '/^[a-z0-9]+(-[a-z0-9]+)*$/u',
    {
      zh: '小写英文字母和数字，用 - 分隔，如 same-level',
      en: 'small letters and digits, parted by -, such as same-level',
    },
  ],
  ['/^\\d{4}-\\d{2}-\\d{2}$/u', { zh: '日期 YYYY-MM-DD', en: 'a date YYYY-MM-DD' }],
  [
    '/^registration(\\.[a-zA-Z]+)+$/u',
    { zh: '登记项的路径，如 registration.channel', en: 'a path such as registration.channel' },
  ],
  [
    '/^[a-z][A-Za-z0-9]*$/u',
    {
      zh: '小写字母开头的英文字母和数字，如 majorUrgent',
      en: 'letters and digits that begin with a small letter, such as majorUrgent',
    },
  ],
  [
    '/^[a-z0-9-]+/[a-z0-9-]+/[A-Za-z0-9-]+$/u',
    {
      zh: '插件的运算符，如 county-x/registry/between',
      en: 'an operator of a plugin, such as county-x/registry/between',
    },
  ],
  ['/^[0-9a-f]{64}$/u', { zh: '64 位小写十六进制', en: '64 hex digits in lower case' }],
  [
    '/^\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?$/u',
    { zh: '版本号，如 1.0.0', en: 'a version such as 1.0.0' },
  ],
]);

const REASONS: ReadonlyMap<string, Text> = new Map([
  ['no variant', { zh: '没有写任何统计口径', en: 'no way of counting is given' }],
]);

const inWords = (words: ReadonlyMap<string, Text>, mark: string): Text =>
  words.get(mark) ?? { zh: mark, en: mark };

/** What does not fit the schema of its kind of file. */
export const SHAPE_CODES = {
  'unknown-key': error<{ key: string }>(
    ({ key }) => `这里没有“${key}”这个键`,
    ({ key }) => `there is no key "${key}" here`,
    () => ({
      zh: '看编辑器列出的键；自己的备注写进旁边的 .md 文件。',
      en: 'The editor lists the keys; notes of your own go into an .md file beside it.',
    }),
  ),
  'missing-key': error<{ key: string }>(
    ({ key }) => `缺少“${key}”`,
    ({ key }) => `"${key}" is missing`,
    () => ({
      zh: '补上它；编辑器会提示该写什么。',
      en: 'Add it; the editor says what belongs there.',
    }),
  ),
  'text-in-one-language': error<{ key: string }>(
    ({ key }) => (key === 'zh' ? '这段文字缺少中文（zh）' : '这段文字缺少英文（en）'),
    ({ key }) =>
      key === 'zh'
        ? 'the Chinese of this text (zh) is missing'
        : 'the English of this text (en) is missing',
    () => ({ zh: '中文和英文都要写。', en: 'Write it in Chinese and in English.' }),
  ),
  'wrong-type': error<{ expected: string }>(
    ({ expected }) => `类型不对，应为${inWords(TYPES, expected).zh}`,
    ({ expected }) => `wrong type, expected ${inWords(TYPES, expected).en}`,
  ),
  'bad-value': error<{ allowed: readonly string[] }>(
    ({ allowed }) => `值不对，只能是 ${allowed.join('、')}`,
    ({ allowed }) => `wrong value, expected one of ${allowed.join(', ')}`,
  ),
  'bad-text': error<{ rule: string }>(
    ({ rule }) => `写法不对，应为${inWords(RULES, rule).zh}`,
    ({ rule }) => `not written as it has to be: expected ${inWords(RULES, rule).en}`,
  ),
  'bad-date': error(
    () => '日期不对，应为真实存在的日子 YYYY-MM-DD',
    () => 'wrong date, expected a real day YYYY-MM-DD',
  ),
  'empty-text': error(
    () => '文字不能为空',
    () => 'the text may not be empty',
    () => ({ zh: '写上中文和英文的文字。', en: 'Write the text, in Chinese and in English.' }),
  ),
  'empty-list': error(
    () => '列表不能为空',
    () => 'the list may not be empty',
    () => ({
      zh: '写上至少一项；不需要的，去掉整个键。',
      en: 'Write at least one item, or take the key away where it is not needed.',
    }),
  ),
  'too-few': error<{ least: number }>(
    ({ least }) => `至少要有 ${least} 项`,
    ({ least }) => `at least ${least} are needed`,
    () => ({
      zh: '补上缺的；只有一个的，不用列表，直接写它。',
      en: 'Add what is missing; where there is only one, write it by itself.',
    }),
  ),
  'out-of-range': error<{ least?: number; most?: number }>(
    ({ least, most }) =>
      `数字超出范围${least === undefined ? '' : `，最小 ${least}`}${most === undefined ? '' : `，最大 ${most}`}`,
    ({ least, most }) =>
      `number out of range${least === undefined ? '' : `, at least ${least}`}${most === undefined ? '' : `, at most ${most}`}`,
  ),
  invalid: error<{ reason: string }>(
    ({ reason }) => `内容不符合格式（${inWords(REASONS, reason).zh}）`,
    ({ reason }) => `does not fit the format (${inWords(REASONS, reason).en})`,
  ),
} as const;
