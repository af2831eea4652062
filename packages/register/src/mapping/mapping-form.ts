import type { Issue, Text } from '@xinfang/calendar';
import type { z } from 'zod';
import { allowed } from '../allowed.ts';
import { didYouMean } from '../nearest.ts';
import { formHint } from './form-hint.ts';
import { mappingIssue } from './mapping-issue.ts';

/** Every key of the format, for those who misspelt one. */
const KEYS =
  'format encoding delimiter exportedOn fields constants events assumptions missing ignore sheet header row rows tables column date values type split firstOf value on where repeat from to present equals id text zh en set'.split(
    ' ',
  );

/** Turns what zod found wrong with the form of a mapping, or of the part of it at `base`, into our issues. */
export const formIssues = (
  found: readonly z.core.$ZodIssue[],
  json: unknown,
  base: readonly PropertyKey[] = [],
): Issue[] =>
  found.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const value = valueAt(json, issue.path);
    return issue.path.length > 0 && value === undefined
      ? [mappingIssue('missing-field', path)]
      : formIssue(issue, value, path);
  });

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );

const formIssue = (
  issue: z.core.$ZodIssue,
  value: unknown,
  path: readonly PropertyKey[],
): Issue[] => {
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
      return unionIssues(issue, value, path);
    case 'invalid_key':
      return [mappingIssue('missing-field', path)];
    default:
      return [mappingIssue('unknown-value', path, formHint(path))];
  }
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: '对象',
  array: '列表',
  string: '文本',
  number: '数字',
  boolean: ' true 或 false',
};

const expected = (type: string): Text => ({
  zh: `应为${TYPE_NAMES[type] ?? ` ${type}`}`,
  en: `Expected: ${type}`,
});

/** Of the ways in which something can be written, that was meant whose keys fit best; misspelt ones tell all there is. */
const unionIssues = (
  issue: z.core.$ZodIssueInvalidUnion,
  value: unknown,
  path: readonly PropertyKey[],
): Issue[] => {
  const ways = waysOf(issue);
  const [meant] = ways
    .filter((found) => found.every((each) => isMisspelt(each) || each.path.length > 0))
    .toSorted((a, b) => misspeltIn(a) - misspeltIn(b));
  if (meant === undefined) return noneOf(ways.flat(), path);
  return formIssues(misspeltIn(meant) === 0 ? meant : meant.filter(isMisspelt), value, path);
};

/** What is wrong with each way of writing something; ways of which one may be taken are ways too. */
const waysOf = ({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[][] =>
  errors.flatMap((found) => {
    const [only] = found;
    return only?.code === 'invalid_union' && only.path.length === 0 ? waysOf(only) : [found];
  });

type UnknownKeys = z.core.$ZodIssueUnrecognizedKeys;

const isMisspelt = (issue: z.core.$ZodIssue): issue is UnknownKeys =>
  issue.code === 'unrecognized_keys' && issue.path.length === 0;

const misspeltIn = (found: readonly z.core.$ZodIssue[]): number =>
  found.filter(isMisspelt).flatMap(({ keys }) => keys).length;

/** Something was written in none of its ways: a word that is none of those known, or something else altogether. */
const noneOf = (found: readonly z.core.$ZodIssue[], path: readonly PropertyKey[]): Issue[] => {
  const word = found.find((each) => each.code === 'invalid_value');
  if (word !== undefined) return [mappingIssue('unknown-value', path, allowed(word.values))];
  const isRightType = found.some((each) => each.code !== 'invalid_type');
  return [mappingIssue(isRightType ? 'unknown-value' : 'wrong-type', path, formHint(path))];
};
