import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { outside, run } from './program.ts';

/** A workspace of the repository, as npm tells it. */
export interface Workspace {
  readonly name: string;
  readonly version: string;
  readonly location: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** The packages that are published. */
export const publicPackages = async (root: string): Promise<readonly Workspace[]> => {
  const workspaces: readonly Workspace[] = JSON.parse(
    await run('npm', ['query', '.workspace'], { cwd: root }),
  );
  return workspaces.filter((each) => each.private !== true);
};

/** The packages that have to be built and are not. */
export const unbuilt = (root: string, packages: readonly Workspace[]): readonly string[] =>
  packages
    .filter(({ scripts, location }) => {
      return scripts?.['build'] !== undefined && !existsSync(join(root, location, 'dist'));
    })
    .map(({ name }) => name);

/** What is left in the repository: nobody publishes it, and it is most of the weight. */
const LEFT = new Set(['node_modules', 'src', '.turbo', 'reports', '.stryker-tmp']);

/** Copies what is published, so that publishing leaves no trace in the working tree. */
export const copyPackages = (root: string, packages: readonly Workspace[], to: string): void => {
  const copy = (path: string): void => {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(root, path), join(to, path), {
      recursive: true,
      filter: (from) => !LEFT.has(basename(from)),
    });
  };
  for (const path of ['package.json', 'package-lock.json', '.changeset', 'schema']) copy(path);
  for (const { location } of packages) copy(location);
};

/** Publishes every public package of a copy to a registry. Changesets decides what is new there. */
export const publishAll = async (copy: string, registry: string): Promise<void> => {
  const userconfig = join(copy, 'publisher.npmrc');
  const host = new URL(registry).host;
  writeFileSync(userconfig, `registry=${registry}\n//${host}/:_authToken=anonymous\n`);
  await run(process.execPath, [changeset(), 'publish', '--no-git-tag'], {
    cwd: copy,
    env: { ...outside([dirname(process.execPath)]), npm_config_userconfig: userconfig },
  });
};

const changeset = (): string => {
  const manifest = createRequire(import.meta.url).resolve('@changesets/cli/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly bin: { readonly changeset: string };
  };
  return join(dirname(manifest), bin.changeset);
};

/** Which of the packages a registry does not have. */
export const missingFrom = async (
  registry: string,
  packages: readonly Workspace[],
): Promise<readonly string[]> => {
  const held = await Promise.all(
    packages.map(async ({ name, version }) => {
      const answer = await fetch(`${registry}${name.replace('/', '%2f')}/${version}`);
      await answer.body?.cancel();
      return answer.ok;
    }),
  );
  return packages.filter((_, index) => held[index] !== true).map(({ name }) => name);
};
