import type { LoadOptions, PackFiles, Rule } from '@xinfang/pack';
import { newProblems, packProblem } from './pack-problems.ts';
import { type PlacedRow, type ReadTable, readTable, type TableReading } from './read-table.ts';
import { planRow, surroundingsOf } from './row-plan.ts';
import { type RuleChange, ruleFilesIn } from './rule-files.ts';
import type { ReadSheet } from './table.ts';
import { loadTablePack } from './table-pack.ts';
import { cellProblem, type TableProblem } from './table-problem.ts';

/** What reading tables back comes to. Where it is not `ok`, nothing should be written. */
export interface RulesFromTable {
  /** Whether no problem is an error. */
  readonly ok: boolean;
  /** How many rows were read as rules. */
  readonly rows: number;
  readonly changes: readonly RuleChange[];
  readonly problems: readonly TableProblem[];
}

/** How tables are read back. */
export interface FromTableOptions extends Pick<LoadOptions, 'operators'> {
  /** Whether a rule without a row goes; default false: it is told, and stays. */
  readonly delete?: boolean;
}

/**
 * Reads tables of rules back into the pack that they were made of, the last of the layers: which files change, and how. Files
 * of rules that mean the same stay as they are; in the others only what differs is written anew. Everything that is wrong is
 * told with its cell, also what would then be wrong with the pack. Never throws.
 *
 * @example
 * rulesFromTable([], [nationalFiles]).problems.map(({ code }) => code) // ['no-table']
 */
export const rulesFromTable = (
  sheets: readonly ReadSheet[],
  layers: readonly PackFiles[],
  options: FromTableOptions = {},
): RulesFromTable => {
  const { pack, rules, diagnostics } = loadTablePack(layers, options);
  if (pack === undefined) {
    const problems = diagnostics.map((each) => packProblem(each));
    return { ok: false, rows: 0, changes: [], problems };
  }
  const read = sheets.map((sheet) => readTable(sheet, pack));
  const rows = read.flatMap((each) => each.rows);
  const { changes, problems: found } = planOf(read, rules, layers.at(-1) ?? {}, options);
  const problems = hasError(found)
    ? found
    : [...found, ...newProblems(layers, changes, rows, options)];
  return { ok: !hasError(problems), rows: rows.length, changes, problems: inOrder(problems) };
};

/** What the tables do to the pack's own rules, and what is wrong with them, before the pack is looked at as a whole. */
const planOf = (
  read: readonly TableReading[],
  rules: readonly Rule[],
  own: PackFiles,
  options: FromTableOptions,
): Pick<RulesFromTable, 'changes' | 'problems'> => {
  const tables = read.flatMap(({ table }) => table ?? []);
  const rows = read.flatMap((each) => each.rows);
  const around = surroundingsOf(rows, rules, own);
  const plans = rows.map((row) => planRow(row, around));
  const lost = rulesWithoutRow(tables, rows, own);
  const goes = options.delete === true;
  return {
    changes: [
      ...plans.flatMap(({ change }) => change ?? []),
      ...(goes ? lost.map(({ table: _table, ...change }) => change) : []),
    ],
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...tableProblems(tables),
      ...(goes ? [] : lost.map(lostProblem)),
      ...plans.flatMap(({ problems }) => problems),
    ],
  };
};

const hasError = (problems: readonly TableProblem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

/** Errors first, then by file, sheet, row and column. */
const inOrder = (problems: readonly TableProblem[]): readonly TableProblem[] =>
  problems.toSorted(
    (a, b) =>
      Number(b.severity === 'error') - Number(a.severity === 'error') ||
      compare(a.file, b.file) ||
      compare(a.sheet, b.sheet) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? '').length - (b.column ?? '').length ||
      compare(a.column, b.column),
  );

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

const tableProblems = (tables: readonly ReadTable[]): readonly TableProblem[] => {
  if (tables.length === 0) return [{ ...cellProblem('no-table', {}), severity: 'error' }];
  const groups = tables.map(({ terms }) => terms.group.id);
  return tables
    .filter(({ terms }, index) => groups.indexOf(terms.group.id) !== index)
    .map(({ file, sheet, terms }) => ({
      ...cellProblem('double-group', { text: terms.group.id }),
      severity: 'error',
      file,
      sheet,
    }));
};

type LostRule = RuleChange & { readonly table: ReadTable };

/** The own rules of the groups that were read which no row speaks of, as they would be deleted. */
const rulesWithoutRow = (
  tables: readonly ReadTable[],
  rows: readonly PlacedRow[],
  own: PackFiles,
): readonly LostRule[] => {
  const ids = new Set(rows.map(({ id }) => id));
  return ruleFilesIn(own).flatMap(({ file, group, id }) => {
    const table = tables.find(({ terms }) => terms.group.id === group);
    return table === undefined || ids.has(id)
      ? []
      : [{ id, group, file, change: 'deleted' as const, table }];
  });
};

const lostProblem = ({ id, table }: LostRule): TableProblem => ({
  ...cellProblem('rule-without-row', { text: id }),
  severity: 'warning',
  file: table.file,
  sheet: table.sheet,
});
