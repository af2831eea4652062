import { type Command, Help } from 'commander';
import { type Lang, type MessageKey, text } from './messages.ts';

const HEADINGS: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'heading.usage',
  'Arguments:': 'heading.arguments',
  'Options:': 'heading.options',
  'Global Options:': 'heading.global-options',
  'Commands:': 'heading.commands',
};

/** How commander sets the help in a language: its own few words are in a table of ours. */
export const helpIn = (lang: Lang): Partial<Help> => ({
  showGlobalOptions: true,
  styleTitle: (title: string) => {
    const key = HEADINGS[title];
    return key === undefined ? title : text(key)[lang];
  },
  commandUsage: (command: Command) =>
    new Help()
      .commandUsage(command)
      .replace('[options]', text('word.options')[lang])
      .replace('[command]', text('word.command')[lang]),
  // Chinese words are two columns wide, which commander does not count: terms stay ASCII.
  subcommandTerm: (command: Command) =>
    new Help().subcommandTerm(command).replace(' [options]', ''),
});
