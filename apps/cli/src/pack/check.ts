import { packLayers } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { text } from '../messages.ts';
import { styleFor } from '../settings.ts';
import { explainCode } from './check-explain.ts';
import { checkCommands } from './check-github.ts';
import { checkDocument } from './check-json.ts';
import { type CheckOptions, checkOptions, type GivenCheckOptions } from './check-options.ts';
import { type Checked, checkFolder } from './check-pack.ts';
import { checkText } from './check-pretty.ts';
import { packNames } from './pack-names.ts';

/** `xinfang pack check DIR` */
export const addPackCheck = (pack: Command, context: Context): void => {
  const { help } = context;
  pack
    .command('check')
    .description(help('help.pack.check'))
    .argument('[DIR]', help('argument.pack'))
    .option('--format <FORMAT>', help('option.check.format'))
    .option('--fix', help('option.check.fix'))
    .option('--watch', help('option.check.watch'))
    .option('--max-warnings <N>', help('option.check.max-warnings'))
    .option('--explain <CODE>', help('option.check.explain'))
    .action(async (dir: string | undefined, given: GivenCheckOptions, command: Command) => {
      if (given.explain !== undefined) return explainCode(given.explain, context);
      // In the words of the parser, which tells any other missing argument.
      if (dir === undefined)
        command.error("error: missing required argument 'DIR'", {
          code: 'commander.missingArgument',
        });
      const { json } = context.settings();
      return check(dir, checkOptions(given, json), context);
    });
};

const check = async (dir: string, options: CheckOptions, context: Context): Promise<void> => {
  const { fail, io, settings } = context;
  const names = packNames(dir, settings(), io);
  if (options.watch) return watch(names, options, context);
  const checked = checkFolder(names, io.cwd, options.fix, await context.operators());
  io.stdout.write(await printed(checked, options, context));
  if (isRefused(checked, options)) fail();
};

const isRefused = ({ ok, diagnostics }: Checked, { maxWarnings }: CheckOptions): boolean =>
  !ok ||
  (maxWarnings !== undefined &&
    diagnostics.filter(({ severity }) => severity === 'warning').length > maxWarnings);

const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

const watch = async (
  names: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<void> => {
  const { io, settings } = context;
  const { watchFolders } = await import('./check-watch.ts');
  const operators = await context.operators();
  const checkAgain = async (): Promise<void> => {
    const checked = checkFolder(names, io.cwd, options.fix, operators);
    if (io.stdout.isTTY === true) io.stdout.write(CLEAR);
    io.stdout.write(await printed(checked, options, context));
    if (options.format === 'pretty')
      io.stderr.write(`${text('check.watching')[settings().lang]}\n`);
  };
  const folders = (): readonly string[] =>
    packLayers(names, io.cwd).layers.map(({ folder }) => folder);
  await watchFolders({ folders, check: checkAgain }, context);
};

/** The findings in the format that was asked for; under `--watch` a document is one line. */
const printed = async (
  checked: Checked,
  { format, watch: isWatched }: CheckOptions,
  { io, settings }: Context,
): Promise<string> => {
  const { lang } = settings();
  const line = (document: object): string =>
    `${JSON.stringify(document, null, isWatched ? undefined : 2)}\n`;
  switch (format) {
    case 'json':
      return line(checkDocument(checked));
    case 'sarif': {
      const { checkLog } = await import('./check-sarif.ts');
      return line(await checkLog(checked, io.cwd, lang));
    }
    case 'github':
      return checkCommands(checked, io.cwd, lang);
    default:
      return checkText(checked, io.cwd, { lang, style: styleFor(io.stdout, io.env) });
  }
};
