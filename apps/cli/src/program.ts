import { Command, Option } from 'commander';
import { addCalled, type Commands } from './called-command.ts';
import { type Context, createContext, type Outcome } from './context.ts';
import { helpIn } from './help.ts';
import type { Io } from './io.ts';
import { asksForList, listCommands } from './listed-commands.ts';
import { type GlobalOptions, type Settings, settingsOf } from './settings.ts';
import { VERSION } from './version.ts';

/** Every command by its name, in the order of the help. */
const COMMANDS: Commands = {
  calendar: async () => (await import('./commands/calendar.ts')).addCalendar,
  decide: async () => (await import('./commands/decide.ts')).addDecide,
  deadlines: async () => (await import('./commands/deadlines.ts')).addDeadlines,
  run: async () => (await import('./commands/run.ts')).addRun,
  register: async () => (await import('./commands/register.ts')).addRegister,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  replay: async () => (await import('./commands/replay.ts')).addReplay,
  plugins: async () => (await import('./plugins/plugins.ts')).addPlugins,
  pack: async () => (await import('./pack/pack.ts')).addPack,
  init: async () => (await import('./init/init.ts')).addInit,
};

const VERSION_OPTIONS: ReadonlySet<string> = new Set(['-V', '--version']);

/** Builds the program for some arguments: the global options, and the command that is called, or every one. */
export const buildProgram = async (
  argv: readonly string[],
  early: Settings,
  io: Io,
  outcome: Outcome,
): Promise<Command> => {
  const program = new Command('xinfang');
  const settings = (): Settings => settingsOf(program.opts<GlobalOptions>(), io);
  const context = createContext(early.lang, io, outcome, settings);
  configure(program, early, io, outcome, context);
  // The version is told before any command is looked for.
  if (VERSION_OPTIONS.has(argv[0] ?? '')) return program;
  if (asksForList(argv)) listCommands(program, context);
  else await addCalled(COMMANDS, program, context, argv);
  return program;
};

const configure = (
  program: Command,
  early: Settings,
  io: Io,
  outcome: Outcome,
  { help }: Context,
): void => {
  program
    .description(help('help.program'))
    .exitOverride()
    .configureOutput({
      // Under --json standard output is for the result alone.
      writeOut: (written) => (early.json ? io.stderr : io.stdout).write(written),
      writeErr: (written) => {
        outcome.help += written;
      },
      outputError: () => {},
    })
    .configureHelp(helpIn(early.lang))
    .helpOption('-h, --help', help('option.help'))
    .helpCommand(false)
    .version(
      early.json ? JSON.stringify({ version: VERSION }) : VERSION,
      '-V, --version',
      help('option.version'),
    )
    .addOption(new Option('--json', help('option.json')))
    .addOption(new Option('--lang <zh|en>', help('option.lang')))
    .addOption(
      new Option('--pack <DIR|NAME>', help('option.pack')).argParser(
        (value: string, given?: readonly string[]) => [...(given ?? []), value],
      ),
    )
    .addOption(new Option('--calendar <DIR|NAME>', help('option.calendar')));
};
