import { canonical } from '../compare.ts';
import type { Vector } from '../vector.ts';

/** A vector on a line: what it is first, then what is given and what is expected, their keys in order. */
const lineOf = ({ id, kind, given, expect, ...more }: Vector): string => {
  const parts = { id, kind, ...more, given, expect };
  return `{${Object.entries(parts)
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
    .join(',')}}`;
};

/** The text of a file of vectors: a JSON array with one vector a line. */
export const textOf = (vectors: readonly Vector[]): string =>
  `[\n${vectors.map(lineOf).join(',\n')}\n]\n`;
