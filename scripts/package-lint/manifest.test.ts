import { describe, expect, it } from 'vitest';
import type { Manifest } from '../release/packages.ts';
import { manifestFaults } from './manifest.ts';

const versions = new Map([['@xinfang/register', '1.2.0']]);

const faultsOf = (folder: string, more: Partial<Manifest>): readonly string[] =>
  manifestFaults({ folder, manifest: { name: 'x', version: '1.0.0', ...more } }, versions);

describe('a manifest', () => {
  it.each<[string, Partial<Manifest>, string[]]>([
    ['packages/x', { scripts: { build: 'tsup', prepack: 'cp' } }, []],
    [
      'packages/x',
      { scripts: { postinstall: 'node x.js' } },
      ['scripts.postinstall runs on the machine of whoever installs'],
    ],
    [
      'packages/x',
      { exports: { '.': { require: './x.cjs', default: './x.js' } } },
      ['exports has an entry for require; everything is ESM'],
    ],
    ['packages/x', { dependencies: { '@xinfang/register': '1.2.0', zod: '^4.0.0' } }, []],
    [
      'packages/x',
      { dependencies: { '@xinfang/register': '^1.2.0' } },
      ['dependencies.@xinfang/register is ^1.2.0, not 1.2.0'],
    ],
    ['plugins/x', { dependencies: { '@xinfang/register': '^1.0.0' } }, []],
    [
      'plugins/x',
      { dependencies: { '@xinfang/register': '1.2.0' } },
      ['dependencies.@xinfang/register is 1.2.0; a plugin says ^1.2.0'],
    ],
  ])('of %s with %j: %j', (folder, more, faults) => {
    expect(faultsOf(folder, more)).toEqual(faults.map((each) => `${folder}/package.json: ${each}`));
  });
});
