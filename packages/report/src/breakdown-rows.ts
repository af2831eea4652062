import type { RunReport } from '@xinfang/rates';
import type { CsvCell } from './csv.ts';
import { DEADLINE_HEADINGS, deadlineRows } from './deadline-rows.ts';
import { type Lang, say } from './lang.ts';
import { wordOf } from './messages.ts';
import { keyWords, type RunLabels } from './run-words.ts';

/** The file of a run's folder that says for every part where its deadlines stand. */
export const BREAKDOWN_DEADLINES_FILE = 'breakdown-deadlines.csv';

/** The columns of the rates by part. */
export const BREAKDOWN_HEADINGS = [
  'column.by',
  'column.key',
  'column.items',
  'column.id',
  'column.indicator',
  'column.variant',
  'column.value',
  'column.numerator',
  'column.denominator',
  'column.worst',
] as const;

/** The columns of the deadlines by part. */
export const BREAKDOWN_DEADLINE_HEADINGS = [
  'column.by',
  'column.key',
  ...DEADLINE_HEADINGS,
] as const;

/** Every rate of every part that a run was broken down into. */
export const breakdownRows = (report: RunReport, lang: Lang, labels?: RunLabels) =>
  partsOf(report, lang, labels).flatMap(({ part, row: { volume, indicators } }) =>
    indicators.map((rate): readonly CsvCell[] => [
      ...part,
      volume.items,
      rate.id,
      say(rate.label, lang),
      rate.variant,
      rate.value,
      rate.numerator,
      rate.denominator,
      rate.valueAtWorst,
    ]),
  );

/** Every deadline of every part. */
export const breakdownDeadlineRows = (
  report: RunReport,
  lang: Lang,
  labels: RunLabels | undefined,
) =>
  partsOf(report, lang, labels).flatMap(({ part, row }) =>
    deadlineRows(row, lang, labels).map((counts): readonly CsvCell[] => [...part, ...counts]),
  );

/** Every part that a run was broken down into, with the words for it. */
const partsOf = ({ breakdowns }: RunReport, lang: Lang, labels: RunLabels | undefined) =>
  breakdowns.flatMap(({ by, rows }) => {
    const words = keyWords(
      by,
      rows.map(({ key }) => key),
      lang,
      labels,
    );
    return rows.map((row) => ({
      part: [wordOf('by', by, lang), words.get(row.key) ?? null],
      row,
    }));
  });
