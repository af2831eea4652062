/**
 * Writes what comes with the published packages as a bill of materials (CycloneDX) to `reports/sbom.cdx.json`.
 *
 *     npm run sbom
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publicPackages, type WorkspacePackage } from '../release/packages.ts';
import { shippedDependencies } from './dependencies.ts';

/** Of a bill of materials in CycloneDX what is looked at here. */
export interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly unknown[];
}

/**
 * What comes with packages of a checkout, by the lock file: on any system, whatever is installed here. What is for development
 * only is left out by the lock file's marks, as `npm sbom --omit=dev` also drops what some other package has for development.
 */
export const billOf = (root: string, packages: readonly WorkspacePackage[]): Bill => {
  const names = packages.map(({ manifest }) => manifest.name);
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const printed = execFileSync('npm', [...args, ...names.flatMap((name) => ['-w', name])], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const bill = JSON.parse(printed) as Bill;
  const shipped = new Set([
    ...publicPackages(root).map(({ manifest: { name, version } }) => `${name}@${version}`),
    ...[...shippedDependencies(root)].map(
      ([path, { version = '' }]) => `${path.split('node_modules/').at(-1)}@${version}`,
    ),
  ]);
  return withOnly(bill, (name) => shipped.has(name));
};

const nameOf = ({ purl }: Component): string =>
  decodeURIComponent(purl)
    .replace(/^pkg:npm\//u, '')
    .replace(/\?.*$/u, '');

const withOnly = (bill: Bill, isShipped: (name: string) => boolean): Bill => {
  const components = bill.components.filter((component) => isShipped(nameOf(component)));
  const kept = new Set(components.map((component) => component['bom-ref']));
  const root = bill.dependencies[0]?.ref;
  return {
    ...bill,
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => ref === root || kept.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => kept.has(on)) })),
  };
};

/** What a bill lacks: its form, a package or what it depends on, a component without version, address or licence. */
export const billFaults = (
  bill: Bill,
  packages: readonly WorkspacePackage[],
): readonly string[] => {
  const held = new Set(bill.components.map((each) => nameOf(each).replace(/(?<=.)@[^@]*$/u, '')));
  const wanted = packages.flatMap(({ manifest: { name, dependencies = {} } }) => [
    name,
    ...Object.keys(dependencies),
  ]);
  return [
    ...(bill.bomFormat === 'CycloneDX' ? [] : [`is ${bill.bomFormat}, not CycloneDX`]),
    ...(/^1\.[5-9]$/u.test(bill.specVersion) ? [] : [`is of version ${bill.specVersion}`]),
    ...[...new Set(wanted)]
      .filter((name) => !held.has(name))
      .map((name) => `does not hold ${name}`),
    ...bill.components
      .filter(({ version, licenses = [] }) => version === '' || licenses.length === 0)
      .map((component) => `tells no version or no licence of ${nameOf(component)}`),
  ];
};

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  const packages = publicPackages(root);
  const bill = billOf(root, packages);
  const faults = billFaults(bill, packages);
  for (const fault of faults) console.error(`the bill of materials ${fault}`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(join(root, 'reports/sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`reports/sbom.cdx.json: ${bill.components.length} components`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
