import { describe, expect, it } from 'vitest';
import { tarballsIn } from '../release/tarballs.ts';
import { readShipping, shippedFaults } from './shipped-files.ts';

const faultsOf = (folder: string, paths: readonly string[]): readonly string[] => {
  const files = ['LICENSE', 'README.md', 'package.json', ...paths].map((path) => ({
    path,
    size: 1,
  }));
  const tarball = {
    name: 'x',
    version: '1.0.0',
    filename: 'x.tgz',
    size: 1,
    unpackedSize: 1,
    files,
  };
  const manifest = { name: 'x', version: '1.0.0' };
  return shippedFaults({ folder, manifest }, tarball, readShipping());
};

describe('what is published', () => {
  it.each([
    ['packages/calendar', ['dist/index.js', 'dist/index.js.map', 'dist/index.d.ts']],
    ['packages/pack', ['dist/schema/pack-schemas.js', 'schema/v1/rule.json']],
    ['packs/national', ['pack.json', 'rules/flags/late.json', 'NOTICE', 'CHANGELOG.md']],
    ['apps/cli', ['bin/xinfang.js', 'dist/main.js', 'template/plugins/registry.test.js']],
  ])('%s may hold %j', (folder, paths) => {
    expect(faultsOf(folder, paths)).toEqual([]);
  });

  it.each([
    ['packages/calendar', 'src/index.ts'],
    ['packages/calendar', 'dist/index.test.js'],
    ['packages/calendar', 'dist/index.cjs'],
    ['packages/calendar', 'dist/index.d.ts.map'],
    ['packages/rates', 'schema/v1/rule.json'],
    ['packs/national', 'test/national.test.ts'],
    ['packs/national', 'letters/2023.csv'],
    ['apps/cli', 'dist/.env'],
  ])('%s may not hold %s', (folder, path) => {
    expect(faultsOf(folder, ['dist/index.js', path])).toContain(
      `${folder}: ${path} would be published; see shipped-files.json`,
    );
  });

  it('holds what was built, with its licence and a page to read', () => {
    expect(faultsOf('packages/calendar', [])).toEqual([
      'packages/calendar: dist/ is missing; run npm run build first',
    ]);
    const empty = {
      name: 'x',
      version: '1.0.0',
      filename: 'x',
      size: 1,
      unpackedSize: 1,
      files: [],
    };
    const pack = { folder: 'packs/national', manifest: { name: 'x', version: '1.0.0' } };
    expect(shippedFaults(pack, empty, readShipping())).toEqual(
      ['package.json', 'README.md', 'LICENSE'].map(
        (path) => `packs/national: ${path} is not in the tarball`,
      ),
    );
  });
});

describe('what npm pack prints', () => {
  it.each([
    ['a list', '\n> prepack\n> cp\n\n[\n  { "name": "x" }\n]\n'],
    ['an object by name', '{\n  "x": { "name": "x" }\n}\n'],
  ])('is read as %s', (_, printed) => {
    expect(tarballsIn(printed).map(({ name }) => name)).toEqual(['x']);
  });

  it('is told where it is no JSON', () => {
    expect(() => tarballsIn('npm error')).toThrow('npm pack gave no JSON: npm error');
  });
});
