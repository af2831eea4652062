import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateTypes } from '../scripts/generate.ts';

test('the types are those of the service’s document', () => {
  const kept = readFileSync(new URL('./openapi.ts', import.meta.url), 'utf8');
  expect(generateTypes()).toBe(kept);
});
