import type { Issue, Text } from '@xinfang/calendar';
import type { z } from 'zod';
import { mappingIssue } from './mapping-issue.ts';
import { didYouMean } from './nearest.ts';

/** Every key of the format, for those who misspelt one. */
const KEYS =
  'format encoding delimiter exportedOn fields constants events assumptions missing ignore column date values type split firstOf value on where present equals id text zh en set'.split(
    ' ',
  );

const SOURCE_HINT: Text = {
  zh: '应为列名，或 {"column": …}、{"firstOf": […]}；事件的其他字段也可用 {"value": …}',
  en: 'Expected a column name, {"column": …} or {"firstOf": […]}; other fields of events also {"value": …}',
};

/** Turns what zod found wrong with the form of a mapping into our issues. */
export const formIssues = (found: readonly z.core.$ZodIssue[], json: unknown): Issue[] =>
  found.flatMap((issue) =>
    issue.path.length > 0 && valueAt(json, issue.path) === undefined
      ? [mappingIssue('missing-field', issue.path)]
      : formIssue(issue, issue.path),
  );

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );

const formIssue = (issue: z.core.$ZodIssue, path: readonly PropertyKey[]): Issue[] => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        mappingIssue('unknown-field', [...path, key], didYouMean(key, KEYS)),
      );
    case 'invalid_value':
      return [mappingIssue('unknown-value', path, allowed(issue.values))];
    case 'invalid_type':
      return [mappingIssue('wrong-type', path, expected(issue.expected))];
    case 'invalid_union':
      return unionIssues(issue, path);
    case 'invalid_key':
      return [mappingIssue('missing-field', path)];
    default:
      return [mappingIssue('unknown-value', path, FORM_HINTS[String(path.at(-1))])];
  }
};

const FORM_HINTS: Readonly<Record<string, Text>> = {
  id: { zh: '小写字母、数字和连字符', en: 'Lower-case letters, digits and hyphens' },
  delimiter: { zh: '一个字符，不是引号或换行', en: 'One character, no quote or line break' },
};

const expected = (type: string): Text => ({ zh: `应为 ${type}`, en: `Expected: ${type}` });

/** Of the ways in which a source can be written, a misspelt key tells best which one was meant. */
const unionIssues = (
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
): Issue[] => {
  const misspelt = issue.errors.flat().find((each) => each.code === 'unrecognized_keys');
  return misspelt === undefined
    ? [mappingIssue('wrong-type', path, SOURCE_HINT)]
    : formIssue(misspelt, [...path, ...misspelt.path]);
};

const allowed = (values: readonly unknown[]): Text => ({
  zh: `可用：${values.join('、')}`,
  en: `Allowed: ${values.join(', ')}`,
});
