import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Lang } from '../../lang.ts';
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

/** Draws a chart as SVG; the name tells its ids from those of the page's other charts, the language is that of the page. */
export const drawChart = ({ width, height, option }: Chart, name: string, lang: Lang): Markup => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    const svg = cleanSvg(chart.renderToSVGString(), name);
    return trusted(lang === 'en' ? markChinese(svg) : svg);
  } finally {
    chart.dispose();
  }
};

/** In a page of another language Chinese is marked, so that it stands in Chinese letters. */
const markChinese = (svg: string): string =>
  svg.replaceAll(/<text(?=[^>]*>[^<]*\p{Script=Han})/gu, '<text lang="zh-CN"');
