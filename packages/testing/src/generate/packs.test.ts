import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkPack, verifyPack } from '@xinfang/analysis';
import { loadPacks, type PackFiles, readPackFolder } from '@xinfang/sdk';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { packs } from './packs.ts';

const NATIONAL = join(import.meta.dirname, '../../../../packs/national');
let national: PackFiles;
let base: ReturnType<typeof loadPacks>;
beforeAll(() => {
  national = readPackFolder(NATIONAL);
  base = loadPacks([NATIONAL], NATIONAL);
});

test('county packs load over the national pack without an error', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(packs(base), (county) => {
      for (const path of Object.keys(county)) kinds.add(path.slice(0, path.search(/[/.]/u)));
      const { diagnostics } = checkPack([national, county]);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 10 },
  );
  expect([...kinds].toSorted()).toEqual(['deadlines', 'groups', 'indicators', 'pack', 'rules']);
});

test('they leave no gap, and load from a folder as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  try {
    const [county = {}] = fc.sample(
      packs(base).filter((files) => 'groups.json' in files),
      { numRuns: 1, seed: 4 },
    );
    for (const [path, text] of Object.entries(county)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const pack = loadPacks([folder], import.meta.dirname);
    expect(pack.layers.map(({ id }) => id)[0]).toBe('national');
    expect(verifyPack(pack).groups.filter(({ gaps }) => gaps.length > 0)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('they shrink to a pack with nothing but its head', () => {
  const { counterexample } = fc.check(
    fc.property(packs(base), () => false),
    { seed: 2 },
  );
  expect(Object.keys(counterexample?.[0] ?? {})).toEqual(['pack.json']);
});
