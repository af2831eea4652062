import type { IndicatorLists, IndicatorResult, RunReport } from '@xinfang/rates';
import { type Lang, say, styleOf } from './lang.ts';
import { sayerOf, wordOf } from './messages.ts';
import { indent, partOf } from './page.ts';
import type { RunWriting } from './run-figures.ts';

/** More ids than this on a screen hide what they show; the files have them all. */
const SHOWN = 24;
const PER_LINE = 6;

/** The file of a run's folder that holds every list whole. */
export const LISTS_FILE = 'lists.csv';

/** The cases behind the rates that stand first: who was missed, who was left out and why, who made it. Empty where the report has no lists. */
export const listsPart = ({ indicators }: RunReport, writing: RunWriting): string => {
  const { lang, variant } = writing;
  const chosen = variant ?? indicators[0]?.variant;
  const listed = indicators.filter(
    (rate) => rate.headline === true && rate.variant === chosen && rate.lists !== undefined,
  );
  if (listed.length === 0) return '';
  return partOf(
    styleOf(writing).strong(sayerOf(lang)('run.lists')),
    listed.map((rate) => indent(rateLists(rate, rate.lists as IndicatorLists, writing))),
  );
};

const rateLists = (rate: IndicatorResult, lists: IndicatorLists, writing: RunWriting): string => {
  const { lang } = writing;
  const to = sayerOf(lang);
  const parts = [
    [to('list.missed'), lists.missed] as const,
    ...Object.entries(lists.excluded).map(
      ([reason, ids]) =>
        [to('list.excluded', { reason: wordOf('status', reason, lang) }), ids] as const,
    ),
    [to('list.made'), lists.numerator] as const,
  ].filter(([, ids]) => ids.length > 0);
  const head = `${say(rate.label, lang)}  ${rate.numerator}/${rate.denominator}`;
  return [
    styleOf(writing).strong(head),
    ...parts.map(([title, ids]) => indent(idsText(title, ids, lang))),
  ].join('\n');
};

const idsText = (title: string, ids: readonly string[], lang: Lang): string => {
  const shown = ids.slice(0, SHOWN);
  const lines = Array.from({ length: Math.ceil(shown.length / PER_LINE) }, (_, line) =>
    shown.slice(line * PER_LINE, (line + 1) * PER_LINE).join('  '),
  );
  const rest = ids.length - shown.length;
  const more = rest > 0 ? [sayerOf(lang)('list.more', { rest, file: LISTS_FILE })] : [];
  return [`${title}  ${ids.length}`, ...[...lines, ...more].map((line) => indent(line))].join('\n');
};
