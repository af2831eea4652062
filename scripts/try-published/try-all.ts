import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject, emptyConsumer, typed } from './consumer.ts';
import { COUNTY, type County, tryCounty } from './county.ts';
import { tryMatrix } from './matrix.ts';
import type { Options } from './options.ts';
import { run } from './program.ts';
import { copyPackages, missingFrom, publicPackages, publishAll, unbuilt } from './publish.ts';
import { followReadMe } from './quick-start.ts';
import { commandsOf } from './read-me.ts';
import type { Steps } from './steps.ts';
import { makeTypeProject } from './types.ts';

/** What the walk goes by. */
export interface Trying {
  /** The repository. */
  readonly root: string;
  /** An empty folder outside it. */
  readonly folder: string;
  readonly registry: string;
  readonly options: Options;
  readonly steps: Steps;
}

/** Publishes, installs, and walks what the options ask for. */
export const tryAll = async (trying: Trying): Promise<void> => {
  await publish(trying);
  await quickStart(trying);
  const county = await install(trying);
  if (trying.options.matrix) await tryMatrix(trying.steps, county);
  else await tryCounty(trying.steps, county, trying.options);
};

const publish = async ({ root, folder, registry, steps }: Trying): Promise<void> => {
  const packages = await publicPackages(root);
  const absent = unbuilt(root, packages);
  if (absent.length > 0) {
    console.log(`not built: ${absent.join(', ')}`);
    await steps.walk('npm run build', () => run('npm', ['run', 'build'], { cwd: root }));
  }
  const copy = join(folder, 'copy');
  await steps.walk(`changeset publish (${packages.length} packages)`, async () => {
    copyPackages(root, packages, copy);
    await publishAll(copy, registry);
    const missing = await missingFrom(registry, packages);
    if (missing.length > 0) throw new Error(`not published: ${missing.join(', ')}`);
  });
};

/** Nothing is in npm's own downloads either: this is the first day on a new machine. */
const quickStart = async ({ root, folder, registry, steps }: Trying): Promise<void> => {
  const cache = join(folder, 'cache');
  mkdirSync(cache);
  const consumer = emptyConsumer(join(folder, 'first'), { registry, cache });
  const { installSeconds, decideSeconds, printed } = await steps.walk(
    'README: from zero to the first decided case',
    () => followReadMe(join(root, 'README.md'), consumer),
  );
  const [installed, decided] = [installSeconds, decideSeconds].map((each) => each.toFixed(1));
  console.log(`  npm ${installed} s, decided ${decided} s later: ${printed.slice(0, 72)}…`);
};

const install = async ({ root, folder, registry, steps }: Trying): Promise<County> => {
  const project = emptyConsumer(join(folder, 'county'), { registry });
  const types = emptyConsumer(join(folder, 'types'), { registry });
  copyProject(root, COUNTY, project);
  await steps.walk(`npm install of ${COUNTY}`, () =>
    typed(project, 'npm install --loglevel=error'),
  );
  await steps.walk('npm install of the front door', () => makeTypeProject(root, types));
  return { root, project, types, commands: commandsOf(join(root, COUNTY, 'README.md')) };
};
