import { type Command, CommanderError } from 'commander';
import type { Outcome } from './context.ts';
import { EXIT } from './fault.ts';
import type { Io } from './io.ts';
import { printFailure } from './print-failure.ts';
import { buildProgram } from './program.ts';
import { earlySettings } from './settings.ts';
import { usageFaultOf } from './usage-fault.ts';

/**
 * Runs the program with the arguments after its name and gives the exit code: 0 done, 1 errors in the content, 2 wrong
 * usage or paths, 3 a defect of ours. Never throws, never ends the process.
 *
 * @example
 * await runCli(['calendar', 'day', '2026-02-14', '--json'], io); // 0
 */
export const runCli = async (argv: readonly string[], io: Io): Promise<number> => {
  const early = earlySettings(argv, io);
  const outcome: Outcome = { exitCode: EXIT.done, help: '' };
  let program: Command | undefined;
  try {
    program = await buildProgram(argv, early, io, outcome);
    await program.parseAsync(argv, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    // Without a program it is a command that could not be loaded.
    if (!(error instanceof CommanderError) || program === undefined)
      return printFailure(error, early, io);
    if (error.exitCode === 0) return EXIT.done;
    // Without a command people get the help; a script gets an error.
    if (error.code === 'commander.help' && !early.json) io.stderr.write(outcome.help);
    else return printFailure(usageFaultOf(error, program, argv), early, io);
    return EXIT.usage;
  }
};
