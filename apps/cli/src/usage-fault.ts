import type { CommanderError } from 'commander';
import { type Fault, usageFault } from './fault.ts';
import { type MessageKey, text } from './messages.ts';

const KEYS: Readonly<Record<string, MessageKey>> = {
  'commander.help': 'error.missing-command',
  'commander.unknownCommand': 'error.unknown-command',
  'commander.unknownOption': 'error.unknown-option',
  'commander.missingArgument': 'error.missing-argument',
  'commander.missingMandatoryOptionValue': 'error.missing-option',
  'commander.optionMissingArgument': 'error.missing-option-value',
  'commander.excessArguments': 'error.excess-arguments',
};

/** What commander says of the arguments, in our words. Its message names in quotes what it is about. */
export const usageFaultOf = (error: CommanderError): Fault => {
  const key = KEYS[error.code] ?? 'error.wrong-usage';
  const name = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  return usageFault({
    code: key.slice('error.'.length),
    message: text(key, { name }),
    hint: text('error.see-help', { command: 'xinfang' }),
  });
};
