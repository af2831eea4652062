import type { InspectedColumn, InspectedValue, Inspection } from '@xinfang/register';
import {
  type Cell,
  type Lang,
  percentText,
  printable,
  renderTable,
  say,
  styleOf,
  type Writing,
} from '@xinfang/report';
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

const sureWord = (sure: 'high' | 'medium' | 'low', lang: Lang): string =>
  text(`inspect.${sure}`)[lang];

const columnTable = ({ columns, mapping }: Inspection, writing: Writing): string => {
  const { lang } = writing;
  const ignored = new Set(mapping.ignore);
  const titles = ['column', 'guess', 'sure', 'filled', 'cells'] as const;
  return renderTable(
    titles.map((title) => ({ title: text(`inspect.${title}`)[lang] })),
    columns.map((column): Cell[] => [
      column.name,
      guessText(column, ignored, lang),
      sureCell(column, writing),
      percentText(column.filled, lang),
      cellsText(column, lang),
    ]),
  );
};

const guessText = (
  { guess, kind, name }: InspectedColumn,
  ignored: ReadonlySet<string>,
  lang: Lang,
): string => {
  if (guess !== undefined) return `${say(guess.label, lang)} ${placeText(guess)}`;
  if (kind === 'identity') return text('inspect.identity')[lang];
  return text(ignored.has(name) ? 'inspect.ignored' : 'inspect.unknown')[lang];
};

/** A place as a mapping writes it. */
const placeText = (guess: NonNullable<InspectedColumn['guess']>): string => {
  if ('place' in guess) return guess.place;
  return 'fact' in guess ? `facts.${guess.fact}` : `${guess.event}.${guess.field}`;
};

const sureCell = ({ guess }: InspectedColumn, writing: Writing): Cell => {
  if (guess === undefined) return '';
  const { good, doubtful, bad } = styleOf(writing);
  const mark = { high: good, medium: doubtful, low: bad }[guess.confidence];
  return { text: sureWord(guess.confidence, writing.lang), mark };
};

const cellsText = ({ kind, dateForms = [] }: InspectedColumn, lang: Lang): string =>
  kind === 'date'
    ? dateForms.map(({ form, share }) => `${form} ${percentText(share, lang)}`).join(', ')
    : text(`inspect.kind.${kind}`)[lang];

const MOST_VALUES = 12;

const valueLines = ({ columns }: Inspection, writing: Writing): readonly string[] => {
  const lines = columns.flatMap(({ name, values = [] }) =>
    values.length === 0
      ? []
      : [
          `  ${printable(name)}${COLON[writing.lang]}${values
            .slice(0, MOST_VALUES)
            .map((value) => valueText(value, writing))
            .join(SEPARATOR[writing.lang])}${values.length > MOST_VALUES ? ' …' : ''}`,
        ],
  );
  return titled('inspect.values', lines, writing);
};

const COLON = { zh: '：', en: ': ' } as const;
const SEPARATOR = { zh: '，', en: ', ' } as const;

const valueText = ({ value, count, meaning }: InspectedValue, writing: Writing): string => {
  const means = meaning === undefined ? '' : ` → ${meaning}`;
  return `${printable(value)}${means} ${styleOf(writing).faint(`×${count}`)}`;
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

const titled = (key: MessageKey, lines: readonly string[], writing: Writing): readonly string[] =>
  lines.length === 0 ? [] : [styleOf(writing).strong(text(key)[writing.lang]), ...lines];
