import type { RunReport } from '@xinfang/rates';
import { html } from './markup.ts';
import { monthsPart } from './months-part.ts';
import type { PageWriting, Section } from './page-writing.ts';
import { spreadPart } from './spread-part.ts';

/** What was received: how much, and how it spreads over months, channels and contents. */
export const volumeSection = (report: RunReport, writing: PageWriting): Section => {
  const { to } = writing;
  const { items, visits, byChannel, byContent } = report.volume;
  return {
    id: 'volume',
    heading: to('volume.heading'),
    body: [
      html`<p>${to('volume.lead', { items: to('run.items', { items }) })}${
        visits.batches === 0
          ? undefined
          : `${to('page.space')}${to('volume.visits', { ...visits })}`
      }</p>`,
      monthsPart(report, writing),
      spreadPart('channel', byChannel, writing),
      spreadPart('content', byContent, writing),
    ],
  };
};
