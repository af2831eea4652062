import type { Inspection } from '@xinfang/register';
import { type Lang, printable, say, styleOf, type Writing } from '@xinfang/report';
import { columnTable, valueLines } from './inspected-columns.ts';
import { COLON, sureWord, titled } from './inspection-words.ts';
import { type MessageKey, text } from './messages.ts';

/** What was asked: the register, and the file that the draft was written to. */
export interface InspectedFile {
  readonly file: string;
  readonly out: string | undefined;
}

/** An inspection for people: what the columns are, what to look at, the draft, and the command to go on with. */
export const inspectionText = (
  inspection: Inspection,
  asked: InspectedFile,
  writing: Writing,
): string =>
  [
    [headText(inspection, asked.file, writing)],
    [columnTable(inspection, writing)],
    valueLines(inspection, writing),
    missingLines(inspection, writing),
    warningLines(inspection, writing),
    assumptionLines(inspection, writing),
    asked.out === undefined ? draftLines(inspection, writing) : [],
    nextLines(asked, writing),
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
    .concat('\n');

const headText = (inspection: Inspection, file: string, { lang, ...writing }: Writing): string => {
  const { strong } = styleOf({ lang, ...writing });
  const told = [...writtenWords(inspection, lang), ...tableWords(inspection, lang)];
  return `${strong(printable(file))}\n${told.map(printable).join(lang === 'zh' ? '；' : '; ')}`;
};

const writtenWords = (
  { format, encoding, delimiter, sheets = [] }: Inspection,
  lang: Lang,
): readonly string[] => [
  text('inspect.format', { format: format.toUpperCase() })[lang],
  ...(encoding === undefined
    ? []
    : [
        text('inspect.encoding', { encoding: encoding.name, sure: sureWord(encoding.sure, lang) })[
          lang
        ],
      ]),
  ...(delimiter === undefined
    ? []
    : [text('inspect.delimiter', { delimiter: delimiter === '\t' ? 'TAB' : delimiter })[lang]]),
  ...sheets
    .filter(({ chosen }) => chosen)
    .map(({ name }) => text('inspect.sheet', { sheet: name })[lang]),
];

const tableWords = ({ header, rows }: Inspection, lang: Lang): readonly string[] => [
  ...(header === undefined ? [] : [headerText(header, lang)]),
  text(rows.hasMore ? 'inspect.first-rows' : 'inspect.rows', { count: rows.sampled })[lang],
];

const headerText = ({ row, rows, sure }: NonNullable<Inspection['header']>, lang: Lang): string => {
  const told = { row, last: row + rows - 1, sure: sureWord(sure, lang) };
  return text(rows === 1 ? 'inspect.header' : 'inspect.headers', told)[lang];
};

/** What is missing stops a run, and so is told apart from what is to be checked. */
const MISSING = 'missing-place';

const missingLines = ({ warnings }: Inspection, writing: Writing): readonly string[] =>
  warningList(
    'inspect.missing',
    warnings.filter(({ code }) => code === MISSING),
    writing,
  );

const warningLines = ({ warnings }: Inspection, writing: Writing): readonly string[] =>
  warningList(
    'inspect.warnings',
    warnings.filter(({ code }) => code !== MISSING),
    writing,
  );

const warningList = (
  key: MessageKey,
  warnings: Inspection['warnings'],
  writing: Writing,
): readonly string[] =>
  titled(
    key,
    warnings.map(({ message }) => `  - ${printable(say(message, writing.lang))}`),
    writing,
  );

const assumptionLines = (
  { suggestedAssumptions }: Inspection,
  writing: Writing,
): readonly string[] =>
  titled(
    'inspect.assumptions',
    suggestedAssumptions.flatMap(({ assumption, why }) => [
      `  - ${assumption.id}${COLON[writing.lang]}${say(assumption.text, writing.lang)}`,
      `    ${styleOf(writing).faint(printable(say(why, writing.lang)))}`,
      `    ${printable(JSON.stringify(assumption))}`,
    ]),
    writing,
  );

const draftLines = ({ mapping }: Inspection, writing: Writing): readonly string[] => [
  styleOf(writing).strong(text('inspect.draft')[writing.lang]),
  ...JSON.stringify(mapping, null, 2).split('\n').map(printable),
];

const nextLines = (
  { file, out }: InspectedFile,
  { lang, ...writing }: Writing,
): readonly string[] => {
  const mapping = out ?? 'mapping.json';
  const run = `  xinfang run ${quoted(file)} --mapping ${quoted(mapping)} --as-of YYYY-MM-DD --out out`;
  return [
    ...(out === undefined ? [] : [text('inspect.written', { file: printable(out) })[lang]]),
    styleOf({ lang, ...writing }).strong(text('inspect.next')[lang]),
    ...(out === undefined ? [`  xinfang register inspect ${quoted(file)} --out ${mapping}`] : []),
    `  ${text('inspect.review', { file: printable(mapping) })[lang]}${COLON[lang]}`,
    run,
  ];
};

/** A path as a shell takes it. */
const quoted = (path: string): string => {
  const plain = printable(path);
  return /^[\w./\-\p{Script=Han}]+$/u.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
};
