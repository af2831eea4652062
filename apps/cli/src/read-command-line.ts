import type { Command, Option } from 'commander';

/** What the arguments come to, whatever is wrong with them. */
export interface CommandLine {
  /** The command that they name, as far down as they name one. */
  readonly command: Command;
  /** The options that it does not have. */
  readonly unknown: readonly string[];
  /** The options that it has, by their long names. */
  readonly known: readonly string[];
}

/** Reads the arguments without running anything: commander stops at the first fault. */
export const readCommandLine = (program: Command, argv: readonly string[]): CommandLine => {
  let command = program;
  const unknown: string[] = [];
  for (let at = 0; at < argv.length && argv[at] !== '--'; at += 1) {
    const word = argv[at] ?? '';
    if (/^--?[a-z]/iu.test(word)) {
      const option = optionOf(command, word);
      if (option === undefined) unknown.push(word.split('=', 1)[0] ?? word);
      else if (option.required && !word.includes('=')) at += 1;
    } else command = command.commands.find((each) => each.name() === word) ?? command;
  }
  const known = optionsOf(command).flatMap(({ long }) => long ?? []);
  return { command, unknown, known };
};

const optionOf = (command: Command, word: string): Option | undefined => {
  const [flag] = word.split('=', 1);
  return optionsOf(command).find(({ long, short }) => long === flag || short === flag);
};

/** Its own and those of the commands above it, which may stand anywhere. */
const optionsOf = (command: Command): readonly Option[] => [
  ...command.createHelp().visibleOptions(command),
  ...(command.parent === null ? [] : optionsOf(command.parent)),
];
