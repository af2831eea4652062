import { resolve } from 'node:path';
import { type DiffSide, diffPacks, openSide, type PackPair } from '@xinfang/analysis';
import { say } from '@xinfang/report';
import { type Calendar, packFolders } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { dateArgument } from '../date-arguments.ts';
import { together, usageFault } from '../fault.ts';
import { text } from '../messages.ts';
import type { OpenRegister } from '../register-cases.ts';
import { type ComparedRegister, compareRegister, openCompared } from './diff-cases.ts';
import { DIFF_PAGE, type DiffFolder, openDiffFolder } from './diff-folder.ts';
import { diffNames } from './diff-names.ts';
import { changeTable } from './diff-table.ts';
import { diffText, type RegisterImpact } from './diff-text.ts';
import { refusingPacks } from './pack-fault.ts';

interface Options {
  readonly cases?: string;
  readonly mapping?: string;
  readonly asOf?: string;
  readonly out?: string;
}

/** `xinfang pack diff A B [--cases FILE]` */
export const addPackDiff = (pack: Command, context: Context): void => {
  const { help } = context;
  pack
    .command('diff')
    .description(help('help.pack.diff'))
    .argument('<A>', help('argument.diff.a'))
    .argument('<B>', help('argument.diff.b'))
    .option('--cases <FILE>', help('option.diff.cases'))
    .option('--mapping <FILE>', help('option.mapping'))
    .option('--as-of <DATE>', help('option.diff.as-of'))
    .option('--out <DIR>', help('option.diff.out'))
    .action((a: string, b: string, options: Options) => compare(a, b, options, context));
};

const compare = async (a: string, b: string, options: Options, context: Context): Promise<void> => {
  const { answer, io, openCalendar, settings } = context;
  const calendar = await openCalendar();
  const [before, after, register] = await together(
    () => loadSide(a, calendar, context),
    () => loadSide(b, calendar, context),
    () => askedRegister(options, calendar),
  );
  const packs = { before: before.pack, after: after.pack };
  const opened = register && (await openCompared(register, packs, io));
  const folder = openFolder(options, packs, context);
  try {
    const result = await resultOf([before, after], calendar, register, opened, folder, context);
    if (folder !== undefined) {
      const { renderDiffPage } = await import('@xinfang/analysis/pages');
      const page = renderDiffPage(result, packs, settings().lang);
      folder.finish({ document: result, page });
      tellPage(options.out ?? '', context);
    }
    answer(result, (writing) => diffText(result, packs, writing));
  } catch (error) {
    folder?.abandon();
    throw error;
  }
};

/** The folder that was asked for; undefined where none was. Throws a fault. */
const openFolder = (
  { out, cases, mapping }: Options,
  packs: PackPair,
  { io, settings }: Context,
): DiffFolder | undefined => {
  const inputs = [cases, mapping].flatMap((each) => each ?? []);
  return out === undefined
    ? undefined
    : openDiffFolder(out, inputs, changeTable(packs, settings().lang), io);
};

/** People are told what to open; a script knows. */
const tellPage = (out: string, { io, settings }: Context): void => {
  const { json, lang } = settings();
  const page = resolve(io.cwd, out, DIFF_PAGE);
  if (!json) io.stderr.write(`${say(text('diff.page', { page }), lang)}\n`);
};

/** One of the two packs, with the layers below it. Throws a fault that names what is wrong in which file. */
const loadSide = async (
  name: string,
  calendar: Calendar,
  { io, operators: operatorsOf, settings }: Context,
): Promise<DiffSide> => {
  const names = diffNames(name, settings(), io);
  const operators = await operatorsOf();
  return refusingPacks(
    names,
    io.cwd,
    () =>
      openSide(
        packFolders(names, io.cwd).map(({ files }) => files),
        calendar,
        { operators },
      ),
    operators,
  );
};

/** The register that was asked about; undefined where none was. Throws a fault where something goes with none. */
const askedRegister = (
  { cases, mapping, asOf }: Options,
  calendar: Calendar,
): ComparedRegister | undefined => {
  const day = asOf === undefined ? undefined : dateArgument(calendar, '--as-of', asOf);
  if (cases !== undefined) return { file: cases, mapping, asOf: day };
  const alone = mapping !== undefined ? '--mapping' : day !== undefined ? '--as-of' : undefined;
  if (alone === undefined) return undefined;
  throw usageFault({
    code: 'cases-needed',
    path: alone,
    message: text('diff.needs-cases'),
    hint: text('diff.give-cases'),
  });
};

type Result = ReturnType<typeof diffPacks> & { readonly impact?: RegisterImpact };

const resultOf = async (
  [before, after]: readonly [DiffSide, DiffSide],
  calendar: Calendar,
  register: ComparedRegister | undefined,
  opened: OpenRegister | undefined,
  folder: DiffFolder | undefined,
  { io, settings }: Context,
): Promise<Result> => {
  const diff = diffPacks(before, after, calendar);
  if (register === undefined || opened === undefined) return diff;
  const packs: PackPair = { before: before.pack, after: after.pack };
  const impact = await compareRegister(register, opened, packs, calendar, folder, settings(), io);
  return { ...diff, impact };
};
