import type { Pack, PackFiles } from '@xinfang/pack';
import { indexCases } from './cases.ts';
import { casesPage } from './cases-page.ts';
import { coverPage } from './cover-page.ts';
import { deadlinePage } from './deadline-page.ts';
import { framed } from './frame.ts';
import { groupPage } from './group-page.ts';
import { indexPage } from './index-page.ts';
import { indicatorPage } from './indicator-page.ts';
import { instrumentPage } from './instrument-page.ts';
import {
  conditionsPage,
  factsPage,
  integrityPage,
  untranslatedPage,
  warningsPage,
} from './list-pages.ts';
import { originsOf } from './origins.ts';
import { remedyPage } from './remedy-page.ts';
import { remindersPage } from './reminders-page.ts';
import { routePage } from './route-page.ts';
import { rulePage } from './rule-page.ts';
import type { Site, SitePage, Writing } from './site.ts';
import { indexUses } from './uses.ts';

/** A file of the site: its path with `/` between folders, and its text. */
export interface PackPage {
  readonly path: string;
  readonly text: string;
}

/**
 * A pack as a site to read, in Chinese and English: one page for each rule, group, deadline, remedy, route, indicator
 * and instrument, lists of all else, and below each article what rests on it. Pages load and run nothing, links are
 * relative, and the same pack gives the same bytes. `layers` are the files that the pack was loaded from, lowest first:
 * of a pack that lies on others they tell what is its own.
 *
 * @example
 * packPages(pack, [nationalFiles])[0].path // 'index.html'
 */
export const packPages = (pack: Pack, layers: readonly PackFiles[]): readonly PackPage[] => {
  const site: Site = {
    pack,
    origins: originsOf(layers),
    uses: indexUses(pack),
    cases: indexCases(pack),
  };
  return [
    { path: 'index.html', text: coverPage(pack) },
    ...(['zh', 'en'] as const).flatMap((lang) =>
      pagesOf({ ...site, lang }).map((page) => ({
        path: `${lang}/${page.at}`,
        text: framed(page, { ...site, lang }),
      })),
    ),
  ];
};

const pagesOf = (site: Site & Pick<Writing, 'lang'>): readonly SitePage[] => {
  const { pack } = site;
  return [
    indexPage(site),
    ...pack.groups.map((each) => groupPage(each, site)),
    ...pack.rules.map((each) => rulePage(each, site)),
    ...pack.deadlines.map((each) => deadlinePage(each, site)),
    ...pack.remedies.map((each) => remedyPage(each, site)),
    ...pack.routes.map((each) => routePage(each, site)),
    ...pack.indicators.map((each) => indicatorPage(each, site)),
    ...[...pack.instruments.values()].map((each) => instrumentPage(each, site)),
    factsPage(site),
    conditionsPage(site),
    warningsPage(site),
    integrityPage(site),
    remindersPage(site),
    untranslatedPage(site),
    ...pack.tests.map((each) => casesPage(each, site)),
  ];
};
