import type { BreakdownRow, RunReport } from '@xinfang/rates';
import { say, styleOf } from './lang.ts';
import { sayerOf, wordOf } from './messages.ts';
import { indent, pageOf, partOf } from './page.ts';
import { percentText } from './percent.ts';
import type { RunWriting } from './run-figures.ts';
import { keyWords } from './run-words.ts';
import { renderTable } from './table.ts';

/** For each field asked for a table: what was received, and every rate in the way of counting that stands first. */
export const breakdownsPart = ({ breakdowns }: RunReport, writing: RunWriting): string =>
  pageOf(breakdowns.map(({ by, rows }) => breakdownPart(by, rows, writing))).trimEnd();

const breakdownPart = (by: string, rows: readonly BreakdownRow[], writing: RunWriting): string => {
  const { lang } = writing;
  const to = sayerOf(lang);
  const field = wordOf('by', by, lang);
  const chosen = chosenRates(rows, writing.variant);
  const columns = [
    { title: field },
    { title: to('column.items') },
    ...chosen.map(({ label }) => ({ title: say(label, lang), align: 'right' as const })),
  ];
  const words = keyWords(
    by,
    rows.map(({ key }) => key),
    lang,
    writing.labels,
  );
  const cells = rows.map(({ key, volume, indicators }) => [
    words.get(key) ?? '',
    volume.items,
    ...chosen.map(({ id, variant }) => {
      const rate = indicators.find((one) => one.id === id && one.variant === variant);
      return rate === undefined || rate.denominator === 0
        ? '–'
        : `${percentText(rate.value, lang)} (${rate.numerator}/${rate.denominator})`;
    }),
  ]);
  return partOf(styleOf(writing).strong(to('run.breakdown', { by: field })), [
    indent(renderTable(columns, cells)),
  ]);
};

/** The rates that stand first and have something to count in some row, each in one way of counting; more columns than fit a page help nobody, the CSV has them all. */
const chosenRates = (rows: readonly BreakdownRow[], variant: string | undefined) => {
  const all = rows[0]?.indicators ?? [];
  const chosen = variant ?? all[0]?.variant;
  const some = all.some(({ headline }) => headline === true);
  return all.filter(
    (rate) =>
      rate.variant === chosen &&
      (!some || rate.headline === true) &&
      rows.some(({ indicators }) =>
        indicators.some(
          ({ id, variant: way, denominator }) =>
            id === rate.id && way === rate.variant && denominator > 0,
        ),
      ),
  );
};
