import { type Diagnostic, type JsonFile, type Path, parseJsonFile } from '@xinfang/pack';
import { isObject } from '../json/same-json.ts';
import { columnKey } from './columns.ts';
import { placedConditions } from './condition-cells.ts';
import { ALL_FIELDS, pathOf } from './fields.ts';
import type { FoundColumn } from './read-columns.ts';
import type { PlacedRow } from './read-table.ts';
import { rootOf } from './table-of.ts';

/** The column of a row that wrote what a diagnostic of its rule's file points at; undefined where that is no column's. */
export const diagnosedColumn = (
  { table }: PlacedRow,
  text: string,
  diagnostic: Pick<Diagnostic, 'line' | 'column'>,
): FoundColumn | undefined => {
  const file = parseJsonFile(text);
  const key = columnPaths(file, table.terms.askedOf).find(([path]) =>
    covers(file, path, diagnostic),
  )?.[1];
  return table.columns.find(({ column }) => columnKey(column) === key);
};

/** The parts of a rule's file with the columns that write them. */
const columnPaths = (
  { value }: JsonFile,
  askedOf: PlacedRow['table']['terms']['askedOf'],
): readonly (readonly [Path, string])[] => {
  const root = isObject(value) ? rootOf(value) : undefined;
  const inList = root !== undefined && 'all' in root ? ['all'] : undefined;
  return [
    ...ALL_FIELDS.map((field) => [pathOf(field), field.key] as const),
    ...placedConditions(root, askedOf).map(
      ({ column }, index) =>
        [
          ['conditions', ...(inList === undefined ? [] : [...inList, index])],
          column ?? '.other-conditions',
        ] as const,
    ),
  ];
};

const covers = (
  file: JsonFile,
  path: Path,
  { line, column }: Pick<Diagnostic, 'line' | 'column'>,
): boolean => {
  if (!leadsSomewhere(file, path)) return false;
  const [key, value] = [file.spanOf(path, 'key'), file.spanOf(path)];
  const isBehind = line > key.line || (line === key.line && column >= key.column);
  return isBehind && (line < value.endLine || (line === value.endLine && column < value.endColumn));
};

/** Where a path leads nowhere, the span is that of what stands above it. */
const leadsSomewhere = ({ value }: JsonFile, path: Path): boolean => {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return false;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here !== undefined;
};
