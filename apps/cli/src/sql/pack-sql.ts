import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { packNames } from '../pack/pack-names.ts';
import { type GivenSqlOptions, type SqlStatement, sqlStatements } from './sql-statements.ts';

/** `xinfang pack sql DIR --dialect … --as-of …` */
export const addPackSql = (pack: Command, context: Context): void => {
  const { answer, help, io, openCalendar, settings } = context;
  pack
    .command('sql')
    .description(help('help.pack.sql'))
    .argument('<DIR>', help('argument.pack'))
    .requiredOption('--dialect <duckdb|postgres>', help('option.sql-dialect'))
    .requiredOption('--as-of <DATE>', help('option.as-of'))
    .option('--period <FROM..TO>', help('option.period'))
    .option('--by <FIELD,FIELD>', help('option.by'))
    .option('--variant <V>', help('option.sql-variant'))
    .option('--tables', help('option.sql-tables'))
    .option('--parquet <FOLDER>', help('option.sql-parquet'))
    .action(async (dir: string, given: GivenSqlOptions) => {
      const names = packNames(dir, settings(), io);
      const loaded = await context.loadPack(names);
      const statements = sqlStatements(loaded, await openCalendar(), given);
      answer(statements, () => statements.map(pageOf).join('\n'));
    });
};

/** Ids and names of fields need no care in a comment: nothing in them ends it. */
const pageOf = (statement: SqlStatement): string =>
  'prepares' in statement
    ? `${statement.sql};\n`
    : `-- ${[statement.indicator, statement.variant, statement.by ?? ''].join(' ').trimEnd()}\n${statement.sql};\n`;
