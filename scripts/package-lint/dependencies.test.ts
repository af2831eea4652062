import { describe, expect, it } from 'vitest';
import { dependencyFaults, type LockedPackage, readLicences } from './dependencies.ts';

const licences = { allowed: ['MIT', 'ISC'], exceptions: { odd: 'read by a person: as MIT' } };

const faultsOf = (name: string, locked: LockedPackage): readonly string[] =>
  dependencyFaults(
    new Map([[`node_modules/a/node_modules/${name}`, { version: '1.0.0', ...locked }]]),
    licences,
  );

describe('what comes with a package', () => {
  it.each([
    ['x', { license: 'MIT' }, []],
    ['x', { license: '(GPL-3.0-only OR MIT)' }, []],
    ['odd', { license: 'SEE LICENSE IN LICENSE' }, []],
    ['x', {}, ['x@1.0.0: licence unknown is not in licences.json']],
    [
      '@a/x',
      { license: 'GPL-3.0-only' },
      ['@a/x@1.0.0: licence GPL-3.0-only is not in licences.json'],
    ],
    [
      'x',
      { license: 'MIT AND GPL-3.0-only' },
      ['x@1.0.0: licence MIT AND GPL-3.0-only is not in licences.json'],
    ],
    [
      'x',
      { license: 'MIT', hasInstallScript: true },
      ['x@1.0.0: runs a script on the machine of whoever installs'],
    ],
  ])('%s with %j: %j', (name, locked, faults) => {
    expect(faultsOf(name, locked)).toEqual(faults);
  });
});

it('exceptions say why', () => {
  for (const reason of Object.values(readLicences().exceptions))
    expect(reason.length).toBeGreaterThan(20);
});
