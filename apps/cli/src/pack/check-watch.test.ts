import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { smallPack } from '../../../../packages/pack/test/small-pack.ts';
import { folderWith } from '../../test/folder.ts';
import { packFolder, spoiltFile } from '../../test/pack-folder.ts';

const MAIN = resolve(import.meta.dirname, '../main.ts');
const RULE = 'rules/marks/marks.report.json';
const SLIP = spoiltFile(RULE, '"urgent"', '"urgnet"');
const SOUND = smallPack()[RULE] ?? '';
/** Starting the program from source on a busy machine. Milliseconds. */
const LONG = 60_000;

/** The program in a process of its own, with what it prints line by line. */
const watching = (dir: string, ...options: readonly string[]) => {
  const argv = ['--conditions=@xinfang/source', MAIN, 'pack', 'check', dir, '--watch', ...options];
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, argv);
  // Also where the test is given up.
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return {
    child,
    ended,
    nextLine: async (): Promise<string> => String((await lines.next()).value),
  };
};

interface Result {
  readonly ok: boolean;
  readonly diagnostics: readonly { readonly code: string; readonly file: string }[];
}

const next = async ({ nextLine }: ReturnType<typeof watching>): Promise<readonly string[]> => {
  const { ok, diagnostics } = JSON.parse(await nextLine()) as Result;
  return ok ? ['ok'] : diagnostics.map(({ code }) => code);
};

describe('--watch', () => {
  test('under --json prints one line for each check, and ends as a signal ends it', {
    timeout: LONG,
  }, async () => {
    using pack = packFolder();
    const program = watching(pack.path, '--json');
    expect(await next(program)).toEqual(['ok']);
    writeFileSync(join(pack.path, RULE), SLIP);
    expect(await next(program)).toEqual(['unknown-fact']);
    rmSync(join(pack.path, 'pack.json'));
    expect(await next(program)).toEqual(['missing-pack-file']);
    writeFileSync(join(pack.path, 'pack.json'), smallPack()['pack.json'] ?? '');
    expect(await next(program)).toEqual(['unknown-fact']);
    // As editors save: beside it, and then in its place.
    writeFileSync(join(pack.path, '.new'), SOUND);
    renameSync(join(pack.path, '.new'), join(pack.path, RULE));
    expect(await next(program)).toEqual(['ok']);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(130);
  });

  test('sees the packs below, those that come to be extended too', { timeout: LONG }, async () => {
    using base = packFolder();
    const header = (rest: object) =>
      JSON.stringify({
        id: 'county-x',
        version: '1.0.0',
        title: { zh: '某县', en: 'A county' },
        effective: { from: '2010-01-01' },
        requires: { engine: '^1.0.0' },
        ...rest,
      });
    using pack = folderWith({ 'pack.json': header({}) });
    const program = watching(pack.path, '--json');
    expect(await next(program)).toEqual(['ok']);
    writeFileSync(join(pack.path, 'pack.json'), header({ extends: { [base.path]: '^1.0.0' } }));
    expect(await next(program)).toEqual(['ok']);
    writeFileSync(join(base.path, RULE), SLIP);
    expect(await next(program)).toEqual(['unknown-fact']);
  });

  test('prints the same pages as without it, and clears nothing where it prints to no terminal', {
    timeout: LONG,
  }, async () => {
    using pack = packFolder({ [RULE]: SLIP });
    const program = watching(pack.path);
    expect(await program.nextLine()).toMatch(
      /marks\.report\.json:10:17 {2}错误 {2}没有声明过事实/u,
    );
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(143);
  });

  test('leaves what is no part of the pack alone', { timeout: LONG }, async () => {
    using pack = packFolder();
    mkdirSync(join(pack.path, 'node_modules/x'), { recursive: true });
    const program = watching(pack.path, '--json');
    await next(program);
    writeFileSync(join(pack.path, 'README.md'), '');
    writeFileSync(join(pack.path, 'node_modules/x/y.json'), '{');
    writeFileSync(join(pack.path, RULE), SLIP);
    expect(await next(program)).toEqual(['unknown-fact']);
    program.child.kill('SIGINT');
    await program.ended;
    expect(await program.nextLine()).toBe('undefined');
  });

  test('of a folder that is not there says so at once', { timeout: LONG }, async () => {
    const program = watching('./nowhere', '--json');
    expect(await program.ended).toBe(2);
  });
});
