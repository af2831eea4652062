import type { DeadlineCounts, RunReport } from '@xinfang/rates';
import { BREAKDOWN_DEADLINES_FILE } from '../breakdown-rows.ts';
import { wordOf } from '../messages.ts';
import { STATUSES } from '../run-figures.ts';
import { rowStacks, type StatusNames } from './chart/stacks.ts';
import { wideTable } from './data-table.ts';
import { figureOf } from './figure.ts';
import { type Content, html } from './markup.ts';
import {
  ownText,
  type PageWriting,
  registerText,
  type Section,
  shortened,
} from './page-writing.ts';
import { addUp, sumOf, type UnitCounts, type UnitFigures, unitFigures } from './unit-counts.ts';

const CHARTED = 30;
const SHOWN = 200;

/** Where the duties of each unit stand; the units by what they received, which is no ranking. */
export const unitsSection = (report: RunReport, writing: PageWriting): Section | undefined => {
  const figures = unitFigures(report, writing);
  const { units, offices } = figures;
  if (sumOf(addUp([...units.map(({ counts }) => counts), offices])) === 0) return undefined;
  const { to, labels } = writing;
  return {
    id: 'units',
    heading: to('units.heading'),
    body: [
      html`<p>${
        labels === undefined
          ? [to('units.lead-all'), to('page.space'), to('units.all-kinds')]
          : to('units.lead')
      }</p>`,
      html`<h3>${to('units.chart')}</h3>`,
      unitsFigure(units, writing),
      unitsTable(figures, writing),
    ],
  };
};

const unitsFigure = (units: readonly UnitCounts[], writing: PageWriting): Content => {
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
  const stacks = units.slice(0, CHARTED);
  return [
    figureOf({ name: 'units', alt, chart: (frame) => rowStacks(stacks, names, frame) }, writing),
    units.length > CHARTED
      ? html`<p class="more">${to('units.charted', { count: CHARTED })}</p>`
      : undefined,
  ];
};

const unitsTable = ({ units, offices }: UnitFigures, writing: PageWriting): Content => {
  const { to, lang } = writing;
  const shown = units.slice(0, SHOWN);
  const all = addUp([...units.map(({ counts }) => counts), offices]);
  const officeRow = [ownText(to('units.offices')), '–', ...figuresOf(offices)];
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
        rows: [
          ...shown.map((unit) => [nameOf(unit, writing), unit.items, ...figuresOf(unit.counts)]),
          ...(sumOf(offices) === 0 ? [] : [officeRow]),
        ],
        total: [
          ownText(to('page.total')),
          units.reduce((sum, { items }) => sum + items, 0),
          ...figuresOf(all),
        ],
      },
      writing,
    ),
    shortened(
      {
        shown: shown.length,
        all: units.length,
        file: BREAKDOWN_DEADLINES_FILE,
        option: '--by unit',
      },
      writing,
    ),
  ];
};

const nameOf = ({ name, isMissing }: UnitCounts, writing: PageWriting): Content =>
  isMissing ? ownText(name) : registerText(name, writing);

const figuresOf = (counts: DeadlineCounts): readonly number[] => [
  sumOf(counts),
  ...STATUSES.map((status) => counts[status]),
];
