import type { IndicatorResult, RunReport } from '@xinfang/rates';
import { type Lang, type Style, say, styleOf, type Writing } from './lang.ts';
import { sayerOf, wordOf } from './messages.ts';
import { indent, partOf } from './page.ts';
import { percentText } from './percent.ts';
import { type Cell, renderTable } from './table.ts';

/** Every rate with its other ways of counting below it; each way of counting says in a note what it counts. */
export const ratesPart = (
  { indicators }: Pick<RunReport, 'indicators'>,
  writing: Writing & { readonly variant?: string | undefined },
): string => {
  const to = sayerOf(writing.lang);
  const rates = besideEachOther(indicators, writing.variant);
  const notes = [...new Set(rates.map(({ note }) => say(note, writing.lang)))];
  const numbers = new Map(notes.map((note, i) => [note, i + 1]));
  const columns = [
    { title: to('column.indicator') },
    { title: to('column.variant') },
    { title: to('column.value'), align: 'right' },
    { title: to('column.numerator') },
    { title: to('column.denominator') },
    { title: to('column.worst'), align: 'right' },
    { title: to('column.excluded') },
    { title: to('column.note') },
  ] as const;
  const rows = rates.map((rate, i) =>
    rateRow(rate, rates[i - 1]?.id !== rate.id, numbers.get(say(rate.note, writing.lang)), writing),
  );
  return partOf(styleOf(writing).strong(to('run.indicators')), [
    indent(renderTable(columns, rows)),
    ...notes.map((note, i) => indent(styleOf(writing).faint(`[${i + 1}] ${note}`))),
  ]);
};

/** The ways of counting of one rate stand together, the chosen one first; rates without any data come last. */
export const besideEachOther = (
  indicators: readonly IndicatorResult[],
  chosen: string | undefined,
): readonly IndicatorResult[] => {
  const rates = [...Map.groupBy(indicators, ({ id }) => id).values()].map((ways) => [
    ...ways.filter(({ variant }) => variant === chosen),
    ...ways.filter(({ variant }) => variant !== chosen),
  ]);
  const hasData = (ways: readonly IndicatorResult[]) =>
    ways.some(({ denominator }) => denominator > 0);
  return [...rates.filter(hasData), ...rates.filter((ways) => !hasData(ways))].flat();
};

const rateRow = (
  rate: IndicatorResult,
  first: boolean,
  note: number | undefined,
  writing: Writing,
): readonly Cell[] => [
  first ? say(rate.label, writing.lang) : '',
  rate.variant,
  { text: percentText(rate.value, writing.lang), mark: markOf(rate.value, styleOf(writing)) },
  rate.numerator,
  rate.denominator,
  worstText(rate, writing.lang),
  excludedText(rate.excluded, writing.lang),
  note === undefined ? '' : `[${note}]`,
];

/** A full rate is not praised and a low one not blamed: only what has no data is set back. */
const markOf = (value: number | null, { strong, faint }: Style) =>
  value === null ? faint : strong;

/** What a rate would be at worst; only one that leaves out what is undetermined can be worse than it is. */
export const worstText = ({ excluded, valueAtWorst }: IndicatorResult, lang: Lang): string =>
  excluded.some(({ reason }) => reason === 'undetermined') ? percentText(valueAtWorst, lang) : '–';

/** What was left out of a rate and how many, `–` for nothing. */
export const excludedText = (excluded: IndicatorResult['excluded'], lang: Lang): string => {
  const filled = excluded.filter(({ count }) => count > 0);
  if (filled.length === 0) return '–';
  return filled
    .map(({ reason, count }) => `${wordOf('status', reason, lang)} ${count}`)
    .join(lang === 'zh' ? '，' : ', ');
};
