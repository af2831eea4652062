import { expect, test } from 'vitest';
import { clockOf } from '../clock.ts';
import { startForgetting } from './forget-answers.ts';

const NOW = Date.parse('2026-03-09T04:00:00Z');

const asked = async (refusing: () => string | undefined): Promise<readonly string[]> => {
  const told: string[] = [];
  const forgetAnswers = async (before: string): Promise<number> => told.push(before);
  const forgetting = startForgetting({
    // @ts-expect-error nothing else of the store is asked
    store: { cases: { forgetAnswers } },
    clock: clockOf(() => NOW),
    refusing,
    onError: (error) => told.push(String(error)),
  });
  await forgetting.stop();
  return told;
};

test('answers older than a week are forgotten', async () => {
  expect(await asked(() => undefined)).toEqual(['2026-03-02T04:00:00.000Z']);
});

test('nothing is forgotten by a clock that nobody trusts', async () => {
  expect(await asked(() => 'clock-not-trusted')).toEqual([]);
});
