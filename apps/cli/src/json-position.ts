/** Where a text stops being JSON: the offset of the first character that cannot stand there, or the end of the text. */
export interface JsonBreak {
  readonly offset: number;
  readonly atEnd: boolean;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next' | 'nothing';

interface Scan {
  readonly expected: Expected;
  readonly offset: number;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const FIRST_PRINTABLE = 0x20;

/**
 * Finds where a text stops being JSON; undefined where it does not. The messages of `JSON.parse` quote the text, and a
 * case is nobody's business: this tells the place and nothing else.
 *
 * @example
 * findJsonBreak('{"a": 1,}'); // { offset: 8, atEnd: false }
 */
export const findJsonBreak = (text: string): JsonBreak | undefined => {
  const open: ('{' | '[')[] = [];
  let scan: Scan = { expected: 'value', offset: 0 };
  for (;;) {
    const offset = endOf(SPACE, text, scan.offset) ?? scan.offset;
    if (offset === text.length)
      return scan.expected === 'nothing' ? undefined : { offset, atEnd: true };
    const next = step(text, offset, scan.expected, open);
    if ('atEnd' in next) return next;
    scan = next;
  }
};

const step = (
  text: string,
  offset: number,
  expected: Expected,
  open: ('{' | '[')[],
): Scan | JsonBreak => {
  const char = text[offset];
  switch (expected) {
    case 'value':
    case 'value-or-end':
      if (char === ']' && expected === 'value-or-end') return closed(offset, open);
      return valueAt(text, offset, open);
    case 'key':
    case 'key-or-end':
      if (char === '}' && expected === 'key-or-end') return closed(offset, open);
      return char === '"' ? stringAt(text, offset, 'colon') : { offset, atEnd: false };
    case 'colon':
      return char === ':' ? { expected: 'value', offset: offset + 1 } : { offset, atEnd: false };
    case 'next':
      return nextAt(char, offset, open);
    case 'nothing':
      return { offset, atEnd: false };
  }
};

const closed = (offset: number, open: ('{' | '[')[]): Scan => {
  open.pop();
  return { expected: afterValue(open), offset: offset + 1 };
};

const afterValue = (open: readonly unknown[]): Expected => (open.length === 0 ? 'nothing' : 'next');

const nextAt = (
  char: string | undefined,
  offset: number,
  open: ('{' | '[')[],
): Scan | JsonBreak => {
  const inObject = open.at(-1) === '{';
  if (char === ',') return { expected: inObject ? 'key' : 'value', offset: offset + 1 };
  return char === (inObject ? '}' : ']') ? closed(offset, open) : { offset, atEnd: false };
};

const valueAt = (text: string, offset: number, open: ('{' | '[')[]): Scan | JsonBreak => {
  const char = text[offset];
  if (char === '{' || char === '[') {
    open.push(char);
    return { expected: char === '{' ? 'key-or-end' : 'value-or-end', offset: offset + 1 };
  }
  if (char === '"') return stringAt(text, offset, afterValue(open));
  const end = endOf(SCALAR, text, offset);
  return end === undefined ? { offset, atEnd: false } : { expected: afterValue(open), offset: end };
};

const stringAt = (text: string, start: number, expected: Expected): Scan | JsonBreak => {
  let offset = start + 1;
  while (offset < text.length) {
    const char = text[offset];
    if (char === '"') return { expected, offset: offset + 1 };
    if (text.charCodeAt(offset) < FIRST_PRINTABLE) return { offset, atEnd: false };
    const end = char === '\\' ? endOf(ESCAPE, text, offset) : offset + 1;
    if (end === undefined) return { offset, atEnd: false };
    offset = end;
  }
  return { offset, atEnd: true };
};

const endOf = (pattern: RegExp, text: string, offset: number): number | undefined => {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match === null ? undefined : offset + match[0].length;
};

/**
 * Line and column of an offset, both from 1, the column in UTF-16 units.
 *
 * @example
 * placeOf('a\nbc', 3); // { line: 2, column: 2 }
 */
export const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
};
