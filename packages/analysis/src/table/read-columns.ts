import { didYouMean } from '@xinfang/pack';
import { type Column, columnKey, columnOfHeader, groupInHeader, headerOf } from './columns.ts';
import { ALL_FIELDS } from './fields.ts';
import { foldText } from './fold-text.ts';
import type { ReadRow, ReadSheet } from './table.ts';
import { type CellProblem, cellProblem, type TableProblem } from './table-problem.ts';
import type { TableTerms } from './table-terms.ts';

/** The row of a sheet that names its columns. */
export interface Header {
  readonly row: number;
  /** What stands there, by the letters of the column. */
  readonly texts: ReadonlyMap<string, string>;
  /** The group that it names; empty where it names none. */
  readonly group: string;
}

/** A column of a sheet that was understood. */
export interface FoundColumn {
  readonly letters: string;
  readonly header: string;
  readonly column: Column;
}

/** A title may stand above a header, not a whole page. */
const LOOKED_THROUGH = 20;

/** The first row that names a column of ids, or undefined where none does. */
export const headerIn = ({ rows }: ReadSheet): Header | undefined => {
  for (const row of rows.slice(0, LOOKED_THROUGH)) {
    const texts = textsIn(row);
    const groups = [...texts.values()].flatMap((text) => groupInHeader(text) ?? []);
    const [group] = groups;
    if (group !== undefined && texts.size > 1) return { row: row.row, texts, group };
  }
  return undefined;
};

const textsIn = (row: ReadRow): ReadonlyMap<string, string> =>
  new Map(
    'cells' in row
      ? row.cells.flatMap(({ column, value }): [string, string][] =>
          typeof value === 'object' ? [] : [[column, `${value}`]],
        )
      : [],
  );

/** The columns that a header names, each with what it means, and what is wrong with it. */
export const readColumns = (
  { row, texts }: Header,
  terms: TableTerms,
  place: Pick<TableProblem, 'file' | 'sheet'>,
): { readonly columns: readonly FoundColumn[]; readonly problems: readonly TableProblem[] } => {
  const found = new Map<string, FoundColumn>();
  const problems: TableProblem[] = [];
  const complain = (letters: string, header: string, problem: CellProblem): void => {
    problems.push({ ...problem, severity: 'error', ...place, row, column: letters, header });
  };
  for (const [letters, header] of texts) {
    const column = columnOfHeader(header, terms);
    const key = column && columnKey(column);
    const earlier = key === undefined ? undefined : found.get(key);
    if (column === undefined || key === undefined)
      complain(letters, header, unknownColumn(header, terms));
    else if (earlier !== undefined && column.kind !== 'note')
      complain(
        letters,
        header,
        cellProblem('double-column', { text: foldText(header), other: earlier.letters }),
      );
    else found.set(column.kind === 'note' ? `note ${letters}` : key, { letters, header, column });
  }
  return { columns: [...found.values()], problems };
};

const unknownColumn = (header: string, terms: TableTerms): CellProblem => {
  const text = foldText(header);
  const known = [
    ...ALL_FIELDS.map((field) => headerOf({ kind: 'field', field }, terms)),
    ...ALL_FIELDS.map(({ name }) => name),
    ...[...terms.facts.keys(), ...terms.groups.keys()].map((id) =>
      headerOf({ kind: 'fact', id }, terms),
    ),
    ...[...terms.facts.keys(), ...terms.groups.keys()].map((id) => `[${id}]`),
    ...[...terms.conditions.keys()].map((id) => headerOf({ kind: 'named', id }, terms)),
    ...[...terms.conditions.keys()].map((id) => `{${id}}`),
  ];
  return cellProblem('unknown-column', { text }, didYouMean(text, known).hint);
};
