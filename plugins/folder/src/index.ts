import { definePlugin } from '@xinfang/sdk';
import manifest from '../package.json' with { type: 'json' };
import { folderSource } from './read-folder.ts';

export type { FileRead, FolderOptions } from './folder-options.ts';
export type { FolderRow } from './read-file.ts';
export { folderSource, readFolder } from './read-folder.ts';

/**
 * The plugin `xinfang/folder`: a register kept as a folder of files, as the source `xinfang/folder/files`.
 *
 * @example
 * const xf = await createXinfang({ plugins: [folderPlugin] });
 * const report = await xf.run(xf.source('xinfang/folder/files', './registers'), { asOf: '2023-12-31' });
 */
export const folderPlugin = definePlugin({
  name: 'xinfang/folder',
  version: manifest.version,
  apiVersion: 1,
  sources: { files: folderSource },
});

// What a config that names the package loads.
export { folderPlugin as default };
