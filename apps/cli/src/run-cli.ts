import { CommanderError } from 'commander';
import { EXIT } from './fault.ts';
import type { Io } from './io.ts';
import { printFailure } from './print-failure.ts';
import { buildProgram, type Spoken } from './program.ts';
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
  const spoken: Spoken = { exitCode: EXIT.done, help: '' };
  try {
    await buildProgram(early, io, spoken).parseAsync(argv, { from: 'user' });
    return spoken.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return printFailure(error, early, io);
    if (error.exitCode === 0) return EXIT.done;
    // Without a command people get the help; a script gets an error.
    if (error.code === 'commander.help' && !early.json) io.stderr.write(spoken.help);
    else return printFailure(usageFaultOf(error), early, io);
    return EXIT.usage;
  }
};
