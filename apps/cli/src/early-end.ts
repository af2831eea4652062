import { EXIT } from './fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
import { printComplaints } from './print-failure.ts';
import { earlySettings } from './settings.ts';

/** What Node ends with where nothing is left to wait for and the program is not done. */
const UNSETTLED = 13;

/**
 * Until it is told that the program is done, an end with success is none: a plugin may end the process, or leave it waiting
 * for what never comes. Ends that the program chose itself keep their code.
 */
export const tellEarlyEnd = (argv: readonly string[], io: Io): (() => void) => {
  const tell = (code: number): void => {
    if (code !== EXIT.done && code !== UNSETTLED) return;
    process.exitCode = EXIT.content;
    const complaint = {
      code: 'ended-early',
      message: text('error.ended-early'),
      hint: text('error.plugin-may-end'),
    };
    printComplaints([complaint], earlySettings(argv, io), io);
  };
  process.on('exit', tell);
  return () => void process.off('exit', tell);
};
