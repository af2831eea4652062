import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XinfangError } from '@xinfang/calendar';

/** Finds the folder of a pack or calendar: a path to a folder, or the name of an npm package, resolved from `from` and then from this package. */
export const locateFolder = (name: string, from: string): string => {
  if (looksLikePath(name)) {
    const folder = isAbsolute(name) ? name : resolve(from, name);
    if (existsSync(folder)) return realpathSync(folder);
    throw notFound(name);
  }
  const beside = resolve(from, name);
  // A pack's folder beside the caller goes before a package that happens to bear its name.
  if (existsSync(join(beside, 'pack.json'))) return realpathSync(beside);
  const folder = packageFolder(name, from) ?? packageFolder(name, import.meta.dirname);
  if (folder !== undefined) return folder;
  if (existsSync(beside)) return realpathSync(beside);
  throw notFound(name);
};

const looksLikePath = (name: string): boolean =>
  isAbsolute(name) || /^\.{1,2}(?:[\\/]|$)/u.test(name) || /^[^@].*[\\/]/u.test(name);

const packageFolder = (name: string, from: string): string | undefined => {
  try {
    const require = createRequire(pathToFileURL(join(from, 'noop.js')));
    return dirname(realpathSync(require.resolve(`${name}/package.json`)));
  } catch {
    return undefined;
  }
};

/** That there is nothing under a name or path. */
export const notFound = (name: string): XinfangError =>
  new XinfangError([
    {
      code: 'not-found',
      path: name,
      message: { zh: `找不到 ${name}`, en: `cannot find ${name}` },
      hint: {
        zh: '请给出文件夹路径，或先用 npm 安装这个包',
        en: 'give the path of a folder, or install the package with npm first',
      },
    },
  ]);
