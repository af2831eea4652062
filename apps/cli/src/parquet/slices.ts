import { join } from 'node:path';
import { type CaseRows, PARTITIONED_BY, type Table, type TableName } from '@xinfang/indicator-sql';
import { csvRow } from './csv-row.ts';
import { openSpool, type Spool } from './spool.ts';

/** The rows of one part, by table, as they wait. */
export interface Slice {
  /** In the order in which the first matter of each came. */
  readonly place: number;
  /** `year=2023/office=unit-1`, as engines read it. */
  readonly path: string;
  readonly spools: Readonly<Record<TableName, Spool>>;
}

/** Parts rows as they come, so that nothing is ever sorted: that would take the more memory the more rows there are. */
export interface Slices {
  readonly add: (rows: CaseRows) => void;
  /** Writes what is held, and gives all. */
  readonly end: () => readonly Slice[];
}

/** Over all slices together. */
const HELD_CHARACTERS = 1_048_576;

/** Opens slices that keep their files in a folder. */
export const openSlices = (folder: string, tables: readonly Table[]): Slices => {
  const cases = tables.find(({ name }) => name === 'cases')?.columns ?? [];
  const parts = PARTITIONED_BY.map((name) => ({
    name,
    at: cases.findIndex((column) => column.name === name),
  }));
  const slices = new Map<string, Slice>();
  let held = 0;
  const flush = (): void => {
    for (const { spools } of slices.values()) for (const { name } of tables) spools[name].flush();
    held = 0;
  };
  const sliceOf = (row: CaseRows['cases'][number]): Slice => {
    const path = parts.map(({ name, at }) => `${name}=${inPath(String(row[at]))}`).join('/');
    const slice = slices.get(path) ?? openSlice(folder, slices.size, path);
    slices.set(path, slice);
    return slice;
  };
  return {
    add: (rows) => {
      for (const row of rows.cases) {
        const { spools } = sliceOf(row);
        for (const { name } of tables)
          for (const each of rows[name]) held += spools[name].add(csvRow(each));
      }
      if (held > HELD_CHARACTERS) flush();
    },
    end: () => {
      flush();
      return [...slices.values()];
    },
  };
};

const openSlice = (folder: string, place: number, path: string): Slice => {
  const spool = (table: TableName): Spool => openSpool(join(folder, `${table}-${place}.csv`));
  return {
    place,
    path,
    spools: { cases: spool('cases'), deadlines: spool('deadlines'), events: spool('events') },
  };
};

/** A value in the name of a folder, as engines write it: nothing that a system of files would take amiss. */
const inPath = (value: string): string =>
  encodeURIComponent(value.toWellFormed()).replaceAll(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
