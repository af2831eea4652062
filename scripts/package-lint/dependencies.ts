import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of the lock file, as npm writes it. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** Licences that need no thought, and packages that were thought about, with the reason. */
export interface Licences {
  readonly allowed: readonly string[];
  readonly exceptions: Readonly<Record<string, string>>;
}

/** The table of this repository. */
export const readLicences = (): Licences =>
  JSON.parse(readFileSync(new URL('licences.json', import.meta.url), 'utf8')) as Licences;

/**
 * What comes with the published packages, on any system: what the lock file does not mark as for development only. It also
 * holds what is not installed here because it is for another system.
 */
export const shippedDependencies = (root: string): ReadonlyMap<string, LockedPackage> => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  return new Map(
    Object.entries(packages).filter(
      ([path, { dev, link }]) => path.includes('node_modules/') && dev !== true && link !== true,
    ),
  );
};

/** What a dependency has that we do not pass on: a licence nobody looked at, a script at installing. */
export const dependencyFaults = (
  dependencies: ReadonlyMap<string, LockedPackage>,
  licences: Licences,
): readonly string[] =>
  [...dependencies].flatMap(([path, { version = '', license, hasInstallScript }]) => {
    const name = path.split('node_modules/').at(-1) ?? path;
    return [
      ...(isAllowed(license, licences) || name in licences.exceptions
        ? []
        : [`${name}@${version}: licence ${license ?? 'unknown'} is not in licences.json`]),
      ...(hasInstallScript === true
        ? [`${name}@${version}: runs a script on the machine of whoever installs`]
        : []),
    ];
  });

/** An expression with `OR` leaves the choice to us; anything longer needs a person. */
const isAllowed = (license: string | undefined, { allowed }: Licences): boolean =>
  (license ?? '')
    .replace(/^\((?<inside>[^()]*)\)$/u, '$<inside>')
    .split(' OR ')
    .some((each) => allowed.includes(each));
