import type { Text } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';

/** A promise as a test: its sentence, and lines that say how it is broken; none where it is kept. */
export interface Promised {
  readonly sentence: Text;
  readonly broken: () => readonly string[] | Promise<readonly string[]>;
}

/** Registers one vitest test for each promise of a kind of thing under its name. */
export const registerPromises = (
  kind: string,
  name: string,
  promises: readonly Promised[],
): void => {
  describe(`${kind} ${name}`, () => {
    for (const { sentence, broken } of promises)
      test(`${sentence.zh} · ${sentence.en}`, async () => {
        const lines = await broken();
        expect(lines, lines.join('\n')).toHaveLength(0);
      });
  });
};
