import type { OpenContext, RegisterSource } from '@xinfang/sdk';
import { createColumnNotes } from './column-notes.ts';
import { type FolderOptions, readOptions } from './folder-options.ts';
import { planFolder } from './plan-folder.ts';
import { type FolderRow, readRows } from './read-file.ts';

/**
 * Reads a folder file by file, in the order of their paths within it, compared code unit by code unit, and gives every row:
 * a case, a case with the assumptions that it rests on (`SourceRow`), or an `XinfangError` with the reason why it is none. A run
 * takes all three, refuses the last and counts it. `warn` is told what of the files nobody reads.
 *
 * @throws XinfangError before the first row where a mapping or a file is not as it should be, with everything that is; later
 * where a file cannot be read, has not the columns that its mapping needs, or changes meanwhile. The reason of the signal
 * where it is aborted.
 * @example
 * for await (const each of readFolder('./registers', { recursive: true }))
 *   if (each instanceof XinfangError) console.error(each.issues[0]?.path, each.issues[0]?.message.zh);
 */
export async function* readFolder(
  where: string,
  options: FolderOptions = {},
  { signal, warn }: Partial<Pick<OpenContext, 'signal' | 'warn'>> = {},
): AsyncGenerator<FolderRow, void> {
  signal?.throwIfAborted();
  const notes = createColumnNotes();
  let firstRow = 1;
  for (const file of await planFolder(where, options)) {
    const summary = yield* readRows(file, signal);
    const read = { file: file.name, firstRow, ...summary };
    options.onFile?.(read);
    notes.see(read);
    firstRow += summary.read;
  }
  for (const warning of notes.warnings()) warn?.(warning);
}

/**
 * The folder as a source of cases, as the plugin gives it under the key `files`.
 *
 * @example
 * await xf.run(xf.source('xinfang/folder/files', './registers', { options: { pattern: '2023-*.csv' } }), { asOf: '2023-12-31' });
 */
export const folderSource: RegisterSource = {
  label: { zh: '放在文件夹里的登记簿', en: 'A register kept as a folder of files' },
  read: (where, { options, pack: { facts }, ...context }) =>
    readFolder(where, { facts, ...readOptions(options) }, context),
};
