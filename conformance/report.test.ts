import { expect, test } from 'vitest';
import type { Choice } from './choice.ts';
import type { Proof } from './proof.ts';
import { hasPassed, reportOf } from './report.ts';
import { allVectors, type Kind } from './vector.ts';
import { verdictOn } from './verdict.ts';

const choice: Choice = { command: [], only: [], without: [], ids: [], show: 2, patience: 60 };
const all = allVectors();

/** A proof of a program that is right wherever `answer` does not say otherwise. */
const proofOn = (
  kinds: readonly Kind[],
  answer: (id: string, expected: unknown) => unknown = (_, expected) => expected,
): Proof => {
  const vectors = all.filter(({ kind }) => kinds.includes(kind));
  const answers = new Map(vectors.map(({ id, expect: right }) => [id, answer(id, right)]));
  return { ...verdictOn(vectors, answers), strays: [], strayCount: 0 };
};

const CORE: readonly Kind[] = ['calendar', 'deadlines', 'decision', 'needs'];

const lastLine = (proof: Proof, chosen: Choice = choice): string =>
  reportOf(proof, chosen).trimEnd().split('\n').at(-1) ?? '';

test('every kind, or every kind but those that may be left out, is conformant', () => {
  expect(lastLine(proofOn([...CORE, 'error', 'indicators']))).toBe('conformant');
  expect(lastLine(proofOn(CORE))).toBe('conformant without error, indicators');
});

test('a part that passes proves nothing yet, and says so', () => {
  const part = 'passed: a part, which proves no conformance';
  expect(lastLine(proofOn(['calendar']))).toBe(part);
  expect(lastLine(proofOn(CORE), { ...choice, ids: ['calendar-0001'] })).toBe(part);
});

test('a program that answers rightly but ends badly or chats is not conformant', () => {
  for (const bad of [{ badEnd: 'ended with 3' }, { strayCount: 1 }]) {
    const proof = { ...proofOn(CORE), ...bad };
    expect(hasPassed(proof)).toBe(false);
    expect(lastLine(proof)).toBe('not conformant');
  }
});

test('whatever fails, the report stays short: a few of each kind, a few fields, short values', () => {
  const report = reportOf(
    proofOn([...CORE, 'indicators'], () => ({ due: {}, deadlines: [], kind: 'x'.repeat(9999) })),
    choice,
  );
  expect(report.split('\n').length).toBeLessThan(100);
  expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThan(500);
  expect(report).toMatch(/^… and \d+ more of deadlines$/mu);
});

test('what was not answered is counted, not printed field by field', () => {
  const proof = { ...verdictOn(all, new Map()), strays: [], strayCount: 0 };
  const report = reportOf(proof, choice);
  expect(report).toContain(`not answered: ${all.length}, first calendar-0001, `);
  expect(report.split('\n').length).toBeLessThan(12);
});
