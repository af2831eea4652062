import type { CaseResult, Coverage, PackTestResult, Why } from '@xinfang/analysis';
import { printable, renderTable, say, styleOf, type Writing } from '@xinfang/report';
import type { Pack } from '@xinfang/sdk';
import { type MessageKey, text } from '../messages.ts';
import { uncoveredWords } from './run-cases-coverage.ts';
import { type CaseWords, caseWordsOf } from './run-cases-words.ts';

/** How the cases of a pack came out, for people: what failed and why, the counts, and what no case reaches. */
export const runCasesText = (
  { passed, failed, cases, coverage }: PackTestResult,
  pack: Pack,
  writing: Writing,
  filtered: boolean,
): string => {
  const { lang } = writing;
  const words = caseWordsOf(pack, lang);
  return [
    ...cases.filter(({ ok }) => !ok).map((one) => failureText(one, words, writing)),
    styleOf(writing).strong(text('test.counts', { passed, failed })[lang]),
    // Some of the cases reach only some of the pack.
    ...(filtered ? [] : coverageLines(coverage, pack, writing)),
    '',
  ].join('\n');
};

const failureText = (result: CaseResult, words: CaseWords, writing: Writing): string => {
  const { lang } = writing;
  const { bad, faint } = styleOf(writing);
  const place = placeText(result.file, result);
  return [
    `${bad(text('test.failed')[lang])}  ${place}  ${printable(result.name)}`,
    ...(result.problems ?? []).flatMap(({ code, message, hint, ...at }) => [
      `  ${placeText(result.file, at)}  ${printable(say(message, lang))} ${faint(`[${code}]`)}`,
      ...(hint === undefined ? [] : [`  ${text('word.hint')[lang]}${printable(say(hint, lang))}`]),
    ]),
    ...(isDifferent(result) ? [indented(differenceText(result, words, writing))] : []),
    ...(result.why ?? []).map((why) => `  ${whyText(why, words, lang)}`),
    '',
  ].join('\n');
};

/** A case that is no good may have come to something else as well. */
const isDifferent = ({ problems, diff }: CaseResult): boolean =>
  problems === undefined || diff !== undefined;

const placeText = (file: string, { line, column }: Pick<CaseResult, 'line' | 'column'>): string =>
  line === undefined ? file : `${file}:${line}:${column}`;

/** Each place where something else came out, expected beside actual; Chinese and other words stand in line. */
const differenceText = (
  { diff, expected, actual }: CaseResult,
  words: CaseWords,
  writing: Writing,
): string => {
  const { lang } = writing;
  const { good, bad } = styleOf(writing);
  const rows = diff?.map((each) => [
    words.place(each.at),
    { text: words.value(each.at, each.expected), mark: good },
    { text: words.value(each.at, each.actual), mark: bad },
  ]) ?? [['', errorText(expected, lang), errorText(actual, lang)]];
  const titles = (['test.place', 'test.expected', 'test.actual'] as const).map((key) => ({
    title: text(key)[lang],
    align: 'left' as const,
  }));
  return renderTable(titles, rows);
};

const errorText = (code: unknown, lang: Writing['lang']): string =>
  code === 'an answer'
    ? text('test.answer')[lang]
    : text('test.refused', { code: String(code) })[lang];

const indented = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

const whyText = (
  { group, rule, label, explain, basis }: Why,
  words: CaseWords,
  lang: Writing['lang'],
): string => {
  const name = rule === undefined ? [] : [`${label === undefined ? '' : say(label, lang)} ${rule}`];
  const told = explain === undefined ? [] : [say(explain, lang)];
  const rests = basis.length === 0 ? [] : [text('test.basis', { basis: basis.join(', ') })[lang]];
  const parts = [...name, ...told, ...rests].map((part) => printable(part.trim()));
  return `${text('test.why')[lang]}${words.place(['outcomes', group])}: ${parts.join(' ')}`;
};

const UNCOVERED = [
  ['uncovered', 'test.uncovered'],
  ['uncoveredDeadlines', 'test.uncovered.deadlines'],
  ['uncoveredOutcomes', 'test.uncovered.outcomes'],
  ['uncoveredIndicators', 'test.uncovered.indicators'],
  ['uncoveredBoundaries', 'test.uncovered.boundaries'],
] as const satisfies readonly (readonly [keyof Coverage, MessageKey])[];

const coverageLines = (coverage: Coverage, pack: Pack, writing: Writing): readonly string[] => {
  const { lang } = writing;
  const { doubtful } = styleOf(writing);
  return [
    text('test.covered', sharesOf(coverage))[lang],
    ...UNCOVERED.flatMap(([list, key]) =>
      coverage[list].length === 0
        ? []
        : [
            doubtful(text(key)[lang]),
            ...uncoveredWords(list, coverage, pack, lang).map((each) => `  ${printable(each)}`),
          ],
    ),
  ];
};

const sharesOf = (coverage: Coverage): Record<string, string> => {
  const share = (hits: Readonly<Record<string, number>>): string => {
    const counts = Object.values(hits);
    return `${counts.filter((count) => count > 0).length}/${counts.length}`;
  };
  const listed = Object.entries(coverage.deadlines).map(([id, { listed: count }]) => [id, count]);
  const sides = Object.entries(coverage.boundaries).flatMap(([id, each]) =>
    Object.entries(each).map(([side, count]) => [`${id} ${side}`, count]),
  );
  return {
    rules: share(coverage.rules),
    deadlines: share(Object.fromEntries(listed)),
    outcomes: share(coverage.outcomes),
    indicators: share(coverage.indicators),
    boundaries: share(Object.fromEntries(sides)),
  };
};
