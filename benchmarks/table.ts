import type { Text } from '@xinfang/calendar';
import type { Timings } from './rounds.ts';
import { ratioOf, type Spread, spreadOf, spreadText, timeText } from './spread.ts';

/** A row of a table: what it is called, and the contender that was timed. */
export interface Row {
  readonly label: Text;
  readonly contender: string;
}

/** A column that compares every row with one contender: how many times as fast as a peer, or how many times as long as the limit. */
export interface Compared {
  readonly head: Text;
  readonly contender: string;
  readonly as: 'times-as-fast' | 'times-as-long';
}

/** What was measured of one question. */
export interface Measured {
  readonly id: string;
  readonly title: Text;
  /** What was asked, and how the others were used. */
  readonly about: Text;
  readonly timings: Timings;
  readonly rows: readonly Row[];
  readonly compared: readonly Compared[];
  readonly aims: readonly Aim[];
}

/** What was to be reached, and what was. */
export interface Aim {
  readonly text: Text;
  readonly reached: Spread;
  readonly unit: '×' | 'ms';
  readonly bound: number;
  /** Whether the bound is a least or a most. */
  readonly side: 'at-least' | 'at-most';
}

/** Whether the median of the rounds reaches the aim. */
export const isMet = ({ reached, bound, side }: Aim): boolean =>
  side === 'at-least' ? reached.median >= bound : reached.median <= bound;

const cells = (row: readonly string[]): string => `| ${row.join(' | ')} |`;

const both = ({ zh, en }: Text): string => `${zh} ${en}`.trim();

/** A measured table in Markdown. */
export const tableText = ({ title, about, timings, rows, compared }: Measured): string => {
  const head = ['', '一次 once', ...compared.map((each) => both(each.head))];
  const lines = rows.map(({ label, contender }) => {
    const own = timesOf(timings, contender);
    return [
      both(label),
      timeText(spreadOf(own).median),
      ...compared.map((each) => comparedText(own, each, timings, contender)),
    ];
  });
  return [
    `### ${both(title)}`,
    `${about.zh}\n\n_${about.en}_`,
    [cells(head), cells(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...lines.map(cells)].join(
      '\n',
    ),
  ].join('\n\n');
};

/** The times of a contender; that none were taken is a slip of this program. */
export const timesOf = (timings: Timings, contender: string): readonly number[] => {
  const times = timings.get(contender);
  if (times === undefined) throw new Error(`${contender} was not timed`);
  return times;
};

const comparedText = (
  own: readonly number[],
  { contender, as }: Compared,
  timings: Timings,
  name: string,
): string => {
  if (contender === name) return '1';
  const other = timesOf(timings, contender);
  return spreadText(as === 'times-as-fast' ? ratioOf(other, own) : ratioOf(own, other));
};

const aimValue = (value: number, unit: Aim['unit']): string =>
  unit === 'ms' ? `${value} ms` : `${value} ×`;

/** All aims with what was reached. */
export const aimsText = (aims: readonly Aim[]): string =>
  [
    cells(['目标 aim', '要求 asked', '达到 reached', '']),
    cells(['---', '--:', '--:', '---']),
    ...aims.map((aim) =>
      cells([
        both(aim.text),
        `${aim.side === 'at-least' ? '≥' : '≤'} ${aimValue(aim.bound, aim.unit)}`,
        `${spreadText(aim.reached)} ${aim.unit}`,
        isMet(aim) ? '达到 met' : '未达到 missed',
      ]),
    ),
  ].join('\n');
