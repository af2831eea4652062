import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matches, type Step, stepsOf } from './doc-walk.ts';
import { pagesOf } from './documents.ts';

const ROOT = resolve(import.meta.dirname, '..');
const LOCALES = { zh: 'zh_CN.UTF-8', en: 'en_US.UTF-8' } as const;

type Language = keyof typeof LOCALES;

/** The built program, in a folder that sees the packages of this repository. */
const run = (command: string, cwd: string, language: Language) => {
  const [program, name, ...words] = command.split(/\s+/u);
  if (program !== 'npx' || name !== 'xinfang')
    throw new RangeError(`not a command of ours: ${command}`);
  return spawnSync(process.execPath, [join(ROOT, 'apps/cli/bin/xinfang.js'), ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: LOCALES[language], NO_COLOR: '1' },
  });
};

const checkStep = (step: Step, folder: string, language: Language): void => {
  if (step.kind === 'file') {
    mkdirSync(dirname(join(folder, step.path)), { recursive: true });
    writeFileSync(join(folder, step.path), step.text);
    return;
  }
  const { status, stdout, stderr } = run(step.command, folder, language);
  expect({ status, printed: matches(stdout, step.printed) }, `${stdout}\n${stderr}`).toEqual({
    status: step.exit,
    printed: true,
  });
};

/** Walks every page of a language that has steps, as its reader would. */
export const describeWalks = (language: Language): void => {
  const walks = pagesOf(ROOT, language)
    .map((page) => ({ page, steps: stepsOf(readFileSync(join(ROOT, page), 'utf8')) }))
    .filter(({ steps }) => steps.some(({ kind }) => kind === 'command'));

  it('some pages have steps', () => expect(walks.length).toBeGreaterThan(0));

  describe.each(walks)('the walk of $page', ({ steps }) => {
    let folder = '';

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'xinfang-walk-'));
      symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(steps)('line $line', (step) => checkStep(step, folder, language));
  });
};
