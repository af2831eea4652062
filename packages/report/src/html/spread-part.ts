import { keyWords, MISSING_KEY } from '../run-words.ts';
import { rowBars } from './chart/bars.ts';
import { type CountedRow, chartWithTable } from './chart-with-table.ts';
import type { Content } from './markup.ts';
import { ownText, type PageWriting, registerText } from './page-writing.ts';

const MOST = 15;

interface Key extends CountedRow {
  readonly word: string;
}

/** How what was received spreads over the keys of a field: the largest ones, and what is left as one. */
export const spreadPart = (
  by: 'channel' | 'content',
  counts: Readonly<Record<string, number>>,
  writing: PageWriting,
): Content => {
  const keys = keysOf(by, counts, writing);
  if (keys.length === 0) return undefined;
  const named = keys.length <= MOST + 1 ? keys : keys.slice(0, MOST);
  const rows = [...named, ...restOf(keys.slice(named.length), writing)];
  const bars = rows.map(({ word, count }) => ({ name: word, count }));
  return chartWithTable({ by, rows, named, chart: (frame) => rowBars(bars, frame) }, writing);
};

const keysOf = (
  by: 'channel' | 'content',
  counts: Readonly<Record<string, number>>,
  writing: PageWriting,
): readonly Key[] => {
  const words = keyWords(by, Object.keys(counts), writing.lang, writing.labels);
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([key, count]) => {
      const word = words.get(key) ?? '';
      return {
        word,
        name: key === MISSING_KEY ? ownText(word) : registerText(word, writing),
        count,
      };
    });
};

const restOf = (rest: readonly Key[], { to }: PageWriting): readonly Key[] => {
  if (rest.length === 0) return [];
  const word = to('page.other-keys', { count: rest.length });
  return [{ word, name: ownText(word), count: rest.reduce((sum, { count }) => sum + count, 0) }];
};
