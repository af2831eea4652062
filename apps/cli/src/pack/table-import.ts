import { type RulesFromTable, rulesFromTable, type TableProblem } from '@xinfang/analysis';
import { printable, say, styleOf, type Writing } from '@xinfang/report';
import { packFolders } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { text } from '../messages.ts';
import { packNames } from './pack-names.ts';
import { readTables } from './table-read.ts';
import { writeRules } from './table-write.ts';

/** What the command answers: nothing changed where a problem is an error. */
interface Imported {
  readonly files: readonly string[];
  readonly rows: number;
  readonly changed: readonly Omit<RulesFromTable['changes'][number], 'text'>[];
  readonly problems: readonly TableProblem[];
}

/** `xinfang pack table import FILE.xlsx|FOLDER DIR [--delete]` */
export const addTableImport = (table: Command, context: Context): void => {
  const { answer, fail, help, io, settings } = context;
  table
    .command('import')
    .description(help('help.pack.table.import'))
    .argument('<TABLE>', help('argument.table'))
    .argument('<DIR>', help('argument.pack'))
    .option('--delete', help('option.table-delete'))
    .action(async (path: string, dir: string, options: { readonly delete?: boolean }) => {
      const layers = packFolders(packNames(dir, settings(), io), io.cwd);
      const sheets = await readTables(path, io);
      const read = rulesFromTable(
        sheets,
        layers.map(({ files }) => files),
        { ...options, operators: await context.operators() },
      );
      const changes = read.ok ? read.changes : [];
      const own = layers.at(-1);
      if (own !== undefined) writeRules(own, changes);
      const imported: Imported = {
        files: [...new Set(sheets.map(({ file }) => file))],
        rows: read.rows,
        changed: changes.map(({ text: _text, ...change }) => change),
        problems: read.problems,
      };
      answer(imported, (writing) => importText(imported, writing));
      if (!read.ok) fail();
    });
};

const importText = ({ rows, changed, problems }: Imported, writing: Writing): string => {
  const { lang } = writing;
  const { strong, bad } = styleOf(writing);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const files = changed.length;
  const last =
    errors > 0
      ? bad(text('table.refused', { errors })[lang])
      : strong(text(files === 0 ? 'table.same' : 'table.done', { rows, files })[lang]);
  return [
    ...problems.map((problem) => problemText(problem, writing)),
    ...changed.map(
      ({ change, file, fields = [] }) =>
        `${text(`table.${change}`)[lang]}  ${file}${fields.length === 0 ? '' : `  (${printable(fields.join(', '))})`}`,
    ),
    last,
    '',
  ].join('\n');
};

const problemText = (problem: TableProblem, writing: Writing): string => {
  const { lang } = writing;
  const { bad, doubtful, faint } = styleOf(writing);
  const mark = problem.severity === 'error' ? bad : doubtful;
  const place = printable(placeOf(problem, lang));
  return [
    `${place === '' ? '' : `${place}  `}${mark(text(`check.${problem.severity}`)[lang])}  ${printable(say(problem.message, lang))} ${faint(`[${problem.code}]`)}`,
    ...(problem.hint === undefined
      ? []
      : [`  ${text('word.hint')[lang]}${printable(say(problem.hint, lang))}`]),
  ].join('\n');
};

const placeOf = (
  { file, sheet, row, column, header }: TableProblem,
  lang: Writing['lang'],
): string => {
  if (sheet === undefined) return file ?? '';
  const at =
    row === undefined
      ? text('table.place-sheet', { sheet })[lang]
      : text('table.place', { sheet, row })[lang];
  const where = column === undefined ? [] : [text('table.column', { letters: column })[lang]];
  return [at, ...where, ...(header === undefined ? [] : [`(${header})`])].join(' ');
};
