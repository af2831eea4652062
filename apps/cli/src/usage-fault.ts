import { didYouMean } from '@xinfang/sdk/start';
import type { Command, CommanderError } from 'commander';
import { type Complaint, EXIT, Fault } from './fault.ts';
import { type MessageKey, text } from './messages.ts';
import { readCommandLine } from './read-command-line.ts';

const KEYS: Readonly<Record<string, MessageKey>> = {
  'commander.help': 'error.missing-command',
  'commander.unknownCommand': 'error.unknown-command',
  'commander.missingArgument': 'error.missing-argument',
  'commander.optionMissingArgument': 'error.missing-option-value',
  'commander.excessArguments': 'error.excess-arguments',
};

/** What is wrong with the arguments, in our words: commander names the first fault, and what else is wrong is told with it. */
export const usageFaultOf = (
  error: CommanderError,
  program: Command,
  argv: readonly string[],
): Fault => {
  const { command, unknown, known } = readCommandLine(program, argv);
  const name = pathOf(command);
  const unknownOptions = unknown.map((each) =>
    complaintOf('error.unknown-option', each, name, known),
  );
  const others = othersOf(error, command).map(([key, about]) =>
    complaintOf(key, about, name, namesOf(command)),
  );
  return new Fault(EXIT.usage, [...unknownOptions, ...others]);
};

const othersOf = (
  { code, message }: CommanderError,
  command: Command,
): readonly (readonly [MessageKey, string])[] => {
  if (code === 'commander.unknownOption') return [];
  if (code === 'commander.missingMandatoryOptionValue')
    return command.options
      .filter(
        (each) => each.mandatory && command.getOptionValue(each.attributeName()) === undefined,
      )
      .map(({ flags }) => ['error.missing-option', flags]);
  // Its message names in quotes what it is about.
  const about = /'([^']*)'/u.exec(message)?.[1] ?? '';
  return [[KEYS[code] ?? 'error.wrong-usage', about]];
};

const complaintOf = (
  key: MessageKey,
  about: string,
  command: string,
  candidates: readonly string[],
): Complaint => {
  const hint = key.startsWith('error.unknown-') ? didYouMean(about, candidates).hint : undefined;
  return {
    code: key.slice('error.'.length),
    message: text(key, { name: about }),
    hint: hint ?? text('error.see-help', { command }),
  };
};

const namesOf = (command: Command): readonly string[] =>
  command.commands.map((each) => each.name());

const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
