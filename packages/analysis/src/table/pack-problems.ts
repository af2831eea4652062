import type { Diagnostic, LoadOptions, PackFiles } from '@xinfang/pack';
import { checkPack } from '../check/check-pack.ts';
import { diagnosedColumn } from './diagnosed-cell.ts';
import { at, type PlacedRow } from './read-table.ts';
import { idColumn } from './row-plan.ts';
import { filesAfter, type RuleChange } from './rule-files.ts';
import type { TableProblem } from './table-problem.ts';

/** What checking finds in a pack as it would be and does not find in it as it is, at the cells that wrote it. */
export const newProblems = (
  layers: readonly PackFiles[],
  changes: readonly RuleChange[],
  rows: readonly PlacedRow[],
  { operators = [] }: Pick<LoadOptions, 'operators'> = {},
): readonly TableProblem[] => {
  if (changes.length === 0) return [];
  const own = filesAfter(layers.at(-1) ?? {}, changes);
  const after = checkPack([...layers.slice(0, -1), own], { operators }).diagnostics;
  const before = new Set(checkPack(layers, { operators }).diagnostics.map(diagnosticKey));
  return after
    .filter((each) => each.severity !== 'info' && !before.has(diagnosticKey(each)))
    .map((each) => packProblem(each, changes, rows));
};

/** Lines move when a file is edited; what is said of it does not. */
const diagnosticKey = ({ code, layer, file, message }: Diagnostic): string =>
  JSON.stringify([code, layer, file, message.zh]);

/** A diagnostic of the pack at the cell that wrote what it points at, or with its place in a file where no cell did. */
export const packProblem = (
  diagnostic: Diagnostic,
  changes: readonly RuleChange[] = [],
  rows: readonly PlacedRow[] = [],
): TableProblem => {
  const { code, severity, message, hint, file, line, column } = diagnostic;
  const problem = { code, message, ...(hint === undefined ? {} : { hint }) };
  const level = severity === 'error' ? 'error' : 'warning';
  const change = changes.find((each) => each.file === file);
  const row = rows.find(
    ({ id, table }) => id === change?.id && table.terms.group.id === change.group,
  );
  if (change?.text === undefined || row === undefined)
    return { ...problem, severity: level, file: `${file}:${line}:${column}` };
  return at(row, diagnosedColumn(row, change.text, diagnostic) ?? idColumn(row), problem, level);
};
