import type { Issue, Text } from '@xinfang/calendar';
import type { z } from 'zod';

/** Codes of what may be wrong with a case as written. */
export type CaseIssueCode =
  | 'not-a-case'
  | 'missing-field'
  | 'wrong-type'
  | 'unknown-value'
  | 'unknown-type'
  | 'impossible-date'
  | 'masked-value';

/** Texts say what is wrong and what is allowed, never what was given: that may be identity or petition text. */
const MESSAGES: Record<CaseIssueCode | 'unknown-field', Text> = {
  'not-a-case': {
    zh: '这不是一个信访事项（应为 JSON 对象）',
    en: 'This is not a case (a JSON object)',
  },
  'missing-field': { zh: '缺少必填项', en: 'A required field is missing' },
  'wrong-type': { zh: '值的类型不对', en: 'The value is of the wrong type' },
  'unknown-value': { zh: '值不在允许范围内', en: 'The value is none of those allowed' },
  'unknown-type': { zh: '没有这种事件类型', en: 'There is no such type of event' },
  'impossible-date': { zh: '不是真实存在的日期', en: 'This is no real date' },
  'masked-value': {
    zh: '这里是遮盖后的占位符，不能当作原值读入',
    en: 'A mask stands here; it cannot be read back as the value',
  },
  'unknown-field': { zh: '未知字段，已忽略', en: 'Unknown field, ignored' },
};

const DATE_HINT: Text = {
  zh: '请写成 YYYY-MM-DD，或带时间的 ISO 格式',
  en: 'Write YYYY-MM-DD, or an ISO timestamp',
};

const NO_SUCH_DAY: Text = {
  zh: '写法对，但没有这一天：请核对年、月、日和时间',
  en: 'The right form, but there is no such day: check the year, month, day and time',
};

const DATE_FORM = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/s;

const FILL_IN: Text = { zh: '请补上这一项', en: 'Fill it in' };

const TYPE_HINTS = {
  string: { zh: '应为文本', en: 'A text is expected' },
  number: { zh: '应为数字', en: 'A number is expected' },
  int: { zh: '应为整数', en: 'A whole number is expected' },
  boolean: { zh: '应为 true 或 false', en: 'true or false is expected' },
  array: { zh: '应为列表', en: 'A list is expected' },
  object: { zh: '应为对象', en: 'An object is expected' },
  record: { zh: '应为对象', en: 'An object is expected' },
  scalar: {
    zh: '应为文本、数字、true 或 false',
    en: 'A text, a number, true or false is expected',
  },
} satisfies Record<string, Text>;

/** An issue of a case, with its message; the path as parts, e.g. `['events', 2, 'on']`. */
export const caseIssue = (
  code: CaseIssueCode,
  path: readonly PropertyKey[],
  hint?: Text,
): Issue => ({
  code,
  path: pathText(path),
  message: MESSAGES[code],
  ...(hint === undefined ? {} : { hint }),
});

/** The warning that a field is none of ours and was not read. */
export const unknownFieldIssue = (path: readonly PropertyKey[]): Issue => ({
  code: 'unknown-field',
  path: pathText(path),
  message: MESSAGES['unknown-field'],
});

/** The hint that lists what may stand in a place. */
export const allowedHint = (values: readonly unknown[]): Text => ({
  zh: `可用：${values.join('、')}`,
  en: `Allowed: ${values.join(', ')}`,
});

/** The hint that bounds a whole number, both ends included. */
export const wholeNumberHint = (from: number, to?: number): Text => ({
  zh: to === undefined ? `应为不小于 ${from} 的整数` : `应为 ${from} 到 ${to} 的整数`,
  en: `A whole number from ${from}${to === undefined ? '' : ` to ${to}`} is expected`,
});

/**
 * Turns what zod found into our issues. `input` is what zod read: only whether a value is there, and whether it is a text,
 * is taken from it.
 */
export const issuesOf = (
  found: readonly z.core.$ZodIssue[],
  input: unknown,
  base: readonly PropertyKey[] = [],
): Issue[] => found.map((issue) => issueOf(issue, valueAt(input, issue.path), base));

const issueOf = (issue: z.core.$ZodIssue, value: unknown, base: readonly PropertyKey[]): Issue => {
  const path = [...base, ...issue.path];
  const { code, hint } = verdictOf(issue, value);
  return value === undefined || code === 'missing-field'
    ? caseIssue('missing-field', path, fillInHint(issue))
    : caseIssue(code, path, hint);
};

/** Where nothing stands, the type of what stands there is no help; what may stand there is. */
const fillInHint = (issue: z.core.$ZodIssue): Text => {
  const allowed = allowedIn(issue);
  if (allowed === undefined) return FILL_IN;
  const { zh, en } = allowedHint(allowed);
  return { zh: `${FILL_IN.zh}；${zh}`, en: `${FILL_IN.en}. ${en}` };
};

const allowedIn = (issue: z.core.$ZodIssue): readonly unknown[] | undefined => {
  if (issue.code === 'invalid_value') return issue.values;
  return issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined;
};

const verdictOf = (
  issue: z.core.$ZodIssue,
  value: unknown,
): { code: CaseIssueCode; hint?: Text | undefined } => {
  switch (issue.code) {
    case 'invalid_value':
      return {
        code: typeof value === 'string' ? 'unknown-value' : 'wrong-type',
        hint: allowedHint(issue.values),
      };
    case 'invalid_union':
      return issue.discriminator === undefined
        ? { code: 'wrong-type', hint: TYPE_HINTS.scalar }
        : {
            code: typeof value === 'string' ? 'unknown-type' : 'wrong-type',
            hint: allowedHint(allowedIn(issue) ?? []),
          };
    case 'too_small':
      return { code: 'unknown-value', hint: wholeNumberHint(Number(issue.minimum)) };
    case 'too_big':
      return { code: 'unknown-value', hint: TYPE_HINTS.int };
    case 'custom':
      return customVerdict(issue.params ?? {}, value);
    case 'invalid_type':
      return { code: 'wrong-type', hint: typeHint(issue.expected) };
    default:
      return { code: 'wrong-type' };
  }
};

const typeHint = (expected: string): Text | undefined =>
  (TYPE_HINTS as Readonly<Record<string, Text>>)[expected];

const customVerdict = (
  { code }: Record<string, unknown>,
  value: unknown,
): { code: CaseIssueCode; hint?: Text } => {
  if (code === 'impossible-date')
    return { code, hint: DATE_FORM.test(String(value)) ? NO_SUCH_DAY : DATE_HINT };
  if (code === 'masked-value' || code === 'missing-field') return { code };
  return { code: 'wrong-type' };
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown => {
  let value: unknown = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
};

const NAME = /^[\p{L}\p{N}_$-]+$/u;
/** A key longer than this is no misspelt field name, and what it is we do not repeat. */
const LONGEST_NAME = 64;

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part);
    if (name.length > LONGEST_NAME) return `${text}["…"]`;
    if (!NAME.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
