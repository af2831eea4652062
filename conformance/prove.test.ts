import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proofOf } from './proof.ts';
import { allVectors, KINDS, type Vector } from './vector.ts';
import { countsText, failureText } from './verdict.ts';

const HERE = import.meta.dirname;
const NODE = [process.execPath, '--conditions=@xinfang/source'] as const;

const all = allVectors();

/** The first few of each kind: starting a program is what costs. */
const FEW: readonly Vector[] = KINDS.flatMap((kind) =>
  all.filter((vector) => vector.kind === kind).slice(0, 12),
);

const lying = (how: string) => proofOf([...NODE, join(HERE, 'adapters', 'liar.ts'), how], FEW);

describe('a program under proof', () => {
  test('that answers rightly passes', async () => {
    const proof = await proofOf([...NODE, join(HERE, 'adapters', 'sdk.ts')], FEW);
    expect(proof.failures.map(failureText)).toEqual([]);
    expect(proof.strays).toEqual([]);
    expect(countsText(proof)).toContain('decision: 12 of 12 passed');
  });

  test.each(['flattering', 'silent', 'chatting', 'inventing'])('that is %s fails', async (how) => {
    const proof = await lying(how);
    expect(proof.failures).toHaveLength(FEW.length);
    expect(proof.counts.map(({ failed }) => failed)).toEqual(KINDS.map(() => 12));
    expect(proof.strays.length > 0).toBe(how === 'chatting' || how === 'inventing');
  });

  test('that refuses everything fails wherever no refusal is expected', async () => {
    const { counts } = await lying('refusing');
    const others = counts.filter(({ kind }) => kind !== 'error');
    expect(others.map(({ failed }) => failed)).toEqual(others.map(({ asked }) => asked));
  });

  test('that stops half-way fails for what it left unanswered', async () => {
    const proof = await proofOf([...NODE, '-e', 'process.exit(0)'], FEW);
    expect(proof.failures).toHaveLength(FEW.length);
    expect(failureText(proof.failures[0] as never)).toContain('got nothing');
  });
});

describe('prove.ts', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(HERE, 'prove.ts'), ...args], { encoding: 'utf8' });
  const liar = [process.execPath, join(HERE, 'adapters', 'liar.ts'), 'refusing'] as const;

  test('says what failed, what was left out, and ends with 1', () => {
    const { status, stdout } = run('--without', 'indicators', '--', ...liar);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^hand-|^calendar-0001$/mu);
    expect(stdout).toMatch(/decision: 0 of \d+ passed/u);
    expect(stdout).toContain('indicators: left out');
  });

  test.each([
    ['no command', []],
    ['an unknown kind', ['--without', 'poetry', '--', 'true']],
    ['a program that is not there', ['--', join(HERE, 'no-such-program')]],
  ])('ends with 2 on %s', (_, args) => {
    expect(run(...args).status).toBe(2);
  });
});
