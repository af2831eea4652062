import { expect, test } from 'vitest';
import { createArena, FALSE, IMPOSSIBLE, TRUE, terminal, terminalValue } from './arena.ts';
import { andOpen, orOpen } from './open-answers.ts';

const arena = createArena([2]);
const [person, conflict, impossible] = [terminal(2), terminal(3), terminal(IMPOSSIBLE)];

test.each([
  ['yes and yes', TRUE, TRUE, 1, 1],
  ['no and yes', FALSE, TRUE, 0, 1],
  ['no and open', FALSE, person, 0, 2],
  ['yes and open', TRUE, person, 2, 1],
  ['two open statuses', person, conflict, 3, 3],
  ['no and what cannot be', FALSE, impossible, IMPOSSIBLE, IMPOSSIBLE],
  ['yes and what cannot be', TRUE, impossible, IMPOSSIBLE, IMPOSSIBLE],
])('%s', (_, a, b, both, either) => {
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    expect(terminalValue(andOpen(arena, x, y))).toBe(both);
    expect(terminalValue(orOpen(arena, x, y))).toBe(either);
  }
});
