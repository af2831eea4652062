import { createXinfang, type Xinfang } from '@xinfang/sdk';
import { beforeAll, describe, expect, test } from 'vitest';
import { SCENARIOS, searchAll } from './integrity/search.ts';

let xf: Xinfang;
beforeAll(async () => {
  xf = await createXinfang();
});

describe.each(SCENARIOS)('$item', (scenario) => {
  test.each([1, 2])(
    'is found wherever it was hidden, and nothing else is named, seed %i',
    async (seed) => {
      const { planted, decoys, wrong } = await searchAll(xf, scenario, seed, 1);
      expect(planted).toBeGreaterThan(0);
      expect(decoys).toBeGreaterThan(planted / 2);
      expect(wrong).toEqual([]);
    },
  );
});

test('every integrity item of the national pack is looked for', async () => {
  const { integrity } = await xf.run([], { asOf: '2025-12-31' });
  expect(SCENARIOS.map(({ item }) => item)).toEqual(integrity.map(({ id }) => id));
});
