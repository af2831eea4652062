import type { DeadlineCounts } from '@xinfang/rates';
import { STATUSES } from '../../run-figures.ts';
import { nameAxis, namesWidth, numberWidth } from './bars.ts';
import type { Chart } from './draw.ts';
import { cutText, FONT_SIZE, type Frame, textWidth } from './frame.ts';
import { fillOf, INK, STATUS_INKS } from './ink.ts';

/** One stacked bar: what it is called and how it is made up. */
export interface Stack {
  readonly name: string;
  readonly counts: DeadlineCounts;
}

/** How the statuses are called. */
export type StatusNames = Readonly<Record<keyof DeadlineCounts, string>>;

const ROW = 21;
const EDGE = 6;
const LEGEND_ROW = 22;
const LEGEND_MARK = 34;

/** Stacked bars below each other with numbers in the parts that are wide enough, and the sum at the end. */
export const rowStacks = (stacks: readonly Stack[], names: StatusNames, frame: Frame): Chart => {
  const used = STATUSES.filter((status) => stacks.some(({ counts }) => counts[status] > 0));
  const sums = stacks.map(({ counts }) => used.reduce((sum, status) => sum + counts[status], 0));
  const left = namesWidth(stacks, frame);
  const right = numberWidth(sums.map((count) => ({ name: '', count })));
  const scale = (frame.width - left - right) / Math.max(1, ...sums);
  const top =
    legendHeight(
      used.map((status) => names[status]),
      frame,
    ) + EDGE;
  return {
    width: frame.width,
    height: top + stacks.length * ROW + EDGE,
    option: {
      legend: {
        left: 0,
        top: 0,
        itemWidth: 22,
        itemHeight: 12,
        itemGap: 10,
        icon: 'rect',
        itemStyle: { borderWidth: 0.75 },
        textStyle: { color: INK, fontSize: FONT_SIZE },
        selectedMode: false,
      },
      grid: { left, right, top, bottom: EDGE },
      xAxis: { type: 'value', show: false, max: Math.max(1, ...sums) },
      yAxis: {
        ...nameAxis(stacks.map(({ name }) => cutText(name, left - 2 * EDGE))),
        inverse: true,
      },
      series: [
        ...used.map((status) => statusSeries(status, names[status], stacks, scale)),
        sumSeries(sums),
      ],
    },
  };
};

const statusSeries = (
  status: keyof DeadlineCounts,
  name: string,
  stacks: readonly Stack[],
  scale: number,
) => ({
  ...BAR,
  name,
  itemStyle: STATUS_INKS[status].fill,
  data: stacks.map(({ counts }) => ({
    value: counts[status] === 0 ? null : counts[status],
    itemStyle: fillOf(status, counts[status] * scale),
    label: { show: counts[status] * scale > textWidth(`${counts[status]}`) + roomAround(status) },
  })),
  label: {
    position: 'inside' as const,
    fontSize: FONT_SIZE - 1,
    ...STATUS_INKS[status].text,
  },
});

/** On a pattern a number needs more room, or it hides what it stands on. */
const roomAround = (status: keyof DeadlineCounts): number =>
  STATUS_INKS[status].fill.decal === undefined ? EDGE : 3 * EDGE;

const BAR = {
  type: 'bar' as const,
  stack: 'deadlines',
  silent: true,
  emphasis: { disabled: true },
  barWidth: '68%',
};

/** Bars of no length that carry the sums. */
const sumSeries = (sums: readonly number[]) => ({
  ...BAR,
  data: sums.map((sum) => ({ value: 0, label: { formatter: `${sum}` } })),
  label: { show: true, position: 'right' as const, distance: 4, color: INK, fontSize: FONT_SIZE },
});

const legendHeight = (names: readonly string[], frame: Frame): number => {
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const width = LEGEND_MARK + textWidth(name) + 10;
    if (used > 0 && used + width > frame.width) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows * LEGEND_ROW;
};
