import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { git } from './git.ts';
import { workspaceFolders } from './packages.ts';

/**
 * Clones the commit that is checked out, with what is installed: dependencies are links to the checkout's own, our packages to
 * those of the clone. So a release is versioned, built and packed with nothing of the checkout changed.
 */
export const cloneWithModules = (root: string, into: string): void => {
  git(root, 'clone', '--quiet', root, into);
  for (const key of ['user.name', 'user.email']) {
    const value = git(root, 'config', '--default', '', key).trim();
    if (value !== '') git(into, 'config', key, value);
  }
  linkModules(root, into, '.');
  for (const folder of workspaceFolders(root)) {
    if (existsSync(join(root, folder, 'node_modules'))) linkModules(root, into, folder);
  }
};

/** Links each entry of a `node_modules`; scopes are folders of links, as ours holds links to the workspaces. */
const linkModules = (root: string, into: string, folder: string): void => {
  const [from, to] = [join(root, folder, 'node_modules'), join(into, folder, 'node_modules')];
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (!name.startsWith('@')) link(root, into, join(from, name), join(to, name));
    else {
      mkdirSync(join(to, name), { recursive: true });
      for (const each of readdirSync(join(from, name)))
        link(root, into, join(from, name, each), join(to, name, each));
    }
  }
};

const link = (root: string, into: string, from: string, to: string): void => {
  const isWorkspace =
    lstatSync(from).isSymbolicLink() && !readlinkSync(from).includes('node_modules');
  const target = isWorkspace ? join(into, relative(root, realpathSync(from))) : from;
  symlinkSync(target, to);
};
