import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'docs/service-report.md');

const beginOf = (name: string): string =>
  `<!-- Begin ${name}: written by benchmarks/service/${name}.ts; do not edit. -->`;
const endOf = (name: string): string => `<!-- End ${name}. -->`;

/** Puts what a script of this folder found between its marks of `docs/service-report.md`; the rest is written by people. */
export const writeSection = (name: string, text: string): void => {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(beginOf(name));
  const after = rest?.split(endOf(name))[1];
  if (before === undefined || after === undefined)
    throw new Error(`${PAGE} has lost its marks of ${name}`);
  writeFileSync(PAGE, `${before}${beginOf(name)}\n\n${text}\n\n${endOf(name)}${after}`);
  const biome = join(ROOT, 'node_modules/.bin/biome');
  const { status } = spawnSync(biome, ['format', '--write', PAGE], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${PAGE} was written, but could not be formatted`);
};

/** On what it was measured: no date and no name of a machine, which would say nothing. */
export const conditions = (versions: Readonly<Record<string, string>>): string => {
  const processors = cpus();
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, ${named.join(', ')}.`;
};

/** The version of a package that is installed here. */
export const versionOf = (name: string): string => {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
};
