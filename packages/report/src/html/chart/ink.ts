import type { DeadlineCounts } from '@xinfang/rates';
import type { BarSeriesOption } from 'echarts/charts';

export const INK = '#1c2733';
export const PAPER = '#ffffff';
export const LINE = '#8a94a0';

/** How a part of a chart is filled and what is written on it: told apart by lightness and pattern, so that print and every eye can. */
export interface Ink {
  readonly fill: NonNullable<BarSeriesOption['itemStyle']>;
  readonly text: {
    readonly color: string;
    readonly textBorderColor?: string;
    readonly textBorderWidth?: number;
  };
}

/** Of a chart with one thing to show. */
export const PLAIN_FILL = { color: '#4a6d92' } as const;

const EDGE = { borderColor: INK, borderWidth: 0.75 } as const;
const DARK = { color: INK } as const;
const LIGHT = { color: PAPER } as const;
/** On a pattern a halo keeps a number readable. */
const HALO = { color: INK, textBorderColor: PAPER, textBorderWidth: 3 } as const;

const RISING = -Math.PI / 4;
const FALLING = Math.PI / 4;

const stripes = (rotation: number, color: string) => ({
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [1.5, 3.5],
  rotation,
  color,
});

const DOTS = { symbol: 'rect', dashArrayX: [1.5, 2.5], dashArrayY: [1.5, 2.5], color: '#5d6873' };

/** No colour blames or praises: where a deadline stands is a fact that its table tells. */
export const STATUS_INKS: Readonly<Record<keyof DeadlineCounts, Ink>> = {
  met: { fill: { color: '#9dbad8', ...EDGE }, text: DARK },
  late: { fill: { color: '#2f5379', ...EDGE }, text: LIGHT },
  open: { fill: { color: PAPER, ...EDGE }, text: DARK },
  overdue: { fill: { color: '#e3a64a', ...EDGE, decal: stripes(RISING, INK) }, text: HALO },
  void: { fill: { color: '#e4e6e9', ...EDGE, decal: DOTS }, text: HALO },
  undetermined: { fill: { color: PAPER, ...EDGE, decal: stripes(FALLING, '#7b8691') }, text: HALO },
};
