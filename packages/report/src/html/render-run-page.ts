import type { RunReport } from '@xinfang/rates';
import { chineseNumeral } from '../numerals.ts';
import { periodText } from '../run-head.ts';
import { assumptionsSection } from './assumptions-section.ts';
import { colophonSection } from './colophon-section.ts';
import { deadlinesSection } from './deadlines-section.ts';
import { integritySection } from './integrity-section.ts';
import { listsSection } from './lists-section.ts';
import { html, type Markup, trusted } from './markup.ts';
import { outcomesSection } from './outcomes-section.ts';
import { overdueSection } from './overdue-section.ts';
import { pageHead } from './page-head.ts';
import {
  type PageWriting,
  pageWritingOf,
  type RunPageWriting,
  type Section,
} from './page-writing.ts';
import { ratesSection } from './rates-section.ts';
import { CONTENT_POLICY, STYLE } from './style.ts';
import { unitsSection } from './units-section.ts';
import { upcomingSection } from './upcoming-section.ts';
import { volumeSection } from './volume-section.ts';

export type { RunPageWriting } from './page-writing.ts';

/**
 * A run as one HTML page to open, print and check: it holds its charts and styles, loads nothing and runs nothing. Beside
 * each rate stand its numerator and denominator, and below them the cases, as far as the report lists them. The same report
 * gives the same bytes.
 *
 * @example
 * await writeFile('report.html', renderRunPage(report, { lang: 'zh', labels: pack, variant: 'due' }));
 */
export const renderRunPage = (report: RunReport, writing: RunPageWriting): string => {
  const page = pageWritingOf(writing);
  const sections = numbered(sectionsOf(report, page), page);
  return `<!doctype html>\n${pageOf(report, sections, page).toString()}\n`;
};

const sectionsOf = (report: RunReport, page: PageWriting): readonly Section[] =>
  [
    ratesSection(report, page),
    unitsSection(report, page),
    volumeSection(report, page),
    upcomingSection(report, page),
    overdueSection(report, page),
    deadlinesSection(report, page),
    integritySection(report, page),
    outcomesSection(report, page),
    assumptionsSection(report, page),
    colophonSection(report, page),
    listsSection(report, page),
  ].filter((section) => section !== undefined);

/** The annex, which comes last, carries no number. */
const numbered = (sections: readonly Section[], { to, lang }: PageWriting): readonly Section[] =>
  sections.map((section, i) =>
    section.id === 'lists'
      ? section
      : {
          ...section,
          heading: to('page.numbered', {
            number: lang === 'zh' ? chineseNumeral(i + 1) : i + 1,
            heading: section.heading,
          }),
        },
  );

const pageOf = (report: RunReport, sections: readonly Section[], page: PageWriting): Markup => {
  const { to, lang } = page;
  return html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(CONTENT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${to('run.title')} ${to('run.as-of', {
    asOf: report.asOf,
    period: periodText(report.period, to),
  })}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${to('page.skip')}</a>
${pageHead(report, page)}
<nav aria-label="${to('page.contents')}">
<ol>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ol>
</nav>
<main id="content" tabindex="-1">
${sections.map(sectionMarkup)}</main>
</body>
</html>`;
};

const sectionMarkup = ({ id, heading, body }: Section): Markup =>
  html`<section class="part" id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>
`;
