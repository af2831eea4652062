import type { BreakdownRow, DeadlineCounts, RunReport } from '@xinfang/rates';
import { wordOf } from '../messages.ts';
import { isRight, STATUSES } from '../run-figures.ts';
import { keyWord } from '../run-words.ts';
import { rowStacks, type StatusNames } from './chart/stacks.ts';
import { wideTable } from './data-table.ts';
import { figureOf } from './figure.ts';
import { type Content, html } from './markup.ts';
import { type PageWriting, registerText, type Section, shortened } from './page-writing.ts';

const CHARTED = 30;
const SHOWN = 200;

interface Unit {
  readonly key: string;
  readonly items: number;
  readonly counts: DeadlineCounts;
}

/** Where the duties of each unit stand; the units by what they received, which is no ranking. */
export const unitsSection = (report: RunReport, writing: PageWriting): Section | undefined => {
  const rows = report.breakdowns.find(({ by }) => by === 'unit')?.rows ?? [];
  const units = rows.map((row) => unitOf(row, writing)).toSorted(byVolume);
  if (units.every(({ counts }) => sumOf(counts) === 0)) return undefined;
  const { to, labels } = writing;
  return {
    id: 'units',
    heading: to('units.heading'),
    body: [
      html`<p>${to('units.lead')}${labels === undefined ? `${to('page.space')}${to('units.all-kinds')}` : undefined}</p>`,
      html`<h3>${to('units.chart')}</h3>`,
      unitsFigure(units, writing),
      unitsTable(units, writing),
    ],
  };
};

const unitOf = ({ key, volume, deadlines }: BreakdownRow, writing: PageWriting): Unit => ({
  key,
  items: volume.items,
  counts: addUp(
    Object.entries(deadlines)
      .filter(([id]) => !isRight(id, writing))
      .map(([, counts]) => counts),
  ),
});

const byVolume = (a: Unit, b: Unit): number => b.items - a.items || (a.key < b.key ? -1 : 1);

const addUp = (all: readonly DeadlineCounts[]): DeadlineCounts =>
  Object.fromEntries(
    STATUSES.map((status) => [status, all.reduce((sum, counts) => sum + counts[status], 0)]),
  ) as unknown as DeadlineCounts;

const sumOf = (counts: DeadlineCounts): number =>
  STATUSES.reduce((sum, status) => sum + counts[status], 0);

const unitsFigure = (units: readonly Unit[], writing: PageWriting): Content => {
  const { to, lang } = writing;
  const total = addUp(units.map(({ counts }) => counts));
  const names = Object.fromEntries(
    STATUSES.map((status) => [status, wordOf('status', status, lang)]),
  ) as StatusNames;
  const statuses = STATUSES.filter((status) => total[status] > 0)
    .map((status) => `${names[status]} ${total[status]}`)
    .join(to('page.list-comma'));
  const alt = to('units.alt', {
    units: units.length,
    total: sumOf(total),
    statuses,
    table: to('units.table'),
  });
  // A chart of hundreds shows nothing, and a bar for all others would dwarf the rest.
  const stacks = units
    .slice(0, CHARTED)
    .map(({ key, counts }) => ({ name: keyWord('unit', key, lang), counts }));
  return [
    figureOf({ name: 'units', alt, chart: (frame) => rowStacks(stacks, names, frame) }),
    units.length > CHARTED
      ? html`<p class="more">${to('units.charted', { count: CHARTED })}</p>`
      : undefined,
  ];
};

const unitsTable = (units: readonly Unit[], writing: PageWriting): Content => {
  const { to, lang } = writing;
  const shown = units.slice(0, SHOWN);
  const figuresOf = ({ items, counts }: Omit<Unit, 'key'>): readonly number[] => [
    items,
    sumOf(counts),
    ...STATUSES.map((status) => counts[status]),
  ];
  const total = {
    items: units.reduce((sum, { items }) => sum + items, 0),
    counts: addUp(units.map(({ counts }) => counts)),
  };
  return [
    wideTable(
      {
        id: 'units-table',
        caption: to('units.table'),
        columns: [
          { title: wordOf('by', 'unit', lang) },
          { title: to('units.items'), numbers: true },
          { title: to('units.deadlines'), numbers: true },
          ...STATUSES.map((status) => ({ title: wordOf('status', status, lang), numbers: true })),
        ],
        rows: shown.map((unit) => [
          registerText(keyWord('unit', unit.key, lang), writing),
          ...figuresOf(unit),
        ]),
        total: [to('page.total'), ...figuresOf(total)],
      },
      writing,
    ),
    shortened({ shown: shown.length, all: units.length, file: 'breakdowns.csv' }, writing),
  ];
};
