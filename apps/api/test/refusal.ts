import { expect } from 'vitest';
import { Refusal, type RefusalData } from '../src/refusal.ts';

/** What a request was refused with; a request that was not refused, or that failed otherwise, fails the test. */
export const refusalOf = async (asked: Promise<unknown>): Promise<RefusalData> => {
  const answer = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(answer).toBeInstanceOf(Refusal);
  return (answer as Refusal).data;
};
