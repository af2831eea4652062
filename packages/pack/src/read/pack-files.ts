import { type FileKind, fileKindOf } from '../format/files.ts';

/** The files of a pack: text by path inside the pack, with `/` between folders. */
export type PackFiles = Readonly<Record<string, string>>;

/** What a file of a pack's folder is: a kind of pack file, nothing of ours, or a file that a pack must not have. */
export type FileRole =
  | { readonly role: 'pack'; readonly kind: FileKind }
  | { readonly role: 'other' }
  | { readonly role: 'unknown' };

const PACK_FOLDERS: ReadonlySet<string> = new Set([
  'instruments',
  'rules',
  'deadlines',
  'indicators',
  'remedies',
  'routes',
  'vocabularies',
  'tests',
]);
const OTHER_FOLDERS: ReadonlySet<string> = new Set(['scripts', 'node_modules', 'dist']);
const OTHER_NAMES: ReadonlySet<string> = new Set(['LICENSE', 'NOTICE']);
const OTHER_ENDINGS = /\.(?:md|ts)$/u;
/** What npm and TypeScript keep beside a pack's own files. */
const TOOL_FILES = /^(?:package(?:-lock)?|npm-shrinkwrap|[tj]sconfig(?:\.[\w-]+)?|biome)\.json$/u;

/**
 * What a file of a pack's folder is. Documents, code, `package.json` and hidden files are no pack files; any other JSON
 * file, and any other file in a pack's folders, is a mistake: a rule under a wrong name would silently not count.
 */
export const roleOf = (path: string): FileRole => {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part.startsWith('.')) || OTHER_FOLDERS.has(parts[0] ?? ''))
    return { role: 'other' };
  const kind = fileKindOf(path);
  if (kind !== undefined) return { role: 'pack', kind };
  if (OTHER_NAMES.has(name) || OTHER_ENDINGS.test(name)) return { role: 'other' };
  if (parts.length === 1 && TOOL_FILES.test(name)) return { role: 'other' };
  return PACK_FOLDERS.has(parts[0] ?? '') || /\.json[c5l]?$/iu.test(name)
    ? { role: 'unknown' }
    : { role: 'other' };
};

/**
 * The paths of the files that belong to the pack, in a fixed order.
 *
 * @example
 * packPathsOf({ 'pack.json': '{}', 'README.md': '' }) // ['pack.json']
 */
export const packPathsOf = (files: PackFiles): readonly string[] =>
  Object.keys(files)
    .filter((path) => roleOf(path).role === 'pack')
    .toSorted();
