import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownCommandsOf } from './doc-commands.ts';
import { pagesOf, readmesOf } from './documents.ts';

const root = resolve(import.meta.dirname, '..');

const shown = [...readmesOf(root), ...pagesOf(root, 'zh'), ...pagesOf(root, 'en')].flatMap(
  (document) =>
    shownCommandsOf(readFileSync(join(root, document), 'utf8')).map((command) => ({
      ...command,
      place: `${document}:${command.line}`,
    })),
);

const helpOf = (command: string): string => {
  const argv = [join(root, 'apps/cli/bin/xinfang.js'), ...command.split(' '), '--help'];
  const { status, stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  return status === 0 ? stdout : '';
};

describe('commands that documents show without running them', () => {
  it('are some', () => expect(shown.length).toBeGreaterThan(10));

  it.each([...Map.groupBy(shown, ({ words }) => words.join(' '))])(
    'xinfang %s has the options it is given',
    (command, uses) => {
      const known = new Set(helpOf(command).match(/--[a-z][a-z-]*/gu) ?? []);
      const unknown = uses.flatMap(({ place, options }) =>
        known.size === 0
          ? [`${place}: no such command`]
          : options
              .filter((option) => !known.has(option))
              .map((option) => `${place}: no option ${option}`),
      );
      expect(unknown).toEqual([]);
    },
  );
});

describe('the reader of commands', () => {
  it.each([
    ['```sh\nnpx xinfang pack diff a b --cases c # what\n```', ['pack', 'diff'], ['--cases']],
    ['```sh\nxinfang run x --out=y > z\n```', ['run'], ['--out']],
    ['```sh\nnpm ci && npx xinfang init my --name 甲\n```', ['init'], ['--name']],
  ])('reads %j', (markdown, words, options) => {
    expect(shownCommandsOf(markdown)).toEqual([{ line: 2, words, options }]);
  });

  it('leaves other blocks alone', () => {
    expect(shownCommandsOf('```console\n$ npx xinfang run x\n```\nxinfang run')).toEqual([]);
  });
});
