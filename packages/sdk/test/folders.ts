import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder with these files, as text or as JSON; it goes when the test ends. */
export const folderOf = (files: Readonly<Record<string, unknown>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-sdk-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
};

/** `pack.json` of a county's pack over the national one. */
export const countyPackJson = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'county-x',
  version: '1.0.0',
  title: { zh: '某县规则包', en: 'County X' },
  extends: { '@xinfang/pack-national': '>=1.0.0' },
  effective: { from: '2022-05-01' },
  requires: { engine: '>=1.0.0' },
  ...more,
});
