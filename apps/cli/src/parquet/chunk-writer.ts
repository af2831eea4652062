import type { DuckDBAppender, DuckDBDateValue, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { Cell, Column, ColumnType, Row } from '@xinfang/indicator-sql';
import type { Duckdb } from './load-duckdb.ts';

/** Takes rows of a table, and hands them to the database in chunks. */
export interface ChunkWriter {
  readonly add: (row: Row) => void;
  /** Hands over what is left, and ends. */
  readonly end: () => void;
}

/** As many rows as a chunk of DuckDB holds. */
const CHUNK = 2048;
/** What is handed over stays in memory until it is flushed. */
const FLUSHED_EVERY = 32;

/** Writes by columns: a call into the database for each cell would take longer than reckoning the case. */
export const openChunkWriter = (
  duckdb: Duckdb,
  columns: readonly Column[],
  appender: DuckDBAppender,
): ChunkWriter => {
  // One for all rows: what a chunk holds is freed late, since the engine that runs us knows nothing of its size.
  const chunk = duckdb.DuckDBDataChunk.create(columns.map(({ type }) => typeOf(duckdb, type)));
  const cellOf = columns.map(({ type }) => cellFor(duckdb, type));
  let cells: DuckDBValue[][] = columns.map(() => []);
  let rows = 0;
  let chunks = 0;
  const flush = (): void => {
    if (rows === 0) return;
    chunk.reset();
    chunk.rowCount = rows;
    chunk.setColumns(cells);
    appender.appendDataChunk(chunk);
    chunks += 1;
    if (chunks % FLUSHED_EVERY === 0) appender.flushSync();
    cells = columns.map(() => []);
    rows = 0;
  };
  return {
    add: (row) => {
      for (const [at, cell] of row.entries()) cells[at]?.push(cellOf[at]?.(cell) ?? null);
      rows += 1;
      if (rows === CHUNK) flush();
    },
    end: () => {
      flush();
      appender.closeSync();
    },
  };
};

const typeOf = ({ BIGINT, BOOLEAN, DATE, VARCHAR }: Duckdb, type: ColumnType): DuckDBType =>
  ({ text: VARCHAR, day: DATE, integer: BIGINT, boolean: BOOLEAN })[type];

const cellFor = (duckdb: Duckdb, type: ColumnType): ((cell: Cell) => DuckDBValue) => {
  if (type === 'day') return dayCell(duckdb);
  if (type === 'integer') return (cell) => (cell === null ? null : BigInt(cell));
  return (cell) => cell;
};

/** A register has few different days. */
const dayCell = ({ DuckDBDateValue: DateValue }: Duckdb): ((cell: Cell) => DuckDBValue) => {
  const known = new Map<Cell, DuckDBDateValue>();
  return (cell) => {
    if (cell === null) return null;
    const value = known.get(cell) ?? new DateValue(Number(cell));
    known.set(cell, value);
    return value;
  };
};
