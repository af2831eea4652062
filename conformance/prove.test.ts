import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proofOf } from './proof.ts';
import { hasPassed } from './report.ts';
import { allVectors, KINDS, type Vector } from './vector.ts';
import { countsText, failureText } from './verdict.ts';

const HERE = import.meta.dirname;
const NODE = [process.execPath, '--conditions=@xinfang/source'] as const;

const all = allVectors();

/** The first few of each kind: starting a program is what costs. */
const FEW: readonly Vector[] = KINDS.flatMap((kind) =>
  all.filter((vector) => vector.kind === kind).slice(0, 12),
);

const lying = (how: string, patience?: number) =>
  proofOf([...NODE, join(HERE, 'adapters', 'liar.ts'), how], FEW, patience);

describe('a program under proof', () => {
  test('that answers rightly passes', async () => {
    const proof = await proofOf([...NODE, join(HERE, 'adapters', 'sdk.ts')], FEW);
    expect(proof.failures.map(failureText)).toEqual([]);
    expect(hasPassed(proof)).toBe(true);
    expect(countsText(proof)).toContain('decision: 12 of 12 passed');
  });

  test.each(['flattering', 'silent', 'chatting', 'inventing'])('that is %s fails', async (how) => {
    const proof = await lying(how);
    expect(proof.counts.map(({ failed }) => failed)).toEqual(KINDS.map(() => 12));
    expect(proof.strayCount > 0).toBe(how === 'chatting' || how === 'inventing');
  });

  test('that refuses everything fails wherever no refusal is expected', async () => {
    const { counts } = await lying('refusing');
    const others = counts.filter(({ kind }) => kind !== 'error');
    expect(others.map(({ failed }) => failed)).toEqual(others.map(({ asked }) => asked));
  });

  test('may answer in any order', async () => {
    expect(hasPassed(await lying('backwards'))).toBe(true);
  });

  test('that answers twice fails', async () => {
    const { failures, strayCount, strays } = await lying('repeating');
    expect(failures).toEqual([]);
    expect(strayCount).toBe(FEW.length);
    expect(strays[0]).toMatchObject({ line: 2, wrong: 'answered before' });
  });

  test('that stops half-way is told by what it left unanswered, and by how it ended', async () => {
    const { failures, unanswered, badEnd } = await lying('crashing');
    expect(failures).toEqual([]);
    expect(unanswered).toEqual(FEW.slice(3).map(({ id }) => id));
    expect(badEnd).toBe('ended with 3');
  });

  test('that answers rightly and ends with an error fails', async () => {
    const proof = await lying('failing');
    expect(proof.unanswered).toEqual([]);
    expect(proof.badEnd).toBe('ended with 3');
    expect(hasPassed(proof)).toBe(false);
  });

  test('that never ends is stopped', async () => {
    const { badEnd } = await lying('lingering', 1500);
    expect(badEnd).toBe('was stopped after 1.5 s without a new answer');
  });

  test('that was ended by the system says so', async () => {
    const { badEnd } = await proofOf([...NODE, '-e', 'process.kill(process.pid)'], FEW);
    expect(badEnd).toBe('was ended by SIGTERM');
  });
});

describe('prove.ts', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(HERE, 'prove.ts'), ...args], { encoding: 'utf8' });
  const liar = [process.execPath, join(HERE, 'adapters', 'liar.ts'), 'refusing'] as const;

  test('says what failed, what was left out, and ends with 1', () => {
    const { status, stdout } = run('--without', 'indicators', '--', ...liar);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^calendar-0001$/mu);
    expect(stdout).toMatch(/decision: 0 of \d+ passed/u);
    expect(stdout).not.toContain('indicators');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('not conformant');
  });

  test('asks a single vector where its id is named', () => {
    const { stdout } = run('--id', 'needs-0001', '--', ...liar);
    expect(stdout).toMatch(/^needs-0001\n/u);
    expect(stdout).toContain('needs: 0 of 1 passed');
  });

  test.each([
    ['no command', []],
    ['an unknown kind', ['--without', 'poetry', '--', 'true']],
    ['an unknown id', ['--id', 'needs-0001', '--id', 'poem-0001', '--', 'true']],
    ['a program that is not there', ['--', join(HERE, 'no-such-program')]],
  ])('ends with 2 on %s', (_, args) => {
    expect(run(...args).status).toBe(2);
  });
});
