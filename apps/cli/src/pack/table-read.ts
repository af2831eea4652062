import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ReadRow, ReadSheet } from '@xinfang/analysis';
import { readSheets, type Sheet, type SheetRow } from '@xinfang/register';
import { contentFault, EXIT, refusingLater, usageFault } from '../fault.ts';
import { fileFault } from '../file-fault.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';
import { unguarded } from './table-csv.ts';

/** No table of rules comes near; a small damaged file can unpack to far more. */
const MOST_CELLS = 1_000_000;

/**
 * Reads the sheets of an XLSX or CSV file, or of the CSV files in a folder. Throws a fault of usage where a path cannot be
 * read, of the content where a file is none of these, damaged, or far too large.
 */
export const readTables = async (path: string, io: Io): Promise<readonly ReadSheet[]> => {
  const sheets: ReadSheet[] = [];
  for (const file of filesOf(path, io)) sheets.push(...(await readFile(file, io)));
  return sheets;
};

const filesOf = (path: string, io: Io): readonly string[] => {
  const at = resolve(io.cwd, path);
  try {
    if (!statSync(at).isDirectory()) return [path];
    const names = readdirSync(at)
      .filter((name) => /\.csv$/iu.test(name) && !name.startsWith('.') && !name.startsWith('~$'))
      .toSorted();
    if (names.length > 0) return names.map((name) => join(path, name));
  } catch (error) {
    throw fileFault(error, path, 'unreadable');
  }
  throw usageFault({
    code: 'no-table',
    file: path,
    message: text('table.no-csv'),
    hint: text('table.give-table'),
  });
};

const readFile = (file: string, io: Io): Promise<readonly ReadSheet[]> =>
  refusingLater(EXIT.content, { file }, async () => {
    try {
      const sheets: ReadSheet[] = [];
      const source = createReadStream(resolve(io.cwd, file));
      for await (const sheet of readSheets(source)) sheets.push(await wholeSheet(sheet, file));
      return sheets;
    } catch (error) {
      throw fileFault(error, file, 'unreadable');
    }
  });

const wholeSheet = async (sheet: Sheet, file: string): Promise<ReadSheet> => {
  const name = sheet.name ?? basename(file).replace(/\.csv$/iu, '');
  const rows: ReadRow[] = [];
  let cells = 0;
  for await (const row of sheet.rows()) {
    cells += 1 + ('cells' in row ? row.cells.length : 0);
    if (cells > MOST_CELLS)
      throw contentFault({
        code: 'too-many-rows',
        file,
        message: text('table.too-many-rows', { sheet: name }),
        hint: text('table.clear-sheet'),
      });
    rows.push(sheet.name === undefined ? withoutGuards(row) : row);
  }
  return { file, name, rows, merges: await sheet.merges(), is1904: sheet.is1904 };
};

const withoutGuards = (row: SheetRow): ReadRow =>
  'trouble' in row
    ? row
    : {
        ...row,
        cells: row.cells.map((cell) =>
          typeof cell.value === 'string' ? { ...cell, value: unguarded(cell.value) } : cell,
        ),
      };
