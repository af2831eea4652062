import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../apps/cli/src/pack/check-address.ts';
import { LAYER_ENTRIES } from '../packages/analysis/src/explain/layer-entries.ts';
import { DIAGNOSTICS } from '../packages/pack/src/diagnostics.ts';
import { packLayers } from '../packages/sdk/src/pack-layers.ts';
import { diagnosticPages } from './diagnostic-pages.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs/diagnostics');

describe('the pages on diagnostics', () => {
  it('are there for every code, and for nothing else', () => {
    const expected = ['README.md', ...Object.keys(DIAGNOSTICS).map((code) => `${code}.md`)];
    expect(readdirSync(folder).toSorted()).toEqual(expected.toSorted());
  });

  it.each([...diagnosticPages()])(
    '%s is as printed; else run node --conditions=@xinfang/source scripts/diagnostic-pages.ts',
    (name, page) => {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(page);
    },
  );

  it('link to pages that are there', () => {
    const index = diagnosticPages().get('README.md') ?? '';
    const links = [...index.matchAll(/\]\((?<to>[^)]+)\)/gu)].map(({ groups }) => groups?.['to']);
    expect(links.length).toBe(Object.keys(DIAGNOSTICS).length);
    for (const to of links) expect(diagnosticPages().has(to ?? '')).toBe(true);
  });
});

describe('the address of a page', () => {
  it('begins where the project is at home', () => {
    const homeOf = (file: string): string =>
      (JSON.parse(readFileSync(join(root, file), 'utf8')) as { homepage: string }).homepage;
    expect(homeOf('apps/cli/package.json')).toBe(homeOf('package.json'));
    expect(pageAddress('unknown-fact')).toBe(
      `${homeOf('package.json')}/docs/diagnostics/unknown-fact.md`,
    );
  });
});

/** What is told of a pack on disk whose pack.json holds a value at a place. */
const toldOf = (at: readonly (string | number)[], value: unknown): readonly string[] => {
  const pack = mkdtempSync(join(tmpdir(), 'xinfang-'));
  try {
    const head: Record<string, unknown> = {
      id: 'county-x',
      version: '1.0.0',
      title: { zh: '某县', en: 'A county' },
      effective: { from: '2022-05-01' },
      requires: { engine: '^1.0.0' },
    };
    const [first = '', second] = at;
    head[first] = second === undefined ? value : { [second]: value };
    writeFileSync(join(pack, 'notes.txt'), '');
    writeFileSync(join(pack, 'pack.json'), JSON.stringify(head));
    return packLayers([pack], root).diagnostics.map(({ code }) => code);
  } finally {
    rmSync(pack, { recursive: true });
  }
};

describe('the example of', () => {
  it.each(Object.entries(LAYER_ENTRIES))(
    '%s is told of a pack on disk with exactly this code, and done right nothing is told',
    (code, { wrong, right }) => {
      expect(toldOf(wrong.at ?? [], wrong.json)).toEqual([code]);
      expect(toldOf(right.at ?? [], right.json)).toEqual([]);
    },
  );
});
