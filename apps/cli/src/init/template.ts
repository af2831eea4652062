import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/** What is put into the files of a new project. */
export interface Blanks {
  /** Of the pack and the npm package. */
  readonly id: string;
  /** Before the `/` in the name of the plugin, in which no dot may stand. */
  readonly space: string;
  readonly name: string;
  /** Of every package of the SDK: they are released together. */
  readonly version: string;
  /** Of the commands that are run in the project. */
  readonly lang: string;
}

/** A file of a new project, by its path with `/`. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** The files that are copied from the template, with their blanks filled. */
export const templateFiles = (blanks: Blanks): ProjectFiles => {
  const folder = join(packageFolder(), 'template');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    files.map((file) => [
      shownName(relative(folder, file).split(sep).join('/')),
      filled(readFileSync(file, 'utf8'), blanks),
    ]),
  );
};

/** The folder of this package, from its source and from its build alike. */
const packageFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('xinfang/package.json'));

/** npm leaves some dot files out of a package: in the template a `_` stands for the dot. */
const shownName = (path: string): string =>
  path
    .split('/')
    .map((part) => part.replace(/^_/u, '.'))
    .join('/');

const filled = (written: string, blanks: Blanks): string =>
  written.replace(/\{\{(\w+)\}\}/gu, (_, blank: keyof Blanks) => {
    const value: string | undefined = blanks[blank];
    if (value === undefined)
      throw new RangeError(`the blank {{${blank}}} of the template is unknown`);
    return value;
  });
