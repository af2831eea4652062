import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outside, run } from './program.ts';

/** A project outside the repository that knows nothing but a registry. */
export interface Consumer {
  readonly folder: string;
  /** Its shell: the programs it installed come by npx and npm scripts alone. */
  readonly env: NodeJS.ProcessEnv;
}

/** What a consumer is made with. */
export interface Making {
  readonly registry: string;
  /** A folder of npm's own downloads; without one npm's usual. */
  readonly cache?: string;
}

/** An empty folder whose npm asks the registry, under the Node that runs this script. */
export const emptyConsumer = (folder: string, { registry, cache }: Making): Consumer => {
  const bin = `${folder}.bin`;
  mkdirSync(folder, { recursive: true });
  mkdirSync(bin, { recursive: true });
  symlinkSync(process.execPath, join(bin, 'node'));
  const settings = [`registry=${registry}`, 'fund=false', 'audit=false', 'update-notifier=false'];
  if (cache !== undefined) settings.push(`cache=${cache}`);
  writeFileSync(join(folder, '.npmrc'), `${settings.join('\n')}\n`);
  return { folder, env: outside([bin]) };
};

/** Puts the files of a folder of the repository into a project: those git knows or would take, nothing built or installed. */
export const copyProject = (root: string, from: string, { folder }: Consumer): void => {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', from],
    { cwd: root, encoding: 'utf8' },
  );
  for (const path of listed.split('\0').filter((each) => each !== ''))
    cpSync(join(root, path), join(folder, path.slice(from.length + 1)));
};

/** Runs a command in the project as it would be typed there. */
export const typed = (consumer: Consumer, command: string): Promise<string> =>
  run('bash', ['-c', command], { cwd: consumer.folder, env: consumer.env });

/** The newest version of a package in a range. */
export const newestOf = async (
  consumer: Consumer,
  name: string,
  range: string,
): Promise<string> => {
  const asked = `npm view '${name}@${range}' version --json`;
  const versions: unknown = JSON.parse(await typed(consumer, asked));
  const newest = [versions]
    .flat()
    .filter((version) => typeof version === 'string' && !version.includes('-'))
    .at(-1);
  if (typeof newest !== 'string') throw new Error(`no ${name}@${range} in the registry`);
  return newest;
};

/** What a project is given beside its own dependencies. */
export interface Extras {
  /** A line of Node. */
  readonly node?: string;
  /** A line of TypeScript, or one version. */
  readonly typescript?: string;
}

/** A project with extras, and what they came to. */
export interface Extended {
  readonly consumer: Consumer;
  /** Packages with their versions. */
  readonly installed: readonly string[];
}

/** Installs Node and TypeScript beside a project's own packages; what is typed there runs under that Node from then on. */
export const extend = async (
  consumer: Consumer,
  { node, typescript }: Extras,
): Promise<Extended> => {
  const nodePackage = `node-linux-${process.arch}`;
  const lines: readonly (readonly [string, string])[] = [
    ...(node === undefined ? [] : [[nodePackage, node] as const]),
    ...(typescript === undefined ? [] : [['typescript', rangeOf(typescript)] as const]),
  ];
  const installed = await Promise.all(
    lines.map(async ([name, range]) => `${name}@${await newestOf(consumer, name, range)}`),
  );
  if (installed.length > 0)
    await typed(consumer, `npm install --no-save --loglevel=error ${installed.join(' ')}`);
  const bin = join(consumer.folder, `node_modules/${nodePackage}/bin`);
  const extended = node === undefined ? consumer : { ...consumer, env: outside([bin]) };
  return { consumer: extended, installed };
};

/** `5.9` stands for every 5.9.x. */
const rangeOf = (line: string): string => (/^\d+\.\d+$/u.test(line) ? `~${line}.0` : line);
