import { type JsonFile, type JsonValue, type Path, parseJsonFile, type Span } from '@xinfang/pack';
import { formatJson } from './format-json.ts';
import { isObject, sameJson } from './same-json.ts';

/** A stretch of a text, and what is to stand there instead. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A rule has far fewer parts; what would need more is written anew. */
const MOST_EDITS = 200;

/**
 * A JSON text with another value, changed only where the values differ: formatting, the order of members, line ends and a
 * byte order mark stay. A text that is no JSON is written anew.
 *
 * @example
 * editJson('{ "a": 1,\n "b": 2 }', { a: 1, b: 3 }) // '{ "a": 1,\n "b": 3 }'
 */
export const editJson = (text: string, value: JsonValue): string => {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const anew = `${formatJson(value)}\n`.replaceAll('\n', ending);
  let plain = text.slice(mark.length);
  for (let edits = 0; edits < MOST_EDITS; edits += 1) {
    const file = parseJsonFile(plain);
    if (file.value === undefined || file.problems.length > 0) break;
    if (sameJson(file.value, value)) return mark + plain;
    const { from, to, text: put } = spliceFor({ plain, file, ending }, file.value, value, []);
    plain = plain.slice(0, from) + put + plain.slice(to);
  }
  return mark + anew;
};

interface Edited {
  readonly plain: string;
  readonly file: JsonFile;
  readonly ending: string;
}

/** The first change that brings a value nearer to another. */
const spliceFor = (edited: Edited, was: JsonValue, wanted: JsonValue, path: Path): Splice => {
  if (isObject(was) && isObject(wanted) && Object.keys(was).length > 0) {
    const gone = Object.keys(was).find((key) => !Object.hasOwn(wanted, key));
    if (gone !== undefined && Object.keys(was).length > 1)
      return removal(edited, Object.keys(was), gone, path);
    if (gone === undefined) return memberSplice(edited, was, wanted, path);
  }
  if (Array.isArray(was) && Array.isArray(wanted) && was.length === wanted.length) {
    const at = was.findIndex((each, index) => !sameJson(each, wanted[index]));
    return spliceFor(edited, was[at], wanted[at] as JsonValue, [...path, at]);
  }
  return replacement(edited, wanted, path);
};

const memberSplice = (
  edited: Edited,
  was: { readonly [key: string]: JsonValue },
  wanted: { readonly [key: string]: JsonValue },
  path: Path,
): Splice => {
  const keys = Object.keys(wanted);
  const differs = keys.find((key) => !sameJson(was[key], wanted[key])) ?? '';
  const value = wanted[differs] as JsonValue;
  return Object.hasOwn(was, differs)
    ? spliceFor(edited, was[differs] as JsonValue, value, [...path, differs])
    : insertion(edited, { keys, key: differs, value, was: Object.keys(was) }, path);
};

const replacement = (edited: Edited, wanted: JsonValue, path: Path): Splice => {
  const { from, to } = rangeOf(edited, path);
  const line = lineStart(edited.plain, from);
  const indent = indentAt(edited.plain, from);
  return { from, to, text: inLines(edited, formatJson(wanted, indent, from - line)) };
};

const removal = (edited: Edited, keys: readonly string[], gone: string, path: Path): Splice => {
  const at = keys.indexOf(gone);
  if (at === 0)
    return {
      from: rangeOf(edited, [...path, gone], 'key').from,
      to: rangeOf(edited, [...path, keys[1] as string], 'key').from,
      text: '',
    };
  return {
    from: rangeOf(edited, [...path, keys[at - 1] as string]).to,
    to: rangeOf(edited, [...path, gone]).to,
    text: '',
  };
};

interface NewMember {
  readonly keys: readonly string[];
  readonly key: string;
  readonly value: JsonValue;
  readonly was: readonly string[];
}

/** Behind the member that goes before it, or before the first one; on a line of its own where members have that. */
const insertion = (edited: Edited, { keys, key, value, was }: NewMember, path: Path): Splice => {
  const first = rangeOf(edited, [...path, was[0] as string], 'key').from;
  const own = edited.plain.slice(lineStart(edited.plain, first), first).trim() === '';
  const indent = own ? indentAt(edited.plain, first) : '';
  const gap = own ? `\n${indent}` : ' ';
  const head = `${JSON.stringify(key)}: `;
  const member = own
    ? head + formatJson(value, indent, indent.length + head.length)
    : head + JSON.stringify(value);
  const before = keys.slice(0, keys.indexOf(key)).findLast((each) => was.includes(each));
  if (before === undefined)
    return { from: first, to: first, text: inLines(edited, `${member},${gap}`) };
  const { to } = rangeOf(edited, [...path, before]);
  return { from: to, to, text: inLines(edited, `,${gap}${member}`) };
};

const inLines = ({ ending }: Edited, text: string): string => text.replaceAll('\n', ending);

/** Where a value, or its key, stands, as offsets. */
const rangeOf = (
  { plain, file }: Edited,
  path: Path,
  of: 'key' | 'value' = 'value',
): { readonly from: number; readonly to: number } => {
  const span: Span = file.spanOf(path, of);
  const lines = [...plain.matchAll(/\r\n|\n|\r/gu)].map((found) => found.index + found[0].length);
  const startOf = (line: number): number => (line === 1 ? 0 : (lines[line - 2] ?? 0));
  return {
    from: startOf(span.line) + span.column - 1,
    to: startOf(span.endLine) + span.endColumn - 1,
  };
};

const lineStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

const indentAt = (text: string, at: number): string =>
  /^[ \t]*/u.exec(text.slice(lineStart(text, at)))?.[0] ?? '';
