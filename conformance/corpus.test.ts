import { createXinfang, type Xinfang } from '@xinfang/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerBySdk } from './adapters/sdk.ts';
import { filesOf, type Vector, vectorsIn } from './vector.ts';
import { failureText, verdictOn } from './verdict.ts';

const SHOWN = 10;

describe('our packages, by the public entry alone, answer', () => {
  let xf: Xinfang;
  beforeAll(async () => {
    xf = await createXinfang();
  });
  afterAll(() => xf.close());

  /** Whatever kind of file: the ids of what failed with each field, so that the report alone tells what is wrong. */
  const expectRight = async (vectors: readonly Vector[]): Promise<void> => {
    const answers = new Map<string, unknown>();
    for (const vector of vectors) answers.set(vector.id, await answerBySdk(xf, vector));
    const { failures } = verdictOn(vectors, answers);
    const told = failures.slice(0, SHOWN).map(failureText).join('\n');
    expect(failures.length, `${failures.length} of ${vectors.length} failed\n${told}`).toBe(0);
  };

  for (const folder of ['vectors', 'by-hand'] as const)
    for (const file of filesOf(folder)) {
      const vectors = vectorsIn(folder, file);
      test(`all ${vectors.length} of ${folder}/${file}`, () => expectRight(vectors));
    }
});
