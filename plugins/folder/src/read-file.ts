import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import {
  LONGEST_LINE,
  openRegister,
  type RegisterRow,
  type RegisterSummary,
} from '@xinfang/register';
import { type Case, SourceRow, XinfangError } from '@xinfang/sdk';
import { errorOfFile, folderError } from './folder-issue.ts';
import type { PlannedFile } from './plan-folder.ts';

/**
 * A row as a run takes it: a case, with the assumptions that it rests on where there are some, or why it is none.
 *
 * @example
 * const isRefused = (row: FolderRow): boolean => row instanceof XinfangError;
 */
export type FolderRow = Case | SourceRow | XinfangError;

/**
 * Gives the rows of a file, and ends with what it came to. Throws an error that names the file where it cannot be read to its
 * end as it stood at the beginning.
 */
export async function* readRows(
  file: PlannedFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<FolderRow, RegisterSummary> {
  try {
    const before = await markOf(file.path);
    const bytes = file.isOneCase ? oneLine(file, signal) : bytesOf(file, signal);
    const register = openRegister(bytes, file.read);
    for await (const row of register.rows) {
      signal?.throwIfAborted();
      yield 'case' in row ? readRow(row, file.read) : refusedRow(row, file.name);
    }
    if ((await markOf(file.path)) === before) return register.summary();
  } catch (error) {
    signal?.throwIfAborted();
    throw errorOfFile(error, file.name);
  }
  throw folderError('changed-while-read', file.name);
}

/** Changes with every writing to a file, and where another takes its place. */
const markOf = async (path: string): Promise<string> => {
  const { ino, size, mtimeMs } = await stat(path);
  return [ino, size, mtimeMs].join('/');
};

const bytesOf = ({ path }: PlannedFile, signal: AbortSignal | undefined) =>
  // Opened when the first piece is asked for: a stream that nobody reads would fail with nobody listening.
  (async function* () {
    yield* createReadStream(path, signal === undefined ? {} : { signal }) as AsyncIterable<Buffer>;
  })();

/** A case over several lines, as the one line that a register would have of it. */
async function* oneLine(
  { path }: PlannedFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  if ((await stat(path)).size > LONGEST_LINE) throw folderError('file-too-large', '');
  const bytes = await readFile(path, signal === undefined ? {} : { signal });
  const value = parsed(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw folderError('not-a-case', '');
  yield JSON.stringify(value);
}

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

const readRow = (
  { case: oneCase, assumptions }: Extract<RegisterRow, { case: unknown }>,
  { mapping }: PlannedFile['read'],
): Case | SourceRow => {
  if (assumptions.length === 0) return oneCase;
  const known = mapping?.assumptions?.filter(({ id }) => assumptions.includes(id)) ?? [];
  return new SourceRow(
    oneCase,
    known.map(({ id, text }) => ({ id, text })),
  );
};

/** A row that became no case: where it stands, and why it is none. */
const refusedRow = (
  { row, reject }: Extract<RegisterRow, { reject: unknown }>,
  file: string,
): XinfangError => {
  const { code, message, hint, column, path = '' } = reject;
  const place = [`${file}:${row}`, column ?? path].filter((part) => part !== '').join(': ');
  return new XinfangError([
    { code, path: place, message, ...(hint === undefined ? {} : { hint }) },
  ]);
};
