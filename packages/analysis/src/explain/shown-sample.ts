import type { JsonValue, Path } from '@xinfang/pack';
import type { ShownSample } from './explain-diagnostic.ts';
import type { Sample } from './explanation.ts';

/** A sample as people read it: the value with the keys that lead to it, `…` where something else stands beside it. */
export const shownSample = ({ file, at = [], json, text, overlay }: Sample): ShownSample => ({
  file,
  overlay: overlay === true,
  raw: text !== undefined,
  json: text ?? (json === undefined ? '' : printed(json, at)),
});

const printed = (json: JsonValue, at: Path): string =>
  compact(
    at.reduceRight<JsonValue>(
      (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
      json,
    ),
    '',
  );

const WIDTH = 100;

/** JSON with short objects and lists on one line, as a formatter of JSON leaves it. */
const compact = (value: JsonValue, indent: string, before = ''): string => {
  const line = oneLine(value);
  // With room for the comma after it.
  const isShort = indent.length + before.length + columnsOf(line) < WIDTH;
  if (isShort || typeof value !== 'object' || value === null) return before + line;
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => `${inner}${compact(item, inner)}`)
    : Object.entries(value).map(
        ([key, item]) => `${inner}${compact(item, inner, `${JSON.stringify(key)}: `)}`,
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${before}${open}\n${items.join(',\n')}\n${indent}${close}`;
};

/** A Chinese character takes two. */
const columnsOf = (line: string): number => line.replaceAll(/[^ -ÿ]/gu, '  ').length;

const oneLine = (value: JsonValue): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
};
