import type { JsonValue } from '@xinfang/pack';
import { isObject } from './same-json.ts';

const WIDEST = 100;

/**
 * A JSON value as the packs here are formatted: objects over several lines, a list of plain values on one where it fits.
 * `indent` is what the line begins with that the value stands on, `taken` how much of that line is taken before it.
 *
 * @example
 * formatJson({ a: [1, 2] }) // '{\n  "a": [1, 2]\n}'
 */
export const formatJson = (value: JsonValue, indent = '', taken = indent.length): string => {
  if (Array.isArray(value)) return formatList(value, indent, taken);
  if (!isObject(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Object.entries(value).map(([key, member]) => {
    const head = `${inner}${JSON.stringify(key)}: `;
    return head + formatJson(member, inner, head.length);
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
};

const formatList = (list: readonly JsonValue[], indent: string, taken: number): string => {
  const line = `[${list.map((each) => JSON.stringify(each)).join(', ')}]`;
  const isPlain = list.every((each) => typeof each !== 'object' || each === null);
  if (list.length === 0 || (isPlain && taken + line.length < WIDEST)) return line;
  const inner = `${indent}  `;
  return `[\n${list.map((each) => inner + formatJson(each, inner)).join(',\n')}\n${indent}]`;
};
