import { realpath } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { type Mapping, openRegister, type RegisterOptions } from '@xinfang/register';
import { type Issue, XinfangError } from '@xinfang/sdk';
import { type MappingOfFile, mappingFinder } from './find-mapping.ts';
import { errorOfFile, folderError, folderIssue, refuse } from './folder-issue.ts';
import type { FolderOptions } from './folder-options.ts';
import { type FoundFile, listFiles } from './list-files.ts';
import { namePattern } from './name-pattern.ts';

/** A file and how it is read. */
export interface PlannedFile extends FoundFile {
  /** A `.json` holds one case over any number of lines. */
  readonly isOneCase: boolean;
  readonly read: RegisterOptions;
}

type Format = NonNullable<RegisterOptions['format']>;

const FORMATS: Readonly<Record<string, Format>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
};

/** Lists a folder and finds how each file is read; nothing is opened but mappings. Throws with everything that is in the way. */
export const planFolder = async (
  where: string,
  options: FolderOptions,
): Promise<readonly PlannedFile[]> => {
  const root = await rootOf(where);
  const { files, mappings, issues } = await listing(root, where, options);
  const mappingOf = mappingFinder(root, mappings, options);
  const planned: PlannedFile[] = [];
  const faults: Issue[] = [...issues];
  for (const file of registers(files, root, options)) {
    const plan = planFile(file, await mappingOf(file.name), options.pattern !== undefined);
    if (plan instanceof XinfangError) faults.push(...plan.issues);
    else planned.push(plan);
  }
  if (planned.length === 0 && faults.length === 0) throw folderError('no-registers', where);
  refuse(faults);
  return planned;
};

/** An empty place would be the working directory, which nobody named. */
const rootOf = async (where: string): Promise<string> => {
  const root = where === '' ? undefined : await realpath(resolve(where)).catch(() => undefined);
  if (root === undefined) throw folderError('unreadable-folder', where);
  return root;
};

const listing = (root: string, where: string, { pattern, recursive }: FolderOptions) =>
  listFiles({ root, recursive, isWanted: namePattern(pattern) }).catch(() => {
    throw folderError('unreadable-folder', where);
  });

/** A mapping that the options name may be called like anything. */
const registers = (
  files: readonly FoundFile[],
  root: string,
  { mapping }: FolderOptions,
): readonly FoundFile[] =>
  typeof mapping === 'string' ? files.filter(({ path }) => path !== resolve(root, mapping)) : files;

const planFile = (
  file: FoundFile,
  found: MappingOfFile | undefined,
  isAsked: boolean,
): PlannedFile | XinfangError => {
  const ending = extname(file.name).toLowerCase();
  const isMeant = isAsked || found?.isOwn === true;
  const format = FORMATS[ending] ?? (isMeant ? found?.mapping.format : undefined);
  if (format === undefined) return new XinfangError([folderIssue('unread-format', file.name)]);
  const isOneCase = ending === '.json';
  const mapping = mappingFor(format, isOneCase, found);
  const read = { format, ...(mapping === undefined ? {} : { mapping }) };
  try {
    openRegister(noBytes(), read);
    return { ...file, isOneCase, read };
  } catch (error) {
    return errorOfFile(error, file.name);
  }
};

/** Cases as the SDK writes them need no mapping, so that one which other files share is for them only where it says so. */
const mappingFor = (
  format: Format,
  isOneCase: boolean,
  found: MappingOfFile | undefined,
): Mapping | undefined => {
  if (found === undefined || found.isOwn || format !== 'jsonl') return found?.mapping;
  return !isOneCase && found.mapping.format === 'jsonl' ? found.mapping : undefined;
};

/** A register is opened in vain, to have the reader itself say what its mapping lacks. */
async function* noBytes(): AsyncGenerator<Uint8Array> {}
