import { error } from './entry.ts';

/** What is wrong with the text of a file before its meaning is looked at. */
export const JSON_CODES = {
  'json-syntax': error<{ found: string }>(
    ({ found }) => `JSON 语法错误：这里不该出现 ${found}`,
    ({ found }) => `not JSON: unexpected ${found}`,
  ),
  'json-end': error(
    () => 'JSON 没有写完：文件提前结束',
    () => 'not JSON: the file ends too early',
    () => ({ zh: '检查括号和引号是否成对。', en: 'Check that brackets and quotes are closed.' }),
  ),
  'json-unclosed-text': error(
    () => '这里的文字没有写右引号 "',
    () => 'the quote that opens this text is not closed',
    () => ({ zh: '在文字末尾补上英文双引号 "。', en: 'End the text with a double quote ".' }),
  ),
  'json-not-utf8': error(
    () => '文件不是 UTF-8 编码：这里的字已经无法辨认',
    () => 'the file is not encoded in UTF-8: these characters cannot be read',
    () => ({
      zh: '多半是 GBK 编码；在编辑器里另存为 UTF-8。',
      en: 'It is most likely GBK; save it as UTF-8 in the editor.',
    }),
  ),
  'json-too-deep': error<{ most: number }>(
    ({ most }) => `嵌套超过 ${most} 层`,
    ({ most }) => `nested deeper than ${most} levels`,
    () => ({
      zh: '删去多余的括号，或者把条件拆成有名字的条件（conditions.json）。',
      en: 'Remove the brackets too many, or give parts of the condition a name in conditions.json.',
    }),
  ),
  'json-duplicate-key': error<{ key: string }>(
    ({ key }) => `同一个对象里，键“${key}”写了两次`,
    ({ key }) => `the key "${key}" stands here twice`,
    () => ({
      zh: '留下一个；要同时成立的条件放进一个 all 列表。',
      en: 'Keep one; conditions that have to hold together go into one all list.',
    }),
  ),
  'json-forbidden-key': error<{ key: string }>(
    ({ key }) => `不允许使用键“${key}”`,
    ({ key }) => `the key "${key}" is not allowed`,
    () => ({ zh: '删去它。', en: 'Delete it.' }),
  ),
  'json-control-character': error(
    () => '文字里有未转义的换行或控制字符',
    () => 'the text holds a raw line break or control character',
    () => ({ zh: '换行写成 \\n。', en: 'Write a line break as \\n.' }),
  ),
  'json-lone-surrogate': error(
    () => '文字里有残缺的字符',
    () => 'the text holds half a character (a lone surrogate)',
    () => ({ zh: '重新输入这个字。', en: 'Type the character again.' }),
  ),
  'json-number-too-large': error(
    () => '数字太大',
    () => 'the number is too large',
    () => ({ zh: '写实际需要的数。', en: 'Write the number that is meant.' }),
  ),
} as const;
