import type { IndicatorResult, RunReport } from '@xinfang/rates';
import {
  BREAKDOWN_DEADLINE_HEADINGS,
  BREAKDOWN_DEADLINES_FILE,
  BREAKDOWN_HEADINGS,
  breakdownDeadlineRows,
  breakdownRows,
} from './breakdown-rows.ts';
import { type CsvCell, renderCsv } from './csv.ts';
import { DEADLINE_HEADINGS, deadlineRows } from './deadline-rows.ts';
import { type Lang, say } from './lang.ts';
import { type MessageKey, sayerOf, wordOf } from './messages.ts';
import { LISTS_FILE } from './run-lists.ts';
import { deadlineWord, keyWords, type RunLabels } from './run-words.ts';

/** A file of a run: its name and its whole content. */
export interface RunFile {
  readonly name: string;
  readonly content: string;
}

/** Every file that `runFiles` may give. */
export const RUN_FILES = [
  'indicators.csv',
  'lists.csv',
  'deadlines.csv',
  'overdue.csv',
  'integrity.csv',
  'volume.csv',
  'breakdowns.csv',
  BREAKDOWN_DEADLINES_FILE,
] as const;

/**
 * The tables of a run as CSV files for a spreadsheet: rates, deadlines, overdue duties, integrity, volume, and where the
 * run was broken down the rates and the deadlines of every part.
 *
 * @example
 * for (const { name, content } of runFiles(report, { lang: 'zh' })) await writeFile(join(dir, name), content);
 */
export const runFiles = (
  report: RunReport,
  { lang, labels }: { readonly lang: Lang; readonly labels?: RunLabels | undefined },
): readonly RunFile[] => {
  const file = (
    name: string,
    headings: readonly MessageKey[],
    rows: readonly (readonly CsvCell[])[],
  ): RunFile => ({
    name,
    content: renderCsv(
      headings.map((key) => sayerOf(lang)(key)),
      rows,
    ),
  });
  return [
    file('indicators.csv', RATE_HEADINGS, rateRows(report.indicators, lang)),
    file('deadlines.csv', DEADLINE_HEADINGS, deadlineRows(report, lang, labels)),
    file('overdue.csv', OVERDUE_HEADINGS, overdueRows(report, lang, labels)),
    file('integrity.csv', INTEGRITY_HEADINGS, integrityRows(report, lang)),
    file('volume.csv', VOLUME_HEADINGS, volumeRows(report, lang, labels)),
    ...(report.indicators.some(({ lists }) => lists !== undefined)
      ? [file(LISTS_FILE, LIST_HEADINGS, listRows(report.indicators))]
      : []),
    ...(report.breakdowns.length === 0
      ? []
      : [
          file('breakdowns.csv', BREAKDOWN_HEADINGS, breakdownRows(report, lang, labels)),
          file(
            BREAKDOWN_DEADLINES_FILE,
            BREAKDOWN_DEADLINE_HEADINGS,
            breakdownDeadlineRows(report, lang, labels),
          ),
        ]),
  ];
};

const RATE_HEADINGS = [
  'column.id',
  'column.indicator',
  'column.variant',
  'column.value',
  'column.numerator',
  'column.denominator',
  'column.worst',
  'status.open',
  'status.void',
  'status.undetermined',
  'column.note',
] as const;

const rateRows = (indicators: readonly IndicatorResult[], lang: Lang) =>
  indicators.map((rate): readonly CsvCell[] => [
    rate.id,
    say(rate.label, lang),
    rate.variant,
    rate.value,
    rate.numerator,
    rate.denominator,
    rate.valueAtWorst,
    ...(['open', 'void', 'undetermined'] as const).map(
      (reason) => rate.excluded.find((one) => one.reason === reason)?.count ?? null,
    ),
    say(rate.note, lang),
  ]);

const LIST_HEADINGS = [
  'column.id',
  'column.variant',
  'column.list',
  'column.reason',
  'column.case',
] as const;

/** One line for each count: what was missed, numerator, denominator, and what was left out with its reason. */
const listRows = (indicators: readonly IndicatorResult[]): readonly (readonly CsvCell[])[] =>
  indicators.flatMap(({ id, variant, lists }) =>
    lists === undefined
      ? []
      : [
          ...(['missed', 'numerator', 'denominator'] as const).flatMap((list) =>
            lists[list].map((one): readonly CsvCell[] => [id, variant, list, null, one]),
          ),
          ...Object.entries(lists.excluded).flatMap(([reason, ids]) =>
            ids.map((one): readonly CsvCell[] => [id, variant, 'excluded', reason, one]),
          ),
        ],
  );

const OVERDUE_HEADINGS = [
  'column.case',
  'column.id',
  'column.deadline',
  'column.due',
  'column.days-over',
] as const;

const overdueRows = ({ overdue }: RunReport, lang: Lang, labels: RunLabels | undefined) =>
  overdue.map(({ caseId, deadline, dueOn, days }): readonly CsvCell[] => [
    caseId,
    deadline,
    deadlineWord(deadline, lang, labels),
    dueOn,
    days,
  ]);

const INTEGRITY_HEADINGS = ['column.id', 'column.label', 'column.count', 'column.cases'] as const;

const integrityRows = ({ integrity }: RunReport, lang: Lang) =>
  integrity.map(({ id, label, count, cases }): readonly CsvCell[] => [
    id,
    say(label, lang),
    count,
    cases === undefined ? null : cases.join(' '),
  ]);

const VOLUME_HEADINGS = ['column.by', 'column.key', 'column.items'] as const;

const volumeRows = (
  { volume }: RunReport,
  lang: Lang,
  labels: RunLabels | undefined,
): readonly (readonly CsvCell[])[] => {
  const spread = (by: string, counts: Readonly<Record<string, number>>) => {
    const words = keyWords(by, Object.keys(counts), lang, labels);
    return Object.entries(counts).map(([key, count]) => [
      wordOf('by', by, lang),
      words.get(key) ?? null,
      count,
    ]);
  };
  const to = sayerOf(lang);
  return [
    [to('volume.all'), null, volume.items],
    ...spread('channel', volume.byChannel),
    ...spread('content', volume.byContent),
    [to('volume.visit-batches'), null, volume.visits.batches],
    [to('volume.visit-people'), null, volume.visits.people],
  ];
};
