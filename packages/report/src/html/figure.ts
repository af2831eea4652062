import { type Chart, drawChart } from './chart/draw.ts';
import { FRAMES, type Frame } from './chart/frame.ts';
import { html, type Markup } from './markup.ts';

/** A chart on a page: what it is called, what it says in words, and how it is made for a width. */
export interface Figure {
  readonly name: string;
  readonly alt: string;
  readonly chart: (frame: Frame) => Chart;
}

/** A figure in both widths, of which the page shows one; to who cannot see it, it is its words. */
export const figureOf = ({ name, alt, chart }: Figure): Markup =>
  html`<figure role="img" aria-label="${alt}">${FRAMES.map(
    (frame) =>
      html`<div class="${frame.name}">${drawChart(chart(frame), `${name}-${frame.name}`)}</div>`,
  )}</figure>`;
