import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CORPUS, fileOf } from './generator/corpus.ts';
import { needsVectors } from './generator/decisions.ts';
import { textOf } from './generator/written.ts';
import { KINDS, type Kind } from './vector.ts';

const committed = (kind: Kind): string =>
  readFileSync(join(import.meta.dirname, 'vectors', fileOf(kind)), 'utf8');

/** Trying every completion is slow: of these the first hundred are made again. */
const SLICE = 100;

describe('what is committed is what the reference says', () => {
  test.each(KINDS.filter((kind) => kind !== 'needs'))('of kind %s', (kind) => {
    // A plain comparison: a difference of megabytes would not be readable.
    expect(textOf(CORPUS[kind]()) === committed(kind)).toBe(true);
  });

  test('of kind needs', () => {
    const [, ...lines] = committed('needs').split('\n');
    const again = textOf(needsVectors(SLICE)).split('\n').slice(1, SLICE);
    expect(again).toEqual(lines.slice(0, SLICE - 1));
  });
});
