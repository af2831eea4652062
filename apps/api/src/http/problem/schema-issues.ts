import type { Issue } from '@xinfang/sdk';
import { z } from 'zod';
import { pointerOf } from '../../pointer.ts';
import type { Refusal } from '../../refusal.ts';
import { refusal } from './refusals.ts';

/** Which part of a request a schema reads. */
export type RequestPart = 'body' | 'query' | 'path';

const ZH = z.locales.zhCN().localeError;
const EN = z.locales.en().localeError;

const textOf = (said: ReturnType<typeof EN>): string =>
  typeof said === 'string' ? said : (said?.message ?? '');

/** Both languages at once: only here what was given is at hand, of which the texts tell the type. */
const bothLanguages: z.core.$ZodErrorMap = (issue) =>
  JSON.stringify({ zh: textOf(ZH(issue)), en: textOf(EN(issue)) });

/**
 * Reads a part of a request.
 *
 * @example
 * readPart(CaseQuerySchema, { limit: '5' }, 'query') // { value: { limit: 5 } }
 */
export const readPart = <S extends z.ZodType>(
  schema: S,
  given: unknown,
  part: RequestPart,
): { readonly value: z.output<S> } | { readonly error: Refusal } => {
  const read = schema.safeParse(given, { error: bothLanguages });
  if (read.success) return { value: read.data };
  const issues = read.error.issues.map((issue) => issueOf(issue, schema));
  const pointer = issues[0]?.pointer ?? '';
  return { error: refusal('bad-request', { pointer, issues, more: { in: part } }) };
};

/** Ids and filters are texts that stores keep and compare: none of them keeps U+0000. In a body the casework looks. */
export const refusedText = (
  given: unknown,
  part: RequestPart,
): { readonly error: Refusal } | undefined => {
  if (part === 'body' || typeof given !== 'object' || given === null) return undefined;
  const found = Object.entries(given).find(([, text]) => String(text).includes('\u0000'));
  if (found === undefined) return undefined;
  const pointer = pointerOf([found[0]]);
  const issue = { code: 'unstorable-text', path: found[0], pointer, message: NO_NUL };
  return { error: refusal('bad-request', { pointer, issues: [issue], more: { in: part } }) };
};

const NO_NUL = {
  zh: '有不能保存的字符（U+0000）',
  en: 'It holds a character that cannot be kept: U+0000',
};

const issueOf = (
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
): Issue & { readonly pointer: string } => {
  const pointer = pointerOf(issue.path);
  const place = { pointer, path: issue.path.map(String).join('.') };
  if (issue.code === 'unrecognized_keys') return { ...place, ...unknownMember(schema, issue.path) };
  const { zh, en } = JSON.parse(issue.message) as { readonly zh: string; readonly en: string };
  return { ...place, code: issue.code.replaceAll('_', '-'), message: { zh, en } };
};

/** What the unknown member is called is not repeated: it may be anything, a name too. */
const unknownMember = (
  schema: z.ZodType,
  path: readonly PropertyKey[],
): Pick<Issue, 'code' | 'message' | 'hint'> => {
  const members =
    path.length === 0 && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return {
    code: 'unknown-member',
    message: { zh: '有不认识的成员', en: 'There is a member that is not known' },
    ...(members.length === 0
      ? {}
      : {
          hint: { zh: `可用：${members.join('、')}`, en: `Known: ${members.join(', ')}` },
        }),
  };
};
