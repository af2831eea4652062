import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarData, CalendarDataSchema } from '@xinfang/calendar';
import { type Instrument, loadPackOrThrow, type Pack } from '@xinfang/pack';
import { readPackFolder } from '@xinfang/sdk';
import { deadlinesPage, indicatorsPage, remediesPage, rulesPage } from './element-pages.ts';
import { instrumentPage } from './instrument-page.ts';
import { calendarPage, indexPage, routesPage, untranslatedPage } from './other-pages.ts';
import { type Use, usesOf } from './uses.ts';
import type { Lang, LawPage, Writing } from './writing.ts';

/** The national pack and the notices, as they lie in the checkout. */
export const readLaw = (
  root: string,
): { readonly pack: Pack; readonly calendar: CalendarData } => ({
  pack: loadPackOrThrow([readPackFolder(join(root, 'packs/national'))]),
  calendar: CalendarDataSchema.parse(
    JSON.parse(readFileSync(join(root, 'packs/calendar-cn/calendar.json'), 'utf8')),
  ),
});

const FIRST_INSTRUMENT = 10;

/** All tables of law in one language. */
export const lawPages = (pack: Pack, calendar: CalendarData, lang: Lang): readonly LawPage[] => {
  const writing: Writing = { pack, lang };
  const uses = usesOf(pack);
  const counts = countsOf(uses);
  const instruments = inOrder([...pack.instruments.values()], counts);
  return [
    indexPage(instruments, counts, writing),
    rulesPage(writing),
    deadlinesPage(writing),
    remediesPage(writing),
    indicatorsPage(writing),
    routesPage(writing),
    calendarPage(calendar, writing),
    untranslatedPage(writing),
    ...instruments.map((instrument, i) =>
      instrumentPage(instrument, uses, FIRST_INSTRUMENT + i, writing),
    ),
  ];
};

const countsOf = (uses: readonly Use[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(uses, ({ basis }) => basis.instrument)].map(([id, { length }]) => [id, length]),
  );

/** What is cited most stands first: the regulations of petitions. */
const inOrder = (
  instruments: readonly Instrument[],
  counts: ReadonlyMap<string, number>,
): readonly Instrument[] =>
  instruments.toSorted(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
