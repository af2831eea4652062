import { describe, expect, it } from 'vitest';
import { commonFields, metadataFaults, withCommonFields } from './metadata.ts';

const root = {
  name: 'all',
  version: '0.0.0',
  keywords: ['petitions'],
  homepage: 'https://home.example',
  bugs: 'https://home.example/issues',
  repository: { type: 'git', url: 'git+https://home.example/all.git' },
  license: 'Apache-2.0',
  author: 'The authors',
  engines: { node: '>=22' },
};

const ics = {
  folder: 'plugins/ics',
  manifest: { name: '@x/ics', version: '1.0.0', description: 'Days', files: ['dist'] },
};

describe('the metadata of a package', () => {
  it('comes from the root, with the folder and the kind of the package', () => {
    expect(withCommonFields(ics.manifest, commonFields(root, ics))).toEqual({
      name: '@x/ics',
      version: '1.0.0',
      description: 'Days',
      keywords: ['petitions', 'xinfang-plugin'],
      homepage: 'https://home.example',
      bugs: 'https://home.example/issues',
      repository: {
        type: 'git',
        url: 'git+https://home.example/all.git',
        directory: 'plugins/ics',
      },
      license: 'Apache-2.0',
      author: 'The authors',
      files: ['dist'],
      type: 'module',
      sideEffects: false,
      engines: { node: '>=22' },
      publishConfig: { access: 'public' },
    });
  });

  it('is right once it is written, and written once it is right', () => {
    const manifest = withCommonFields(ics.manifest, commonFields(root, ics));
    expect(metadataFaults({ ...ics, manifest }, root)).toEqual([]);
    expect(JSON.stringify(withCommonFields(manifest, commonFields(root, ics)))).toBe(
      JSON.stringify(manifest),
    );
  });

  it('is told field by field where it is another', () => {
    const manifest = {
      ...withCommonFields(ics.manifest, commonFields(root, ics)),
      homepage: 'https://elsewhere.example',
      description: '',
    };
    expect(metadataFaults({ ...ics, manifest }, root)).toEqual([
      'plugins/ics/package.json: homepage is "https://elsewhere.example", not "https://home.example"; run npm run metadata',
      'plugins/ics/package.json: description is missing',
    ]);
  });

  it('keeps the younger Node that a package needs', () => {
    const store = { folder: 'packages/store-sqlite', manifest: ics.manifest };
    expect(commonFields(root, store)).toMatchObject({ engines: { node: '>=22.16' } });
  });

  it('calls a program’s modules no more free of effects than they are', () => {
    const cli = { folder: 'apps/cli', manifest: { ...ics.manifest, bin: { x: './x.js' } } };
    expect(commonFields(root, cli)).not.toHaveProperty('sideEffects');
  });
});
