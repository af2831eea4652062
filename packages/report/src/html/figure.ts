import { type Chart, drawChart } from './chart/draw.ts';
import { FRAMES, type Frame } from './chart/frame.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { PageWriting } from './page-writing.ts';

/** A chart on a page: what it is called, what it says in words, and how it is made for a width. */
export interface Figure {
  readonly name: string;
  /** Names of a register among the words keep their language. */
  readonly alt: Content;
  readonly chart: (frame: Frame) => Chart;
}

/** A figure in both widths, of which the page shows one; to who cannot see it, it is its words. */
export const figureOf = ({ name, alt, chart }: Figure, { lang }: PageWriting): Markup =>
  html`<figure><figcaption class="unseen">${alt}</figcaption>${FRAMES.map(
    (frame) =>
      html`<div class="${frame.name}" aria-hidden="true">${drawChart(
        chart(frame),
        `${name}-${frame.name}`,
        lang,
      )}</div>`,
  )}</figure>`;
