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
import { COLON, sureWord, titled } from './inspection-words.ts';
import { text } from './messages.ts';

/** The columns of a register, each with what it seems to be. */
export const columnTable = ({ columns, mapping }: Inspection, writing: Writing): string => {
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

/** The values of its categories, and what they mean. */
export const valueLines = ({ columns }: Inspection, writing: Writing): readonly string[] => {
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

const SEPARATOR = { zh: '，', en: ', ' } as const;

const valueText = ({ value, count, meaning }: InspectedValue, writing: Writing): string => {
  const means = meaning === undefined ? '' : ` → ${meaning}`;
  return `${printable(value)}${means} ${styleOf(writing).faint(`×${count}`)}`;
};
