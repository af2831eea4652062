import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** A room: a package, what of ours it may import, and whether it must stay free of clocks, I/O and chance. */
interface Room {
  readonly name: string;
  readonly imports: readonly string[];
  readonly pure?: boolean;
}

/** One edge or word that the table of rooms does not allow. */
export interface Offence {
  readonly file: string;
  readonly what: string;
}

const WORKSPACES = ['packages', 'packs', 'plugins', 'apps', 'examples'];
const SOURCE = /\.(?:[cm]?ts|tsx|[cm]?js)$/u;
const OUTSIDE_KERNEL = [
  { word: /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b/u, what: 'a clock or Date' },
  { word: /\bMath\.random\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/u, what: 'chance' },
  { word: /\bprocess\.|\bperformance\.now\b/u, what: 'the process' },
];

/** Compares every package.json and every import of a checkout with `rooms.json`. */
export const offences = (root: string): readonly Offence[] => {
  const { rooms } = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8')) as {
    rooms: Record<string, Room>;
  };
  const folders = WORKSPACES.flatMap((kind) =>
    existsSync(join(root, kind))
      ? [kind, ...readdirSync(join(root, kind)).map((name) => `${kind}/${name}`)]
      : [],
  ).filter((folder) => existsSync(join(root, folder, 'package.json')));
  const ours = new Set(Object.values(rooms).map(({ name }) => name));
  return folders.flatMap((folder) => {
    const room = rooms[folder];
    if (room === undefined) return [{ file: folder, what: 'stands in no line of rooms.json' }];
    return [
      ...manifestOffences(root, folder, room, ours),
      ...sourceOffences(root, folder, room, ours),
    ];
  });
};

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const manifestOffences = (
  root: string,
  folder: string,
  room: Room,
  ours: ReadonlySet<string>,
): Offence[] => {
  const file = `${folder}/package.json`;
  const manifest = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    name: string;
    dependencies?: Record<string, string>;
  };
  const allowed = new Set(room.imports.map(packageOf));
  return [
    ...(manifest.name === room.name
      ? []
      : [{ file, what: `is named ${manifest.name}, not ${room.name}` }]),
    ...Object.keys(manifest.dependencies ?? {})
      .filter((name) => ours.has(name) && !allowed.has(name))
      .map((name) => ({ file, what: `depends on ${name}` })),
  ];
};

const sourceOffences = (
  root: string,
  folder: string,
  room: Room,
  ours: ReadonlySet<string>,
): Offence[] =>
  sourcesUnder(join(root, folder)).flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const file = relative(root, path).split(sep).join('/');
    const edges = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    const wrong = edges.filter((edge) => !isAllowed(edge, path, join(root, folder), room, ours));
    const impure =
      room.pure === true
        ? OUTSIDE_KERNEL.filter(({ word }) => word.test(withoutComments(text)))
        : [];
    return [
      ...wrong.map((edge) => ({ file, what: `imports ${edge}` })),
      ...impure.map(({ what }) => ({ file, what: `uses ${what}` })),
    ];
  });

const isAllowed = (
  edge: string,
  file: string,
  home: string,
  room: Room,
  ours: ReadonlySet<string>,
): boolean => {
  if (isBuiltin(edge)) return room.pure !== true;
  if (edge.startsWith('.')) return !relative(home, resolve(file, '..', edge)).startsWith('..');
  if (!ours.has(packageOf(edge)) || packageOf(edge) === room.name) return true;
  return room.imports.includes(edge) || room.imports.includes(packageOf(edge));
};

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/\/\/.*$/gmu, '');

/** What is published or run; tests, fixtures and build settings may look elsewhere. */
const sourcesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['node_modules', 'dist', 'test', 'browser', 'scripts', 'bench'].includes(entry.name)
        ? []
        : sourcesUnder(path);
    }
    const counts = SOURCE.test(entry.name) && !/\.test\.ts$|\.config\.ts$/u.test(entry.name);
    return counts ? [path] : [];
  });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = offences(resolve(import.meta.dirname, '..'));
  for (const { file, what } of found) console.error(`${file}: ${what}`);
  console.log(
    found.length === 0 ? 'rooms: every import goes downward' : `rooms: ${found.length} offences`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
