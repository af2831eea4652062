import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { howToTable, type Table, tableOf, tablesOf, valuesTable } from '@xinfang/analysis';
import { printable, styleOf } from '@xinfang/report';
import { didYouMean, type Pack, packFolders } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { type Fault, usageFault } from '../fault.ts';
import { fileFault, systemCodeOf } from '../file-fault.ts';
import { noFolderNamed } from '../folder-faults.ts';
import type { Io } from '../io.ts';
import { makeFolder } from '../make-folder.ts';
import { text } from '../messages.ts';
import { packNames } from './pack-names.ts';
import { tableCsv } from './table-csv.ts';
import { tableXlsx } from './table-xlsx.ts';

interface Options {
  readonly out: string;
  readonly group?: string;
}

/** `xinfang pack table export DIR --out FILE.xlsx|FOLDER [--group G]` */
export const addTableExport = (table: Command, context: Context): void => {
  const { answer, help, io, settings } = context;
  table
    .command('export')
    .description(help('help.pack.table.export'))
    .argument('<DIR>', help('argument.pack'))
    .requiredOption('--out <PATH>', help('option.table-out'))
    .option('--group <GROUP>', help('option.table-group'))
    .action(async (dir: string, { out, group }: Options) => {
      const names = packNames(dir, settings(), io);
      const pack = await context.loadPack(names);
      const own = packFolders(names, io.cwd).at(-1)?.files ?? {};
      if (group !== undefined) refuseUnknown(group, pack);
      const tables = group === undefined ? tablesOf(pack, own) : [tableOf(pack, own, group)];
      const files = await writeTables(out, tables, [howToTable(), valuesTable(pack)], io);
      const rows = tables.reduce((sum, each) => sum + each.rows.length, 0);
      answer({ files, rows, changed: [], problems: [] }, (writing) => {
        const head = styleOf(writing).strong(text('table.written', { rows })[writing.lang]);
        return `${head}${files.map(printable).join(', ')}\n`;
      });
    });
};

const refuseUnknown = (group: string, { groups }: Pack): void => {
  const ids = groups.map(({ id }) => id);
  if (ids.includes(group)) return;
  const { hint = { zh: ids.join('、'), en: ids.join(', ') } } = didYouMean(group, ids);
  throw usageFault({
    code: 'unknown-group',
    path: '--group',
    message: text('table.no-such-group'),
    hint,
  });
};

/** Writes new files only: an edited spreadsheet is never written over. */
const writeTables = async (
  out: string,
  tables: readonly Table[],
  help: readonly Table[],
  io: Io,
): Promise<readonly string[]> => {
  if (out.trim() === '') throw noFolderNamed();
  if (/\.xlsx$/iu.test(out)) return [writeNew(out, await tableXlsx([...tables, ...help]), io)];
  const [only, ...others] = tables;
  if (/\.csv$/iu.test(out) && only !== undefined && others.length === 0)
    return [writeNew(out, tableCsv(only), io)];
  if (OTHER_TABLE.test(out)) throw notOneTable(out, tables);
  prepareFolder(out, io);
  const pages = [...tables, ...help].map((table) => ({
    table,
    file: join(out, `${table.id}.csv`),
  }));
  const taken = pages.find(({ file }) => existsSync(resolve(io.cwd, file)));
  if (taken !== undefined) throw fileExists(taken.file);
  return pages.map(({ table, file }) => writeNew(file, tableCsv(table), io));
};

/** Names that people give to a file: as the name of a folder they would only astonish. */
const OTHER_TABLE = /\.(?:csv|tsv|xls|xlsm|xlsb|et|ett|ods|numbers)$/iu;

const notOneTable = (out: string, tables: readonly Table[]): Fault =>
  usageFault({
    code: 'no-such-format',
    path: '--out',
    message: text(/\.csv$/iu.test(out) ? 'table.many-in-csv' : 'table.no-such-format', {
      tables: tables.length,
    }),
    hint: text('table.name-out'),
  });

const prepareFolder = (folder: string, io: Io): void => {
  try {
    makeFolder(resolve(io.cwd, folder));
  } catch (error) {
    throw fileFault(error, folder, 'unwritable');
  }
};

const writeNew = (file: string, content: string | Uint8Array, io: Io): string => {
  try {
    writeFileSync(resolve(io.cwd, file), content, { flag: 'wx' });
    return file;
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw fileFault(error, file, 'unwritable');
    throw fileExists(file);
  }
};

const fileExists = (file: string): Fault =>
  usageFault({
    code: 'file-exists',
    file,
    message: text('error.file-exists'),
    hint: text('error.choose-another'),
  });
