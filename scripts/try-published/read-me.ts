import { readFileSync } from 'node:fs';
import { matches, type Step, stepsOf } from '../doc-walk.ts';
import { type Consumer, typed } from './consumer.ts';

/** A command that a document shows, with what it says that it prints. */
export type Shown = Extract<Step, { readonly kind: 'command' }>;

/** The commands of a document that comes with a project, in order. */
export const commandsOf = (path: string): readonly Shown[] =>
  stepsOf(readFileSync(path, 'utf8')).filter((step) => step.kind === 'command');

/** Whether a command installs the project's packages. */
export const installs = ({ command }: Shown): boolean => /^npm (?:install|ci)\b/u.test(command);

const LONGEST = 60;

/** A command as a step is called, without its many options. */
export const labelOf = ({ command }: Shown): string =>
  command.length > LONGEST ? `${command.slice(0, LONGEST)}…` : command;

/** Types a command in a project. Throws where it fails, or prints something else than the document says. */
export const typeShown = async (consumer: Consumer, shown: Shown): Promise<void> => {
  const printed = await typed(consumer, shown.command);
  if (!matches(printed, shown.printed))
    throw new Error(`line ${shown.line} says\n${shown.printed}\nbut it prints\n${head(printed)}`);
};

const MOST_LINES = 60;

/** Enough to see what differs. */
const head = (printed: string): string => {
  const lines = printed.split('\n');
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'].join('\n') : printed;
};
