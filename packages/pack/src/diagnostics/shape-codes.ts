import { error } from './entry.ts';

/** What does not fit the schema of its kind of file. */
export const SHAPE_CODES = {
  'unknown-key': error<{ key: string }>(
    ({ key }) => `不认识的键“${key}”`,
    ({ key }) => `unknown key "${key}"`,
  ),
  'missing-key': error<{ key: string }>(
    ({ key }) => `缺少“${key}”`,
    ({ key }) => `"${key}" is missing`,
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
    ({ expected }) => `类型不对，应为 ${expected}`,
    ({ expected }) => `wrong type, expected ${expected}`,
  ),
  'bad-value': error<{ allowed: readonly string[] }>(
    ({ allowed }) => `值不对，只能是 ${allowed.join('、')}`,
    ({ allowed }) => `wrong value, expected one of ${allowed.join(', ')}`,
  ),
  'bad-text': error<{ rule: string }>(
    ({ rule }) => `写法不对，应符合 ${rule}`,
    ({ rule }) => `malformed text, it must match ${rule}`,
  ),
  'bad-date': error(
    () => '日期不对，应为真实存在的日子 YYYY-MM-DD',
    () => 'wrong date, expected a real day YYYY-MM-DD',
  ),
  'empty-text': error(
    () => '文字不能为空',
    () => 'the text may not be empty',
  ),
  'empty-list': error(
    () => '列表不能为空',
    () => 'the list may not be empty',
  ),
  'too-few': error<{ least: number }>(
    ({ least }) => `至少要有 ${least} 项`,
    ({ least }) => `at least ${least} are needed`,
  ),
  'out-of-range': error<{ least?: number; most?: number }>(
    ({ least, most }) =>
      `数字超出范围${least === undefined ? '' : `，最小 ${least}`}${most === undefined ? '' : `，最大 ${most}`}`,
    ({ least, most }) =>
      `number out of range${least === undefined ? '' : `, at least ${least}`}${most === undefined ? '' : `, at most ${most}`}`,
  ),
  invalid: error<{ reason: string }>(
    ({ reason }) => `内容不符合格式（${reason}）`,
    ({ reason }) => `does not fit the format (${reason})`,
  ),
} as const;
