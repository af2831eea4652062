/** A command of ours in a document: its words up to the first argument, and the options it is given. */
export interface ShownCommand {
  readonly line: number;
  readonly words: readonly string[];
  readonly options: readonly string[];
}

const GROUPS = new Set(['calendar', 'register', 'pack', 'pack table']);

/** The `xinfang` commands of the ```sh blocks of a Markdown text, which are shown and not walked. */
export const shownCommandsOf = (markdown: string): readonly ShownCommand[] => {
  let inside = false;
  return markdown.split('\n').flatMap((text, index) => {
    const fence = /^\s*```(?<language>\w*)/u.exec(text);
    if (fence !== null) {
      inside = !inside && fence.groups?.['language'] === 'sh';
      return [];
    }
    return inside ? commandsIn(text).map((command) => ({ line: index + 1, ...command })) : [];
  });
};

const commandsIn = (text: string): readonly Omit<ShownCommand, 'line'>[] =>
  text
    .replace(/\s#\s.*$/u, '')
    .split(/&&|\|/u)
    .flatMap((part) => {
      const [, rest] = /^\s*(?:npx |npm exec --no -- )?xinfang (?<rest>.+)$/u.exec(part) ?? [];
      if (rest === undefined) return [];
      const all = rest.trim().split(/\s+/u);
      const words = all.slice(0, 1);
      while (GROUPS.has(words.join(' '))) words.push(all[words.length] ?? '');
      const options = all.filter((word) => word.startsWith('--'));
      return [{ words, options: options.map((option) => option.replace(/=.*$/u, '')) }];
    });
