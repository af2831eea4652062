import type { Text } from '@xinfang/calendar';
import type { JsonProblem } from './parse.ts';
import type { Span } from './span.ts';

const OPENERS = new Set(['{', '[', ':', ',', '']);

/** Tells in our words what the parser's error means, with the usual mistake behind it as a hint. */
export const syntaxProblemOf = (text: string, error: unknown): JsonProblem => {
  const offset = offsetOf(error, text);
  const unclosed = unclosedText(text, offset);
  if (unclosed !== undefined) return { code: 'json-unclosed-text', data: {}, span: unclosed };
  const found = foundAt(text, offset);
  if (found.trim() === '' || isEnd(text, offset, found))
    return { code: 'json-end', data: {}, span: endOf(text) };
  const before = text.slice(0, offset).trimEnd();
  const hint = hintFor(found, before.slice(-1));
  return {
    code: 'json-syntax',
    data: { found },
    span: spanInText(text, offset, found.length),
    hint,
    fix: fixFor(found),
  };
};

/** Full-width marks that can stand for one thing only; a quote may open as well as close. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};

const fixFor = (found: string): { readonly replacement: string } | undefined => {
  const replacement = HALF_WIDTH[found];
  return replacement === undefined ? undefined : { replacement };
};

const offsetOf = (error: unknown, text: string): number =>
  error instanceof Error &&
  !error.message.startsWith('Unexpected end') &&
  'offset' in error &&
  typeof error.offset === 'number'
    ? Math.min(Math.max(error.offset, 0), text.length)
    : text.length;

const FOUND = /^(?:[{}[\],:]|"[^"\n]{0,20}"?|[\w+\-.]{1,20}|.)/su;

const foundAt = (text: string, offset: number): string =>
  FOUND.exec(text.slice(offset, offset + 24))?.[0] ?? '';

/** The parser names its last token when the text stops too early; then nothing but that token is left, and something is open. */
const isEnd = (text: string, offset: number, found: string): boolean => {
  if (text.slice(offset + found.length).trim() !== '') return false;
  const closes = found === '}' || found === ']';
  if (closes && text.slice(0, offset).trimEnd().endsWith(',')) return false;
  return OPENERS.has(found) || hasOpenBrackets(text);
};

/** Whether brackets or a text are still open at the end; not where a bracket closed another kind. */
const hasOpenBrackets = (text: string): boolean => {
  const open: string[] = [];
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (inString && char === '\\') i += 1;
    else if (char === '"') inString = !inString;
    else if (inString) continue;
    else if (char === '{' || char === '[') open.push(char);
    else if (char === '}' && open.pop() !== '{') return false;
    else if (char === ']' && open.pop() !== '[') return false;
  }
  return inString || open.length > 0;
};

/**
 * A text without its closing quote swallows the lines up to the next quote, and the parser stumbles only there: the text
 * nearest before the error that runs over a line break, as far as its own line goes.
 */
const unclosedText = (text: string, offset: number): Span | undefined => {
  let start: number | undefined;
  let broken: number | undefined;
  for (let i = 0; i < offset; i += 1) {
    const char = text[i] ?? '';
    if (start !== undefined && char === '\\') i += 1;
    else if (char === '"') {
      if (start !== undefined && text.slice(start, i).includes('\n')) broken = start;
      else if (start !== undefined) broken = undefined;
      start = start === undefined ? i : undefined;
    }
  }
  if (start !== undefined && text.slice(start).includes('\n')) broken = start;
  if (broken === undefined) return undefined;
  const line = /^[^\r\n]*/u.exec(text.slice(broken))?.[0] ?? '';
  return spanInText(text, broken, line.trimEnd().length);
};

/** The span of a stretch of a text that lies in one line. */
export const spanInText = (text: string, offset: number, length: number): Span => {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u);
  const line = lines.length;
  const column = (lines.at(-1) ?? '').length + 1;
  return { line, column, endLine: line, endColumn: column + length };
};

const endOf = (text: string): Span => spanInText(text, text.trimEnd().length, 0);

const FULL_WIDTH = '，：“”‘’｛｝［］【】、；';

const hintFor = (found: string, before: string): Text | undefined => {
  if (FULL_WIDTH.includes(found))
    return {
      zh: '这里用了中文标点；JSON 只认英文半角的 , : " { } [ ]。',
      en: 'This is a full-width punctuation mark; JSON knows only , : " { } [ ].',
    };
  if (found === "'" || found === '`')
    return { zh: '文字要用英文双引号 "。', en: 'Texts stand in double quotes ".' };
  if (found.startsWith('/')) return { zh: 'JSON 里不能写注释。', en: 'JSON has no comments.' };
  if ((found === '}' || found === ']') && before === ',')
    return { zh: '去掉它前面多余的逗号。', en: 'Remove the comma before it.' };
  if (found === ',' && OPENERS.has(before))
    return { zh: '去掉这个多余的逗号。', en: 'Remove this comma.' };
  if (!OPENERS.has(before) && /^["{[\w-]/u.test(found))
    return { zh: '它前面可能少了一个逗号。', en: 'A comma may be missing before it.' };
  return undefined;
};
