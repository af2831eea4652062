/** A block of TypeScript in a document. */
export interface CodeBlock {
  /** Line of its first line in the document, from 1. */
  readonly line: number;
  readonly code: string;
}

/** The ```ts blocks of a Markdown text. */
export const codeBlocksOf = (markdown: string): readonly CodeBlock[] => {
  const blocks: CodeBlock[] = [];
  let open: { line: number; lines: string[] } | undefined;
  markdown.split('\n').forEach((line, index) => {
    if (open === undefined) {
      if (/^```ts\s*$/u.test(line)) open = { line: index + 2, lines: [] };
    } else if (line.startsWith('```')) {
      blocks.push({ line: open.line, code: open.lines.join('\n') });
      open = undefined;
    } else open.lines.push(line);
  });
  return blocks;
};

const ASSERTED =
  /^(?<before>(?:const \w+ = )?)(?<expression>[^=].*?);? \/\/ (?:=> )?(?<value>(?:'.*'|-?\d[\d_.]*|true|false|null|undefined|\[.*\]|\{.*\}));?$/u;

/** Turns `expression; // literal` into an assertion that the expression gives it; other lines stay. */
export const withAssertions = (code: string): string =>
  code
    .split('\n')
    .map((line) => {
      const match = ASSERTED.exec(line);
      if (match?.groups === undefined || /^(?: |console\.|if |else |for )|…/u.test(line))
        return line;
      const { before, expression, value } = match.groups;
      if (before !== '') return line;
      return `assert.deepStrictEqual(JSON.parse(JSON.stringify(${expression}) ?? 'null'), ${value === 'undefined' ? 'null' : value});`;
    })
    .join('\n');
