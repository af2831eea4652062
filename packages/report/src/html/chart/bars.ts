import type { Chart, ChartOption } from './draw.ts';
import { cutText, FONT_SIZE, type Frame, textWidth } from './frame.ts';
import { INK, LINE, PART_FILL, PLAIN_FILL } from './ink.ts';

/** One bar: what it is called and how long it is. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  /** What stands below the name of a column, as the year below a month. */
  readonly below?: string;
  /** Stands for less than its name says. */
  readonly isPart?: true;
}

const ROW = 22;
const EDGE = 6;

/** Bars below each other, each with its number at its end; names that do not fit are cut, the table has them whole. */
export const rowBars = (bars: readonly Bar[], frame: Frame): Chart => {
  const names = namesWidth(bars, frame);
  return {
    width: frame.width,
    height: bars.length * ROW + 2 * EDGE,
    option: {
      grid: { left: names, right: numberWidth(bars), top: EDGE, bottom: EDGE },
      xAxis: { type: 'value', show: false },
      yAxis: {
        ...nameAxis(bars.map(({ name }) => cutText(name, names - 2 * EDGE))),
        inverse: true,
      },
      series: [{ ...seriesOf(bars), barWidth: '64%', label: labelAt('right') }],
    },
  };
};

/** The series of a chart with one thing to show. */
export const seriesOf = (bars: readonly Bar[]) => ({
  type: 'bar' as const,
  silent: true,
  emphasis: { disabled: true },
  itemStyle: PLAIN_FILL,
  data: bars.map(({ count, isPart }) =>
    isPart === true ? { value: count, itemStyle: PART_FILL } : count,
  ),
});

/** An axis of names without marks. */
export const nameAxis = (names: readonly string[]) =>
  ({
    type: 'category',
    data: [...names],
    silent: true,
    // Above the bars, whose borders would cut its line.
    z: 3,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: LINE } },
    axisLabel: { color: INK, fontSize: FONT_SIZE, lineHeight: 16, interval: 0 },
  }) satisfies ChartOption['xAxis'];

/** Where a bar's number stands. */
export const labelAt = (position: 'right' | 'top') => ({
  show: true,
  position,
  distance: 4,
  color: INK,
  fontSize: FONT_SIZE,
});

/** How much room the names take, up to what the frame gives them. */
export const namesWidth = (bars: readonly { readonly name: string }[], frame: Frame): number =>
  Math.min(frame.names, Math.max(0, ...bars.map(({ name }) => textWidth(name))) + 2 * EDGE + 4);

/** How much room the longest number takes. */
export const numberWidth = (bars: readonly Bar[]): number =>
  Math.max(0, ...bars.map(({ count }) => textWidth(`${count}`))) + 2 * EDGE;
