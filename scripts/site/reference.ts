import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Application, type DeclarationReflection, type ProjectReflection } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { type Entry, publishedEntries } from './published-entries.ts';

type Options = NonNullable<Parameters<typeof Application.bootstrapWithPlugins>[0]>;

const OPTIONS: Options & Partial<PluginOptions> = {
  plugin: ['typedoc-plugin-markdown'],
  // Types are checked by `npm run typecheck`; here the time is better spent.
  skipErrorChecking: true,
  excludePrivate: true,
  excludeInternal: true,
  excludeExternals: true,
  disableGit: true,
  sourceLinkTemplate: '{path}',
  // TypeDoc empties the folder that it writes to, and takes docs/ where it is told none.
  cleanOutputDir: false,
  readme: 'none',
  githubPages: false,
  router: 'module',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  propertiesFormat: 'table',
  interfacePropertiesFormat: 'table',
  enumMembersFormat: 'table',
  typeDeclarationFormat: 'table',
  typeDeclarationVisibility: 'compact',
  tableColumnSettings: { hideSources: true, hideModifiers: true, hideDefaults: true },
  logLevel: 'Error',
};

/** Writes the reference of every published entry as Markdown. Throws where TypeDoc could not read. */
export const writeReference = async (root: string, out: string): Promise<readonly Entry[]> => {
  const entries = publishedEntries(root);
  const written = mkdtempSync(join(tmpdir(), 'xinfang-reference-'));
  const app = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    tsconfig: join(root, 'scripts/site/tsconfig.reference.json'),
    entryPoints: entries.map(({ file }) => file),
    basePath: root,
    outputs: [{ name: 'markdown', path: written }],
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('TypeDoc could not read the entries');
  nameModules(project, entries, root);
  await app.generateOutputs(project);
  cpSync(join(written, '@xinfang'), out, { recursive: true });
  rmSync(written, { recursive: true });
  for (const [place, entry] of entries.entries()) addHead(out, entry, place + 1);
  writeFileSync(join(out, 'index.md'), indexOf(entries));
  return entries;
};

/** Names each module as it is imported, and forgets at which line a thing stands: that changes with every edit. */
const nameModules = (project: ProjectReflection, entries: readonly Entry[], root: string): void => {
  const names = new Map(entries.map(({ name, file }) => [relative(root, file), name]));
  for (const module of project.children ?? []) module.name = nameOf(module, names) ?? module.name;
  for (const reflection of Object.values(project.reflections))
    if ('sources' in reflection) delete reflection.sources;
};

const nameOf = (
  { sources = [] }: DeclarationReflection,
  names: ReadonlyMap<string, string>,
): string | undefined => sources.map(({ fileName }) => names.get(fileName))[0];

const fileOf = ({ name }: Entry): string => `${name.replace('@xinfang/', '')}.md`;

const headOf = (title: string, order: number): string =>
  `---\ntitle: '${title}'\norder: ${order}\nlanguage: en\neditLink: false\n---\n\n`;

const addHead = (out: string, entry: Entry, order: number): void => {
  const path = join(out, fileOf(entry));
  const [heading = '', ...rest] = readFileSync(path, 'utf8').split('\n');
  const up = '../'.repeat(fileOf(entry).split('/').length + 1);
  const words = `${entry.description}\n\nInstall, example and limits: [README](${up}${entry.folder}/README.md).`;
  const body = withAnchors(rest.join('\n').replaceAll('\n***\n', '\n'));
  writeFileSync(path, `${headOf(entry.name, order)}${heading}\n\n${words}\n${body}`);
};

/** TypeDoc numbers the second of two names that differ in nothing but their case, also where only one is shown. */
const withAnchors = (body: string): string => {
  const slugs = new Set(
    [...body.matchAll(/^#+ (?<name>\w+)/gmu)].map(({ groups }) => groups?.['name']?.toLowerCase()),
  );
  return body.replace(/\(#(?<name>\w+)-1\)/gu, (link, name: string) =>
    slugs.has(name) && [...body.matchAll(new RegExp(`^#+ ${name}\\b`, 'gimu'))].length === 1
      ? `(#${name})`
      : link,
  );
};

const indexOf = (entries: readonly Entry[]): string => {
  const lines = entries.map(
    (entry) => `| [\`${entry.name}\`](${fileOf(entry)}) | ${entry.description} |`,
  );
  return `${headOf('API reference', 0)}# API reference

Made from the doc comments of every published package, one page for each entry. What the names mean is told in the
[concepts](../en/concepts/index.md); \`@throws\` stands beside every function that throws.

| import | what it is |
| --- | --- |
${lines.join('\n')}
`;
};
