import { isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

/** Where the project is at home. */
export const HOMEPAGE: string = manifest.homepage;

/** The address of the page on a diagnostic's code. */
export const pageAddress = (code: string): string => `${HOMEPAGE}/docs/diagnostics/${code}.md`;

/** A file of a pack as people and machines are shown it: from the folder of the command where it lies below that, with `/`. */
export const shownPath = (folder: string, file: string, cwd: string): string => {
  const path = join(folder, file);
  const below = relative(cwd, path);
  const isBelow = !below.startsWith('..') && !isAbsolute(below);
  return (isBelow ? below : path).split(sep).join('/');
};

/** The same as a reference of a URI: relative below the folder of the command, else with `file:`. */
export const uriOf = (folder: string, file: string, cwd: string): string => {
  const shown = shownPath(folder, file, cwd);
  return isAbsolute(shown)
    ? pathToFileURL(shown).href
    : shown.split('/').map(encodeURIComponent).join('/');
};
