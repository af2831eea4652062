/**
 * Walks the way of a county that knows nothing but published packages: publishes all of them with changesets to a registry
 * on this machine, installs `examples/second-county` with plain npm into an empty folder outside the repository, and types
 * there what its README says. Says how long the README's quick start takes. Prints each step with its seconds; ends with 1
 * at the first that fails. Needs a build, and makes one where it is missing.
 *
 *     node scripts/try-published/run.ts
 *     node scripts/try-published/run.ts --node 22 --typescript 5.9
 *     node scripts/try-published/run.ts --matrix     # every line of Node and TypeScript, as a table
 *
 * `--keep` leaves the folders where they are.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readOptions } from './options.ts';
import { endPrograms, run } from './program.ts';
import { startRegistry } from './registry.ts';
import { Steps } from './steps.ts';
import { tryAll } from './try-all.ts';

const root = resolve(import.meta.dirname, '../..');

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-published-'));
  const steps = new Steps();
  // The registry's name is the machine's own affair: it is asked, never written down.
  const upstream = (await run('npm', ['config', 'get', 'registry'], { cwd: root })).trim();
  const registry = await startRegistry({ folder, upstream });
  const cleanUp = async (): Promise<void> => {
    endPrograms();
    await registry.stop();
    if (options.keep) console.log(`kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void cleanUp().finally(() => process.exit(1)));
  try {
    await steps.walk('in all', () =>
      tryAll({ root, folder, registry: registry.url, options, steps }),
    );
  } finally {
    await cleanUp();
  }
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
