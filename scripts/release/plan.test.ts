import { describe, expect, it } from 'vitest';
import type { WorkspacePackage } from './packages.ts';
import { peerFaults, planLines, plannedPackages } from './plan.ts';

const at = (name: string, version: string, peer?: string): WorkspacePackage => ({
  folder: `packages/${name}`,
  manifest: { name, version, ...(peer === undefined ? {} : { peerDependencies: { sdk: peer } }) },
});

const versionsOf = (planned: ReturnType<typeof plannedPackages>): readonly string[] =>
  planned.map(({ manifest: { name, version }, was }) => `${name} ${was} ${version}`);

describe('what a release would publish', () => {
  it('is what gets another version', () => {
    const before = [at('sdk', '1.0.0'), at('pack', '1.0.0')];
    const after = [at('sdk', '1.1.0'), at('pack', '1.0.0'), at('ics', '1.0.0')];
    expect(versionsOf(plannedPackages(before, after))).toEqual([
      'sdk 1.0.0 1.1.0',
      'ics new 1.0.0',
    ]);
  });

  it('is left to the registry where versions stand already, as after a release that broke off', () => {
    const all = [at('sdk', '1.1.0'), at('pack', '1.0.0')];
    expect(versionsOf(plannedPackages(all, all))).toEqual(['sdk 1.1.0 1.1.0', 'pack 1.0.0 1.0.0']);
  });

  it('is told with sizes and files', () => {
    const [tarball] = [
      {
        name: 'sdk',
        version: '1.1.0',
        filename: 'sdk-1.1.0.tgz',
        size: 2048,
        unpackedSize: 4097,
        files: ['LICENSE', 'dist/index.js', 'dist/index.d.ts'].map((path) => ({ path, size: 1 })),
      },
    ];
    const planned = plannedPackages([at('sdk', '1.0.0')], [at('sdk', '1.1.0')]);
    expect(planLines(planned, [tarball])).toEqual([
      'sdk 1.0.0 → 1.1.0: 2 KB packed, 5 KB unpacked, 3 files',
      '  LICENSE, dist/ 2',
    ]);
    expect(planLines(planned, [])).toEqual(['sdk 1.0.0 → 1.1.0']);
  });
});

describe('a plugin that leaves a major version of its peer behind', () => {
  it.each([
    ['1.0.0', '1.0.1', '^2.0.0', ['ics asks for sdk 2 now: its changeset must say major']],
    ['1.0.0', '2.0.0', '^2.0.0', []],
    ['1.0.0', '1.1.0', '^1.4.0', []],
  ])('from %s to %s with a peer %s: %j', (was, version, peer, faults) => {
    const before = [at('ics', was, '^1.0.0')];
    expect(peerFaults(before, plannedPackages(before, [at('ics', version, peer)]))).toEqual(faults);
  });
});
