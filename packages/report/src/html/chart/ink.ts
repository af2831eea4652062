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
/** Of what stands in it for less than its name says. */
export const PART_FILL = {
  color: '#c3d2e2',
  borderColor: PLAIN_FILL.color,
  borderWidth: 1,
} as const;

/** Parts that stand out from the paper are set apart by it, the others by a line. */
const GAP = { borderColor: PAPER, borderWidth: 0.75 } as const;
const EDGE = { borderColor: INK, borderWidth: 0.75 } as const;
/** Two dark lines close to each other would be read as a dark part. */
const FAINT_EDGE = { borderColor: LINE, borderWidth: 0.5 } as const;
const NARROW = 6;
const HAIRLINE = 2;
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
  met: { fill: { color: '#9dbad8', ...GAP }, text: DARK },
  late: { fill: { color: '#2f5379', ...GAP }, text: LIGHT },
  open: { fill: { color: PAPER, ...EDGE }, text: DARK },
  overdue: { fill: { color: '#e3a64a', ...GAP, decal: stripes(RISING, INK) }, text: HALO },
  void: { fill: { color: '#e4e6e9', ...EDGE, decal: DOTS }, text: HALO },
  undetermined: { fill: { color: PAPER, ...EDGE, decal: stripes(FALLING, '#7b8691') }, text: HALO },
};

/** How a part is filled that takes so many pixels: what is narrow keeps its lightness, what is narrower than its borders has none. */
export const fillOf = (status: keyof DeadlineCounts, width: number): Ink['fill'] => {
  const { fill } = STATUS_INKS[status];
  if (width >= NARROW) return fill;
  if (fill.borderColor === INK) return { ...fill, ...FAINT_EDGE };
  return width < HAIRLINE ? { ...fill, borderWidth: 0 } : fill;
};
