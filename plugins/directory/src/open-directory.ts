import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { type Issue, type Plugin, XinfangError } from '@xinfang/sdk';
import { directory } from './directory.ts';
import type { DirectoryDocument } from './document.ts';
import { issueAt, refuse } from './issue.ts';
import { readDirectory } from './read-directory.ts';

/** The options of the plugin in `xinfang.config.json`: the document, or the file that holds it. */
export interface DirectoryOptions {
  /** The path of a JSON file, from the folder of the configuration. */
  readonly file?: string;
  readonly data?: DirectoryDocument;
}

/**
 * Makes the plugin for `xinfang.config.json`: the default export of this package.
 *
 * @example
 * // { "plugins": [{ "use": "@xinfang/plugin-directory", "options": { "file": "directory.json" } }] }
 * const plugin = await openDirectory({ file: 'directory.json' }, { from: process.cwd() });
 *
 * @throws XinfangError `directory-options`, `directory-file`, `directory-json`, and as {@link readDirectory} does, with the file's name.
 */
export const openDirectory = async (
  options: DirectoryOptions,
  { from }: { readonly from: string },
): Promise<Plugin> => {
  const { file, data } = options ?? {};
  refuse(optionIssues(options));
  if (file === undefined) return directory(readDirectory(data));
  const path = resolve(from, file);
  const name = relative(from, path);
  const document = parse(await readText(path, name), name);
  try {
    return directory(readDirectory(document));
  } catch (error) {
    if (error instanceof XinfangError) refuse(inFile(error.issues, name));
    throw error;
  }
};

const optionIssues = (options: unknown): readonly Issue[] => {
  const given = typeof options === 'object' && options !== null ? options : {};
  const keys = Object.keys(given).filter((key) => Reflect.get(given, key) !== undefined);
  const isOne = keys.length === 1 && (keys[0] === 'file' || keys[0] === 'data');
  const isPath = keys[0] !== 'file' || typeof Reflect.get(given, 'file') === 'string';
  if (isOne && isPath) return [];
  return [
    issueAt(
      'options',
      'xinfang/directory: options',
      { zh: '应当写 file 或 data 中的一项', en: 'give either file or data, and nothing else' },
      { zh: '例如 { "file": "directory.json" }', en: 'for example { "file": "directory.json" }' },
    ),
  ];
};

const readText = async (path: string, name: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new XinfangError([
      issueAt(
        'file',
        name,
        { zh: '读不到目录文件', en: 'the file of the directory cannot be read' },
        {
          zh: '路径从 xinfang.config.json 所在文件夹算起',
          en: 'the path is taken from the folder of xinfang.config.json',
        },
      ),
    ]);
  }
};

const parse = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new XinfangError([
      issueAt('json', name, { zh: '不是有效的 JSON', en: 'it is not valid JSON' }),
    ]);
  }
};

/** The same issues, each with the file's name before its place. */
const inFile = (issues: readonly Issue[], name: string): readonly Issue[] =>
  issues.map((issue) => ({
    ...issue,
    path: issue.path === '' ? name : `${name}: ${issue.path}`,
  }));
