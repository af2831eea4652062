import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matches, type Step, stepsOf } from './doc-walk.ts';

const root = resolve(import.meta.dirname, '..');
const guides = join(root, 'docs/guides');

/** The program from its source, in a folder that sees the packages of this repository. */
const run = (command: string, cwd: string) => {
  const [program, name, ...words] = command.split(/\s+/u);
  if (program !== 'npx' || name !== 'xinfang')
    throw new RangeError(`not a command of ours: ${command}`);
  return spawnSync(
    process.execPath,
    ['--conditions=@xinfang/source', join(root, 'apps/cli/src/main.ts'), ...words],
    { cwd, encoding: 'utf8', env: { ...process.env, LANG: 'zh_CN.UTF-8', NO_COLOR: '1' } },
  );
};

describe.each(readdirSync(guides).filter((name) => name.endsWith('.md')))(
  'the walk of %s',
  (name) => {
    const steps = stepsOf(readFileSync(join(guides, name), 'utf8'));
    let folder = '';

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'xinfang-walk-'));
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const checkStep = (step: Step): void => {
      if (step.kind === 'file') {
        mkdirSync(dirname(join(folder, step.path)), { recursive: true });
        writeFileSync(join(folder, step.path), step.text);
        return;
      }
      const { status, stdout, stderr } = run(step.command, folder);
      expect({ status, printed: matches(stdout, step.printed) }, `${stdout}\n${stderr}`).toEqual({
        status: step.exit,
        printed: true,
      });
    };

    it('has steps', () => expect(steps.length).toBeGreaterThan(0));

    it.each(steps)('line $line', (step) => checkStep(step));
  },
);

describe('the runner of walks', () => {
  it('reads files and commands', () => {
    const text = '```json file=a/b.json\n{}\n```\n```console exit=1\n$ npx xinfang x\nout\n```\n';
    expect(stepsOf(text)).toEqual([
      { kind: 'file', line: 2, path: 'a/b.json', text: '{}\n' },
      { kind: 'command', line: 5, command: 'npx xinfang x', exit: 1, printed: 'out' },
    ]);
  });

  it.each([
    ['a\nb\n', 'a\nb', true],
    ['a\nb\nc', 'a\n…\nc', true],
    ['a\nc', 'a\n…\nc', true],
    ['took 3 s', 'took … s', true],
    ['a\nb', 'a\n…', true],
    ['a', 'b', false],
    ['a\nb', 'a', false],
    ['a.b', 'axb', false],
  ])('%j is what %j says: %s', (printed, said, same) => {
    expect(matches(printed, said)).toBe(same);
  });
});
