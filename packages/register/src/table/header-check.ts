import { type Issue, type Text, XinfangError } from '@xinfang/calendar';
import type { MappedColumns } from '../mapping/mapping.ts';
import { didYouMean } from '../nearest.ts';
import { registerIssue } from '../register-issue.ts';
import { NUL, TOO_LONG, UNDECODED } from '../text/text-marks.ts';
import type { GridRow } from './grid.ts';

/** What is wrong with the names of a header: columns that the mapping needs are missing, or stand there twice. */
export const headerIssues = (
  names: readonly string[],
  { needed, all, choices }: MappedColumns,
): readonly Issue[] => {
  // Where not one column is known this may be no header but a petitioner's row: nothing of it is repeated.
  const isHeader = [...all].some((column) => names.includes(column));
  if (!isHeader && needed.size === 0 && all.size > 0) return [registerIssue('unreadable-header')];
  const missing = [...needed].filter((column) => !names.includes(column));
  return [
    ...missingColumns(missing, isHeader ? names : []),
    ...missingChoices(names, choices).map((columns) =>
      missingChoice(columns, isHeader ? names : []),
    ),
    ...[...all].filter((column) => occurs(names, column) > 1).map(doubledColumn),
  ];
};

/** Whether names are a header that the mapping could be read by. */
export const holdsHeader = (names: readonly string[], columns: MappedColumns): boolean => {
  const { needed, all, choices } = columns;
  const found = new Set(names);
  const mapped = names.filter((name) => all.has(name));
  return (
    mapped.length > 0 &&
    mapped.length === new Set(mapped).size &&
    [...needed].every((column) => found.has(column)) &&
    missingChoices(names, choices).length === 0
  );
};

/** Refuses a row of a header that was not even read. */
export const refuseUnreadable = (row: GridRow): void => {
  if ('trouble' in row) throw new XinfangError([registerIssue('unreadable-header')]);
  const text = row.cells.filter((cell) => typeof cell === 'string').join('');
  if (text.includes(UNDECODED)) throw new XinfangError([registerIssue('wrong-encoding')]);
  if (text.includes(NUL))
    throw new XinfangError([registerIssue('unreadable-header', '', DELETE_NUL)]);
  if (text.includes(TOO_LONG)) throw new XinfangError([registerIssue('unreadable-header')]);
};

const DELETE_NUL: Text = {
  zh: '表头里有看不见的空字符（NUL）：请删去，或者重新打一遍列名',
  en: 'The header holds NUL characters, which cannot be seen: delete them, or type the names anew',
};

/** A header that is another one lacks everything: the rest is told by its number. */
const MOST_TOLD = 10;

const missingColumns = (missing: readonly string[], names: readonly string[]): Issue[] => {
  const more = missing.length - MOST_TOLD;
  return [
    ...missing
      .slice(0, MOST_TOLD)
      .map((column) => registerIssue('missing-column', column, didYouMean(column, names))),
    ...(more > 0 ? [{ ...registerIssue('missing-column'), message: moreColumns(more) }] : []),
  ];
};

/** The choices of which not one column is there. */
const missingChoices = (
  names: readonly string[],
  choices: MappedColumns['choices'],
): MappedColumns['choices'] =>
  choices.filter((columns) => !columns.some((column) => names.includes(column)));

const missingChoice = (columns: readonly string[], names: readonly string[]): Issue => {
  const meant = columns.map((column) => didYouMean(column, names));
  return registerIssue(
    'missing-column',
    columns[0],
    meant.find((hint) => hint !== undefined) ?? oneOf(columns),
  );
};

const oneOf = (columns: readonly string[]): Text => ({
  zh: `firstOf 里的列至少要有一列：${columns.join('、')}`,
  en: `One column of the firstOf must be there: ${columns.join(', ')}`,
});

const moreColumns = (count: number): Text => ({
  zh: `表头还缺少映射用到的另外 ${count} 列`,
  en: `The header lacks ${count} more of the columns that the mapping uses`,
});

const doubledColumn = (column: string): Issue => registerIssue('doubled-column', column);

const occurs = (names: readonly string[], column: string): number =>
  names.filter((name) => name === column).length;
