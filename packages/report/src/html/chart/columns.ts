import { type Bar, labelAt, nameAxis, numberWidth, seriesOf } from './bars.ts';
import type { Chart } from './draw.ts';
import { cutText, FONT_SIZE, type Frame, textWidth } from './frame.ts';

const HEIGHT = 240;
const NAMES_HEIGHT = 42;
const EDGE = 6;
const GAP = 4;

/** Columns beside each other, each with its number on top where there is room. */
export const columnBars = (bars: readonly Bar[], frame: Frame): Chart => {
  const room = (frame.width - 2 * EDGE) / bars.length;
  const axis = nameAxis(bars.map((bar) => columnName(bar, frame)));
  return {
    width: frame.width,
    height: HEIGHT,
    option: {
      grid: { left: EDGE, right: EDGE, top: 2 * FONT_SIZE, bottom: NAMES_HEIGHT },
      xAxis: { ...axis, axisLabel: { ...axis.axisLabel, interval: namesShown(bars, room) } },
      yAxis: { type: 'value', show: false },
      series: [
        {
          ...seriesOf(bars),
          barWidth: '62%',
          label: { ...labelAt('top'), show: numberWidth(bars) - EDGE <= room },
        },
      ],
    },
  };
};

const columnName = ({ name, below }: Bar, frame: Frame): string =>
  [cutText(name, frame.names), ...(below === undefined ? [] : [below])].join('\n');

/** All names where they fit, else those with something below, which is where something begins. */
const namesShown = (bars: readonly Bar[], room: number) =>
  Math.max(0, ...bars.map(({ name }) => textWidth(name))) + GAP <= room
    ? 0
    : (index: number): boolean => bars[index]?.below !== undefined;
