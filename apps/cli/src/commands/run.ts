import { caseLineOf, renderRun } from '@xinfang/report';
import type { RunOptions, RunReport, Xinfang } from '@xinfang/sdk';
import type { Command } from 'commander';
import { dateArgument, fieldsArgument, periodArgument } from '../arguments.ts';
import type { Context } from '../context.ts';
import { EXIT, refusingLater } from '../fault.ts';
import { text } from '../messages.ts';
import { startProgress } from '../progress.ts';
import { openRegisterFile } from '../register-cases.ts';
import { openRunFolder } from '../run-folder.ts';
import { runRegister } from '../run-register.ts';

interface Options {
  readonly mapping?: string;
  readonly asOf: string;
  readonly period?: string;
  readonly by?: string;
  readonly variant?: string;
  readonly ids?: boolean;
  readonly strict?: boolean;
  readonly out?: string;
}

const DEFAULT_VARIANT = 'due';

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
    .option('--out <DIR>', help('option.out'))
    .action(async (file: string, options: Options) => {
      await using xf = await context.openXinfang();
      const report = await runFile(file, options, xf, context);
      context.answer(report, (writing) =>
        renderRun(report, {
          ...writing,
          labels: xf.pack,
          variant: options.variant ?? DEFAULT_VARIANT,
        }),
      );
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

const runFile = async (
  file: string,
  options: Options,
  xf: Xinfang,
  { io, settings }: Context,
): Promise<RunReport> => {
  const asked = askedOf(options, xf, settings().json);
  await checkOptions(options.variant, asked, xf);
  const opened = await openRegisterFile(file, options.mapping, xf, io);
  const inputs = [file, ...(options.mapping === undefined ? [] : [options.mapping])];
  const folder = options.out === undefined ? undefined : openRunFolder(options.out, inputs, io);
  const progress = startProgress(settings(), io);
  try {
    const report = await runRegister(xf, opened, file, asked, {
      ...(folder === undefined ? {} : { onCase: (one) => folder.addCase(caseLineOf(one)) }),
      onReject: (reject) => folder?.addReject(reject),
      onProgress: (read) => progress.tell(read, opened.share()),
    });
    folder?.finish(report, settings().lang, xf.pack);
    return report;
  } finally {
    progress.end();
  }
};

/** A run of nothing refuses what a run would refuse, before any file of an earlier run is touched. People are shown every way of counting, so the one asked for is checked here too. */
const checkOptions = async (
  variant: string | undefined,
  asked: RunOptions,
  xf: Xinfang,
): Promise<void> => {
  await refusingLater(EXIT.usage, {}, () =>
    xf.run([], { ...asked, ...(variant === undefined ? {} : { variant }) }),
  );
};

/** People see every way of counting side by side; a script gets the one it asked for. */
const askedOf = (
  { asOf, period, by, variant, ids }: Options,
  { calendar }: Xinfang,
  json: boolean,
): RunOptions => ({
  asOf: dateArgument(calendar, '--as-of', asOf),
  ...(period === undefined ? {} : { period: periodArgument(calendar, period) }),
  ...(by === undefined ? {} : { by: fieldsArgument(by) }),
  variant: json ? (variant ?? DEFAULT_VARIANT) : 'all',
  ...(ids === undefined ? {} : { ids }),
});
