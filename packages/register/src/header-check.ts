import { type Issue, type Text, XinfangError } from '@xinfang/calendar';
import type { GridRow } from './grid.ts';
import type { MappedColumns } from './mapping.ts';
import { didYouMean } from './nearest.ts';
import { registerIssue } from './register-issue.ts';
import { NUL, TOO_LONG, UNDECODED } from './text-marks.ts';

/** What is wrong with the names of a header: columns that the mapping needs are missing, or stand there twice. */
export const headerIssues = (
  names: readonly string[],
  { needed, all }: MappedColumns,
): readonly Issue[] => {
  // Where not one column is known this may be no header but a petitioner's row: nothing of it is repeated.
  const isHeader = [...all].some((column) => names.includes(column));
  if (!isHeader && needed.size === 0 && all.size > 0) return [registerIssue('unreadable-header')];
  const shown = isHeader ? names : [];
  return [
    ...[...needed].filter((column) => !names.includes(column)).map(missingColumn(shown)),
    ...[...all].filter((column) => occurs(names, column) > 1).map(doubledColumn),
  ];
};

/** Whether names are a header that the mapping could be read by. */
export const holdsHeader = (names: readonly string[], columns: MappedColumns): boolean =>
  columns.all.size > 0 && headerIssues(names, columns).length === 0;

/** The refusal of a header; `other` is the row that seems to be it instead. */
export const refusal = (issues: readonly Issue[], other: number | undefined): XinfangError => {
  const [first = registerIssue('unreadable-header'), ...rest] = issues;
  if (other === undefined) return new XinfangError([first, ...rest]);
  return new XinfangError([{ ...first, hint: seemsToStandIn(other) }, ...rest]);
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

const seemsToStandIn = (row: number): Text => ({
  zh: `表头好像在第 ${row} 行：请在映射文件里写 "header": {"row": ${row}}`,
  en: `The header seems to stand in row ${row}: add "header": {"row": ${row}} to the mapping`,
});

const DELETE_NUL: Text = {
  zh: '表头里有看不见的空字符（NUL）：请删去，或者重新打一遍列名',
  en: 'The header holds NUL characters, which cannot be seen: delete them, or type the names anew',
};

const missingColumn =
  (names: readonly string[]) =>
  (column: string): Issue =>
    registerIssue('missing-column', column, didYouMean(column, names));

const doubledColumn = (column: string): Issue => registerIssue('doubled-column', column);

const occurs = (names: readonly string[], column: string): number =>
  names.filter((name) => name === column).length;
