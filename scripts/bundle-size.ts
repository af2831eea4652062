import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bundle, bundleOf, type Exports } from './bundle.ts';

/** What a page may weigh, in bytes after gzip, and the packages that never come with it. */
export interface Budgets {
  readonly never: readonly string[];
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly name: string;
  readonly exports: Exports;
  readonly gzip: number;
}

/** What is wrong with a bundle: a built-in of Node in it, a package that never belongs there, too many bytes. */
export const bundleFaults = (
  { gzip, inputs, builtins }: Bundle,
  budget: Entry,
  never: readonly string[],
): readonly string[] => [
  ...builtins.map((name) => `needs ${name}, which browsers do not have`),
  ...never
    .filter((name) => inputs.some(([path]) => path.includes(`node_modules/${name}/`)))
    .map((name) => `holds ${name}`),
  ...(gzip > budget.gzip ? [`is ${gzip} bytes after gzip, ${budget.gzip} at most`] : []),
];

/** Builds the national pack ahead of time, as users do, and gives the folder that it lies in. */
const buildNational = (root: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-bundle-'));
  const bin = join(root, 'apps/cli/bin/xinfang.js');
  const out = join(folder, 'national.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    [bin, 'pack', 'build', join(root, 'packs/national'), '--out', out],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return folder;
};

const SHOWN = 6;

const tell = (name: string, { size, gzip, inputs }: Bundle, budget: number): void => {
  console.log(`${name}: ${size} bytes, ${gzip} after gzip of ${budget}`);
  for (const [path, bytes] of inputs.slice(0, SHOWN))
    console.log(`  ${`${bytes}`.padStart(7)}  ${path}`);
};

const check = async (root: string): Promise<readonly string[]> => {
  const budgets = JSON.parse(
    readFileSync(new URL('./bundle-budgets.json', import.meta.url), 'utf8'),
  ) as Budgets;
  const folder = buildNational(root);
  const faults: string[] = [];
  try {
    for (const entry of budgets.entries) {
      const bundle = await bundleOf(entry.exports, root, folder);
      tell(entry.name, bundle, entry.gzip);
      for (const fault of bundleFaults(bundle, entry, budgets.never))
        faults.push(`${entry.name}: ${fault}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return faults;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = await check(resolve(process.argv[2] ?? join(import.meta.dirname, '..')));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
