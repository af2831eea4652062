import type { Command } from 'commander';
import type { Context } from './context.ts';

/** What each command is given, in the order of the help. */
const ARGUMENTS = {
  calendar: '',
  decide: '<CASE>',
  deadlines: '<CASE>',
  run: '<REGISTER>',
  register: '',
  explain: '<CASE>',
  replay: '<RECEIPT>',
  plugins: '',
  pack: '',
  init: '<DIR>',
} as const;

const ASKING: ReadonlySet<string> = new Set(['-h', '--help', '--json', '--lang=zh', '--lang=en']);

/** Whether the arguments ask for the list of commands and for nothing that a command does. */
export const asksForList = (argv: readonly string[]): boolean =>
  argv.every(
    (word, at) =>
      ASKING.has(word) ||
      (word === '--lang' && isLanguage(argv[at + 1])) ||
      (isLanguage(word) && argv[at - 1] === '--lang'),
  );

const isLanguage = (word: string | undefined): boolean => word === 'zh' || word === 'en';

/** Adds the commands by their names alone: to list them, none of what they do need be loaded. */
export const listCommands = (program: Command, { help }: Context): void => {
  for (const [name, given] of Object.entries(ARGUMENTS) as [keyof typeof ARGUMENTS, string][])
    program.command(`${name} ${given}`.trim()).description(help(`help.${name}`));
};
