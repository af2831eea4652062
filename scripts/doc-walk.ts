/** One step of a walk: a file that the author writes, or a command with what it prints. */
export type Step =
  | { readonly kind: 'file'; readonly line: number; readonly path: string; readonly text: string }
  | {
      readonly kind: 'command';
      readonly line: number;
      readonly command: string;
      readonly exit: number;
      readonly printed: string;
    };

const OPEN = /^```(?<language>\w+)\s*(?<rest>.*)$/u;

/**
 * The steps of a document: ```json file=PATH is written to that file; in ```console [exit=N] each line that begins with
 * `$ ` is a command, and what follows is what it prints. A line `…` stands for any lines, `…` in a line for any text.
 */
export const stepsOf = (markdown: string): readonly Step[] => {
  const steps: Step[] = [];
  let block: { language: string; rest: string; line: number; lines: string[] } | undefined;
  markdown.split('\n').forEach((text, index) => {
    if (block === undefined) {
      const { language, rest } = OPEN.exec(text)?.groups ?? {};
      if (language !== undefined)
        block = { language, rest: rest ?? '', line: index + 2, lines: [] };
    } else if (text.startsWith('```')) {
      steps.push(...stepsIn(block));
      block = undefined;
    } else block.lines.push(text);
  });
  return steps;
};

interface Block {
  readonly language: string;
  readonly rest: string;
  readonly line: number;
  readonly lines: readonly string[];
}

const stepsIn = ({ language, rest, line, lines }: Block): readonly Step[] => {
  const path = /file=(?<path>\S+)/u.exec(rest)?.groups?.['path'];
  if (path !== undefined) return [{ kind: 'file', line, path, text: `${lines.join('\n')}\n` }];
  if (language !== 'console') return [];
  const exit = Number(/exit=(?<exit>\d+)/u.exec(rest)?.groups?.['exit'] ?? 0);
  const starts = lines.flatMap((text, index) => (text.startsWith('$ ') ? [index] : []));
  return starts.map((start, turn) => ({
    kind: 'command',
    line: line + start,
    command: (lines[start] ?? '').slice(2),
    exit,
    printed: lines.slice(start + 1, starts[turn + 1]).join('\n'),
  }));
};

/** Whether a command printed what a document says, `…` standing for anything. */
export const matches = (printed: string, said: string): boolean => {
  const lines = said.trimEnd().split('\n');
  const source = lines
    .map((line, index) => {
      const end = index === lines.length - 1 ? '' : '\\n';
      if (line.trim() === '…') return end === '' ? '[\\s\\S]*' : '(?:.*\\n)*?';
      return line.trimEnd().split('…').map(escaped).join('.*') + end;
    })
    .join('');
  return new RegExp(`^${source}$`, 'u').test(plain(printed));
};

const escaped = (text: string): string => text.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&');

const plain = (printed: string): string =>
  printed
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
