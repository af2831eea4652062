import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Consumer, type Extended, type Extras, extend, typed } from './consumer.ts';
import { installs, labelOf, type Shown, typeShown } from './read-me.ts';
import type { Steps } from './steps.ts';
import { checkTypes, WAYS } from './types.ts';

/** The project that is installed outside. */
export const COUNTY = 'examples/second-county';

/** A county that installed the published packages. */
export interface County {
  readonly root: string;
  /** Its own project. */
  readonly project: Consumer;
  /** A project of nothing but types of the whole front door. */
  readonly types: Consumer;
  /** What the project's README shows. */
  readonly commands: readonly Shown[];
}

/** What the README has to show, so that following it tries all of it. */
const SHOWN = [
  'npm install',
  'xinfang plugins',
  'xinfang pack check',
  'xinfang pack test',
  'xinfang pack verify',
  'xinfang run',
  'vitest run',
  'tsc',
];

/** The commands to type once the project is installed. Throws where the README leaves one out. */
export const commandsToType = ({ commands }: County): readonly Shown[] => {
  const unseen = SHOWN.filter((words) => !commands.some(({ command }) => command.includes(words)));
  if (unseen.length > 0) throw new Error(`${COUNTY}/README.md does not show ${unseen.join(', ')}`);
  return commands.filter((shown) => !installs(shown));
};

/** Types what the README shows, and checks the types, under the Node and TypeScript asked for. */
export const tryCounty = async (steps: Steps, county: County, asked: Extras): Promise<void> => {
  const { project, types } = await steps.walk('Node and TypeScript', () =>
    under(county, { typescript: pinnedTypeScript(county.root), ...asked }),
  );
  const node = (await typed(project.consumer, 'node -v')).trim();
  console.log(`  node ${node}, ${project.installed.join(', ')}`);
  for (const shown of commandsToType(county))
    await steps.walk(labelOf(shown), () => typeShown(project.consumer, shown));
  for (const way of WAYS)
    await steps.walk(`types of the whole front door, ${way}`, () =>
      checkTypes(types.consumer, way),
    );
};

/** Both projects of a county with a TypeScript, its own under a Node too: types are the same under any. */
export const under = async (
  county: County,
  { node, typescript }: Extras,
): Promise<{ readonly project: Extended; readonly types: Extended }> => {
  const compiler = typescript === undefined ? {} : { typescript };
  return {
    project: await extend(county.project, { ...compiler, ...(node === undefined ? {} : { node }) }),
    types: await extend(county.types, compiler),
  };
};

const pinnedTypeScript = (root: string): string => {
  const manifest: { readonly devDependencies: { readonly typescript: string } } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return manifest.devDependencies.typescript;
};
