import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The address of a package's module as `import` finds it from a folder, not from this package; undefined where there is none.
 * `require.resolve` alone does not do: most packages of plugins export to `import` only.
 */
export const importAddress = (name: string, from: string): string | undefined => {
  const { owner, path } = partsOf(name);
  const folder = packageFolder(owner, from);
  const exported = folder === undefined ? undefined : exportsOf(folder);
  if (folder === undefined || exported === undefined) return requireAddress(name, from);
  const target = targetOf(exported, path);
  // Patterns of paths are left to Node.
  if (target === undefined) return requireAddress(name, from);
  const file = join(folder, target);
  return existsSync(file) ? pathToFileURL(file).href : undefined;
};

const partsOf = (name: string): { readonly owner: string; readonly path: string } => {
  const parts = name.split('/');
  const length = name.startsWith('@') ? 2 : 1;
  return {
    owner: parts.slice(0, length).join('/'),
    path: ['.', ...parts.slice(length)].join('/'),
  };
};

const packageFolder = (owner: string, from: string): string | undefined => {
  const folder = join(from, 'node_modules', owner);
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(from);
  return above === from ? undefined : packageFolder(owner, above);
};

const exportsOf = (folder: string): unknown => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return isObject(manifest) ? manifest['exports'] : undefined;
  } catch {
    return undefined;
  }
};

const CONDITIONS: readonly string[] = ['node', 'import', 'module-sync', 'default'];

/** What `exports` say of a path, by the first condition that holds, as Node reads them. */
const targetOf = (exported: unknown, path: string): string | undefined => {
  const isByPath = isObject(exported) && Object.keys(exported).some((key) => key.startsWith('.'));
  if (isByPath) return Object.hasOwn(exported, path) ? chosen(exported[path]) : undefined;
  return path === '.' ? chosen(exported) : undefined;
};

const chosen = (target: unknown): string | undefined => {
  if (typeof target === 'string') return target;
  if (!isObject(target)) return undefined;
  for (const [condition, inner] of Object.entries(target)) {
    const found = CONDITIONS.includes(condition) ? chosen(inner) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const requireAddress = (name: string, from: string): string | undefined => {
  try {
    return pathToFileURL(createRequire(pathToFileURL(join(from, 'noop.js'))).resolve(name)).href;
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
