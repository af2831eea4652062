import { describe, expect, test } from 'vitest';
import { HELD_OUT_LATER } from '../../test/held-out-later.ts';
import { HELD_OUT_REGISTERS } from '../../test/held-out-registers.ts';
import { LABELLED_REGISTERS } from '../../test/labelled-registers.ts';
import { scoreGuesses } from '../../test/score-guesses.ts';

describe('of the labelled registers', () => {
  test.each([
    ['known while the dictionary was written', LABELLED_REGISTERS, 25, 0.95, 1],
    ['held out', HELD_OUT_REGISTERS, 10, 0.8, 0.8],
    ['held out later', HELD_OUT_LATER, 6, 0.9, 0.8],
  ] as const)('those %s are guessed as a clerk would', async (_, registers, least, recall, met) => {
    const { by, placed, wrong, persons } = await scoreGuesses(registers);
    expect(registers.length).toBeGreaterThanOrEqual(least);
    expect(by.high.right / by.high.guesses, wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(by.medium.right / by.medium.guesses, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect((by.high.found + by.medium.found) / placed).toBeGreaterThanOrEqual(recall);
    expect(persons.right / persons.guesses).toBeGreaterThanOrEqual(met);
  });
});
