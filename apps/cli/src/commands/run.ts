import { resolve } from 'node:path';
import { renderRun, say } from '@xinfang/report';
import type { RunReport, Xinfang } from '@xinfang/sdk';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { together, usageFault } from '../fault.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';
import { openSource } from '../plugins/open-source.ts';
import { refuseExpiredPack } from '../refuse-expired-pack.ts';
import { openRegisterFile } from '../register-cases.ts';
import { runFile } from '../run-file.ts';
import { labelsOf } from '../run-labels.ts';
import { PAGE } from '../run-names.ts';
import { DEFAULT_VARIANT, type GivenRunOptions, runOptions } from '../run-options.ts';

interface Options extends GivenRunOptions {
  readonly mapping?: string;
  readonly strict?: boolean;
  readonly out?: string;
  readonly parquet?: boolean;
  readonly sourceOptions?: string;
}

/** `xinfang run REGISTER --as-of DATE …` */
export const addRun = (program: Command, context: Context): void => {
  const { help } = context;
  program
    .command('run')
    .description(help('help.run'))
    .argument('<REGISTER>', help('argument.register'))
    .requiredOption('--as-of <DATE>', help('option.as-of'))
    .option('--mapping <FILE>', help('option.mapping'))
    .option('--period <FROM..TO>', help('option.period'))
    .option('--by <FIELD,FIELD>', help('option.by'))
    .option('--variant <V>', help('option.variant'))
    .option('--ids', help('option.ids'))
    .option('--strict', help('option.strict'))
    .option('--workers <N>', help('option.workers'))
    .option('--out <DIR>', help('option.out'))
    .option('--parquet', help('option.parquet'))
    .option('--source <NAME>', help('option.source'))
    .option('--source-options <FILE>', help('option.source-options'))
    .addOption(
      new Option('--sink <NAME=PLACE>', help('option.sink')).argParser(
        (value: string, given?: readonly string[]) => [...(given ?? []), value],
      ),
    )
    .option('--sink-options <FILE>', help('option.sink-options'))
    .action(async (file: string, options: Options) => {
      await using xf = await context.openXinfang();
      const report = await reportOf(file, options, xf, context);
      context.answer(report, (writing) =>
        renderRun(report, {
          ...writing,
          labels: labelsOf(xf),
          variant: options.variant ?? DEFAULT_VARIANT,
        }),
      );
      if (options.out !== undefined) tellPage(options.out, context);
      refuseExpiredPack(report, context);
      refuseFailedSink(report, context);
      const { rejected } = report.rows;
      if (options.strict === true && rejected > 0)
        context.fail({
          code: 'rejected-rows',
          file,
          message: text('error.rejected-rows', { count: rejected }),
          ...(options.out === undefined ? { hint: text('error.see-rejects') } : {}),
        });
    });
};

/** A sink that failed was not told everything: the report is right, and the command has not done all it was asked. */
const refuseFailedSink = ({ warnings }: RunReport, context: Context): void => {
  if (warnings.some(({ code }) => code === 'plugin-sink-failed'))
    context.fail({
      code: 'plugin-sink-failed',
      message: text('error.sink-failed'),
      hint: text('error.see-warnings'),
    });
};

/** People are told what to open; a script knows. */
const tellPage = (out: string, { io, settings }: Context): void => {
  const { json, lang } = settings();
  if (!json)
    io.stderr.write(`${say(text('run.page', { page: resolve(io.cwd, out, PAGE) }), lang)}\n`);
};

/** Options of a source that is none would be read by nobody. */
const refuseAlone = ({ source, sourceOptions }: Options): void => {
  if (source === undefined && sourceOptions !== undefined)
    throw usageFault({
      code: 'options-without',
      path: '--source-options',
      message: text('error.options-without'),
    });
};

/** What writes Parquet is loaded by who wants it alone. */
const readyFor = async (out: string | undefined, { cwd }: Io): Promise<void> => {
  const { readyForParquet } = await import('../parquet/open-parquet.ts');
  await readyForParquet(out, cwd);
};

/** Every fault of the options, the mapping and the register's path is told before any file of an earlier run is touched. */
const reportOf = async (file: string, options: Options, xf: Xinfang, context: Context) => {
  const { io, settings } = context;
  const { mapping, out, parquet = false } = options;
  const [asked, opened] = await together(
    () => runOptions(options, xf, io),
    () =>
      options.source === undefined
        ? openRegisterFile(file, mapping, xf, io)
        : openSource(file, options.source, options, xf, io),
    () => (parquet ? readyFor(out, io) : undefined),
    () => refuseAlone(options),
  );
  const inputs =
    options.source === undefined ? [file, ...(mapping === undefined ? [] : [mapping])] : [];
  return runFile({ file, inputs, opened, asked, out, parquet }, xf, settings(), io);
};
