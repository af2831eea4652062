import { definePlugin, type Plugin } from '@xinfang/sdk';
import manifest from '../package.json' with { type: 'json' };
import type { DirectoryDocument } from './document.ts';
import { type Directory, readDirectory } from './read-directory.ts';

/**
 * Makes a plugin of an organisation directory: it derives the fact `remit` where the directory says it without doubt, and
 * gives the names of all bodies. It sees neither identity nor text nor accused bodies.
 *
 * @example
 * const xf = await createXinfang({ plugins: [directory(document)] });
 *
 * @throws XinfangError as {@link readDirectory} does.
 */
export const directory = (source: DirectoryDocument | Directory): Plugin => {
  const read = isRead(source) ? source : readDirectory(source);
  return definePlugin({
    name: 'xinfang/directory',
    version: manifest.version,
    apiVersion: 1,
    facts: { remit: { derive: (matter) => read.remitOf(matter).remit } },
    texts: read.texts,
  });
};

const isRead = (source: DirectoryDocument | Directory): source is Directory =>
  typeof source === 'object' && source !== null && 'remitOf' in source;
