import type { ColumnPart } from './column.ts';
import { buffersOf, createColumn, joinColumns } from './column.ts';

/** 64 bits that stand for a text, as two unsigned halves. */
export interface Key {
  readonly high: number;
  readonly low: number;
}

/** Keys by their place. */
export interface Keys {
  readonly high: (place: number) => number;
  readonly low: (place: number) => number;
}

/** Keys as plain data. */
export interface KeysPart {
  readonly high: ColumnPart;
  readonly low: ColumnPart;
}

/** An empty list of keys that fills; no key is told by both halves 0. */
export const createKeys = () => {
  const high = createColumn();
  const low = createColumn();
  return {
    add: (key: Key): void => {
      high.add(key.high);
      low.add(key.low);
    },
    high: high.at,
    low: low.at,
    part: (): KeysPart => ({ high: high.part(), low: low.part() }),
  };
};

/** Stands for no key. */
export const NO_KEY: Key = { high: 0, low: 0 };

/** The keys of several parts as one, which more may join. */
export const joinKeys = () => {
  const high = joinColumns();
  const low = joinColumns();
  return {
    add: (part: KeysPart): void => {
      high.add(part.high);
      low.add(part.low);
    },
    high: high.at,
    low: low.at,
  };
};

/** Reads the keys of several parts as one. */
export const readKeys = (parts: readonly KeysPart[]): Keys => {
  const joined = joinKeys();
  for (const part of parts) joined.add(part);
  return joined;
};

/** The memory of keys, to hand it to another thread without a copy. */
export const keyBuffersOf = ({ high, low }: KeysPart): readonly ArrayBuffer[] => [
  ...buffersOf(high),
  ...buffersOf(low),
];
