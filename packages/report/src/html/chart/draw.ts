import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Markup, trusted } from '../markup.ts';
import { cleanSvg } from './clean-svg.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** What a chart of these pages may be made of. */
export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption
>;

/** A chart before it is drawn: how large, and of what. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly option: ChartOption;
}

/** Draws a chart as SVG; the name tells its ids from those of the page's other charts. */
export const drawChart = ({ width, height, option }: Chart, name: string): Markup => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return trusted(cleanSvg(chart.renderToSVGString(), name));
  } finally {
    chart.dispose();
  }
};
