import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addTableExport } from './table-export.ts';
import { addTableImport } from './table-import.ts';

/** `xinfang pack table …` */
export const addPackTable = (pack: Command, context: Context): void => {
  const table = pack
    .command('table')
    .helpCommand(false)
    .description(context.help('help.pack.table'));
  addTableExport(table, context);
  addTableImport(table, context);
};
