import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createXinfang } from '@xinfang/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { caseOf } from '../../../../fixtures/plain-case.ts';
import { randomMatter } from '../../../../fixtures/random-case.ts';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const NATIONAL = resolve(import.meta.dirname, '../../../../packs/national');

/** Decides each line of standard input on a built module, in a process that evaluates no text as code. */
const ASK = `
  const { rule, decide } = await import(process.argv[2]);
  const lines = (await import('node:fs')).readFileSync(0, 'utf8').split('\\n').filter(Boolean);
  const told = (work) => { try { return work(); } catch (error) { return [error.name, error.code, error.issues]; } };
  for (const line of lines) {
    const { oneCase, facts, on } = JSON.parse(line);
    console.log(JSON.stringify([told(() => decide(oneCase)), told(() => rule(facts, { on }))]));
  }
`;

const askModule = (
  folder: string,
  file: string,
  questions: readonly object[],
): readonly string[] => {
  writeFileSync(join(folder, 'ask.mjs'), ASK);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--disallow-code-generation-from-strings', join(folder, 'ask.mjs'), join(folder, file)],
    {
      encoding: 'utf8',
      input: questions.map((each) => JSON.stringify(each)).join('\n'),
      maxBuffer: 1 << 28,
    },
  );
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trimEnd().split('\n');
};

describe('a pack built ahead of time', () => {
  test('imports nothing, needs no evaluating of text, and is the same each time', async () => {
    using folder = folderWith();
    const cwd = folder.path;
    const ran = await xinfang(['pack', 'build', NATIONAL, '--out', 'law/pack.mjs', '--json'], {
      cwd,
    });
    const result = JSON.parse(ran.stdout);
    const code = readFileSync(join(cwd, 'law/pack.mjs'), 'utf8');
    expect(result).toMatchObject({
      file: 'law/pack.mjs',
      types: 'law/pack.d.mts',
      bytes: Buffer.byteLength(code),
      pack: [{ id: 'national', hash: nationalPack.layers[0]?.hash }],
    });
    expect(result.laws.map(({ on }: { on: string }) => on)).toContain('2022-05-01');
    expect(code).not.toMatch(/^import\b|\bimport\(|\beval\(|new Function|\brequire\(/mu);
    const again = await xinfang(['pack', 'build', NATIONAL, '--out', 'law/pack.mjs'], { cwd });
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('law/pack.mjs')]);
    expect(readFileSync(join(cwd, 'law/pack.mjs'), 'utf8')).toBe(code);
  });

  test('decides to the byte as the SDK does, traces, needs and refusals too', async () => {
    using folder = folderWith();
    const cwd = folder.path;
    await xinfang(['pack', 'build', NATIONAL, '--out', 'pack.mjs'], { cwd });
    await using xf = await createXinfang();
    const parts = fc.sample(fc.oneof(randomMatter(0), randomMatter(20)), {
      numRuns: 400,
      seed: 61,
    });
    const cases = [
      ...parts.map((part) => caseOf(part)),
      caseOf({ kind: 'organ', facts: { remit: 'same-level' } }),
      caseOf({ facts: { purpose: 'appeals' } }),
      caseOf({ facts: { nonsense: true } }),
    ];
    const decided = cases.map((oneCase) => {
      try {
        return xf.decide(oneCase);
      } catch (error) {
        const { name, code, issues } = error as { name: string; code: string; issues: object };
        return [name, code, issues];
      }
    });
    const questions = cases.map((oneCase, at) => {
      const { trace, on } = decided[at] as ReturnType<typeof xf.decide>;
      return { oneCase, facts: trace?.facts ?? {}, on: on ?? '2023-03-01' };
    });
    const answers = askModule(cwd, 'pack.mjs', questions);
    expect(answers.length).toBe(cases.length);
    for (const [at, line] of answers.entries()) {
      const [decision, ruling] = JSON.parse(line);
      expect(JSON.stringify(decision)).toBe(JSON.stringify(decided[at]));
      if (Array.isArray(decision)) continue;
      const { caseId: _, trace: __, ...expected } = decision;
      expect(ruling).toEqual(expected);
    }
  });

  test('is taken only to an ES module, and over nothing that somebody wrote', async () => {
    using folder = folderWith({ 'mine.mjs': 'export default 1;' });
    const cwd = folder.path;
    const named = await xinfang(['pack', 'build', NATIONAL, '--out', 'pack.js', '--json'], { cwd });
    expect([named.code, errorsOf(named)[0]?.['code']]).toEqual([2, 'not-mjs']);
    const over = await xinfang(['pack', 'build', NATIONAL, '--out', 'mine.mjs', '--json'], { cwd });
    expect([over.code, errorsOf(over)[0]?.['code']]).toEqual([2, 'file-exists']);
    expect(readFileSync(join(cwd, 'mine.mjs'), 'utf8')).toBe('export default 1;');
  });

  test('is not built from a pack with mistakes', async () => {
    using folder = folderWith({ 'bad/pack.json': '{}' });
    const ran = await xinfang(['pack', 'build', 'bad', '--out', 'pack.mjs', '--json'], {
      cwd: folder.path,
    });
    expect(ran.code).toBe(1);
  });

  test('is built from a folder: who names a package is told where its folder is', async () => {
    using folder = folderWith();
    const argv = ['pack', 'build', '@xinfang/pack-national', '--out', 'pack.mjs', '--json'];
    const ran = await xinfang(argv, { cwd: folder.path });
    expect(ran.code).toBe(2);
    expect(errorsOf(ran)).toMatchObject([
      {
        code: 'not-found',
        hint: { en: expect.stringContaining('node_modules/@xinfang/pack-national') },
      },
    ]);
  });
});
