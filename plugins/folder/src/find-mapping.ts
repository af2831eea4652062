import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { type Mapping, readMapping } from '@xinfang/register';
import { errorOfFile, folderError } from './folder-issue.ts';
import type { FolderOptions } from './folder-options.ts';

/** The mapping of a file: its own, or one that files share. */
export interface MappingOfFile {
  readonly isOwn: boolean;
  readonly mapping: Mapping;
}

/**
 * Finds the mapping of a file by its name within the folder. Its own stands beside it and is called like it, with or
 * without its ending; next comes the one that the options name, then the nearest `mapping.json`, from the file's folder
 * outwards. Throws where it cannot be read.
 */
export const mappingFinder = (
  root: string,
  mappings: ReadonlyMap<string, string>,
  { mapping: named, facts }: FolderOptions,
) => {
  const terms = facts === undefined ? {} : { facts };
  const fromFile = remembered(async (path) => readMappingFile(path, root, terms));
  const given = remembered(async () => readMapping(named, terms));
  const held = (names: readonly string[]): string | undefined =>
    names.map((each) => mappings.get(each)).find((path) => path !== undefined);
  const shared = (name: string): Promise<Mapping> | undefined => {
    if (typeof named === 'object') return given('options.mapping');
    const path = named === undefined ? held(outwards(name)) : resolve(root, named);
    return path === undefined ? undefined : fromFile(path);
  };
  return async (name: string): Promise<MappingOfFile | undefined> => {
    const own = held(ownNames(name));
    const mapping = await (own === undefined ? shared(name) : fromFile(own));
    return mapping === undefined ? undefined : { isOwn: own !== undefined, mapping };
  };
};

/** `2023/05.csv.mapping.json`, `2023/05.mapping.json`. */
const ownNames = (name: string): readonly string[] =>
  [name, name.replace(/\.[^./]*$/u, '')].map((each) => `${each}.mapping.json`);

/** `2023/mapping.json`, `mapping.json`. */
const outwards = (name: string): readonly string[] => {
  const folders = name.split('/').slice(0, -1);
  return [...folders.keys(), folders.length]
    .toReversed()
    .map((depth) => [...folders.slice(0, depth), 'mapping.json'].join('/'));
};

const readMappingFile = async (path: string, root: string, terms: object): Promise<Mapping> => {
  const place = relative(root, path);
  const json = await readJson(path, place);
  try {
    return readMapping(json, terms);
  } catch (error) {
    throw errorOfFile(error, place);
  }
};

const readJson = async (path: string, place: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw folderError('unreadable-file', place);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw folderError('unreadable-mapping', place);
  }
};

/** Many files share a mapping: it is read once. */
const remembered = <T>(read: (key: string) => Promise<T>): ((key: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const promise = known.get(key) ?? read(key);
    known.set(key, promise);
    return promise;
  };
};
