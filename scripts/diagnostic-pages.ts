/** Writes the pages on diagnostics to `docs/diagnostics/`. Run it after changing a text of `packages/analysis/src/explain`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { explanationOf, FAMILIES } from '../packages/analysis/src/explain/explanations.ts';

/** The pages by their names: one for each code, and the index. */
export const diagnosticPages = (): ReadonlyMap<string, string> => {
  const codes = FAMILIES.flatMap(({ entries }) => Object.keys(entries));
  return new Map([
    ['README.md', index()],
    ...codes.map((code): [string, string] => [`${code}.md`, explanationOf(code)?.markdown ?? '']),
  ]);
};

const index = (): string =>
  [
    '# 错误代码 · Diagnostic codes',
    '`xinfang pack check` 的每条提示末尾都有一个代码。这里按代码说明它的意思、原因和改法；在终端里可用 `xinfang pack check --explain 代码` 查看。标有 `--fix` 的，含义唯一时 `xinfang pack check --fix` 会改。',
    'Each finding of `xinfang pack check` ends with a code. Here is what it means, why it is told and how to mend it; in a terminal `xinfang pack check --explain CODE` says the same. Those marked `--fix` are mended by `xinfang pack check --fix` where only one thing can have been meant.',
    ...FAMILIES.flatMap(({ zh, en, entries }) => [
      `## ${zh} · ${en}`,
      Object.entries(entries)
        .map(([code, { means, fixes }]) =>
          [`- [${code}](${code}.md)${fixes ? ' (`--fix`)' : ''}`, means.zh, means.en].join(' · '),
        )
        .join('\n'),
    ]),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n');

const write = (folder: URL): void => {
  const pages = diagnosticPages();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(new URL(name, folder));
  for (const [name, page] of pages) writeFileSync(new URL(name, folder), page);
  console.log(`${pages.size - 1} pages in docs/diagnostics`);
};

if (import.meta.main) write(new URL('../docs/diagnostics/', import.meta.url));
