import { Command, Option } from 'commander';
import { addCalendar } from './commands/calendar.ts';
import { addDeadlines } from './commands/deadlines.ts';
import { addDecide } from './commands/decide.ts';
import { addExplain } from './commands/explain.ts';
import { addRegister } from './commands/register.ts';
import { addReplay } from './commands/replay.ts';
import { addRun } from './commands/run.ts';
import { type Context, createContext, type Outcome } from './context.ts';
import { helpIn } from './help.ts';
import { addInit } from './init/init.ts';
import type { Io } from './io.ts';
import { addPack } from './pack/pack.ts';
import { type GlobalOptions, type Settings, settingsOf } from './settings.ts';
import { VERSION } from './version.ts';

/** Builds the program: the global options and every command, each from its own file. */
export const buildProgram = (early: Settings, io: Io, outcome: Outcome): Command => {
  const program = new Command('xinfang');
  const settings = (): Settings => settingsOf(program.opts<GlobalOptions>(), io);
  const context = createContext(early.lang, io, outcome, settings);
  configure(program, early, io, outcome, context);
  for (const add of [
    addCalendar,
    addDecide,
    addDeadlines,
    addRun,
    addRegister,
    addExplain,
    addReplay,
    addPack,
    addInit,
  ])
    add(program, context);
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
