import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn } from '../test/files-in.ts';
import { loadPack } from './load.ts';

const folder = new URL('../../../packs/national/', import.meta.url);

test('the national pack loads without a diagnostic, alone and under an empty overlay', () => {
  expect(existsSync(new URL('pack.json', folder))).toBe(true);
  const files = filesIn(folder);
  const { pack, diagnostics } = loadPack([files]);
  expect(diagnostics).toEqual([]);
  expect(pack?.id).toBe('national');
  const header = {
    id: 'county',
    version: '1.0.0',
    title: { zh: '某县', en: 'A county' },
    effective: { from: '2024-01-01' },
    requires: { engine: '*' },
  };
  expect(loadPack([files, { 'pack.json': JSON.stringify(header) }]).diagnostics).toEqual([]);
});
