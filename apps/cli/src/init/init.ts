import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { usageFault } from '../fault.ts';
import { noFolderNamed } from '../folder-faults.ts';
import { type Lang, text } from '../messages.ts';
import { packSchemas } from '../pack/schema-files.ts';
import type { GlobalOptions } from '../settings.ts';
import { VERSION } from '../version.ts';
import { writeLockFile } from './lock-file.ts';
import { placeFiles, refuseFilesInTheWay, refuseFullFolder } from './place.ts';
import { editorSettings, projectManifest } from './project.ts';
import { type Blanks, type ProjectFiles, templateFiles } from './template.ts';

interface Options {
  readonly id?: string;
  readonly name?: string;
  readonly force?: boolean;
  readonly install: boolean;
}

/** `xinfang init DIR` */
export const addInit = (program: Command, context: Context): void => {
  const { answer, help, io, settings } = context;
  program
    .command('init')
    .description(help('help.init'))
    .argument('<DIR>', help('argument.new-folder'))
    .option('--id <ID>', help('option.init-id'))
    .option('--name <NAME>', help('option.init-name'))
    .option('--force', help('option.init-force'))
    .option('--no-install', help('option.no-install'))
    .action(async (dir: string, options: Options) => {
      if (dir.trim() === '') throw noFolderNamed('DIR');
      const lang = program.opts<GlobalOptions>().lang === undefined ? 'zh' : settings().lang;
      const blanks = blanksOf(resolve(io.cwd, dir), lang, options);
      const files = { ...templateFiles(blanks), 'package.json': projectManifest(blanks) };
      if (options.force !== true) refuseFullFolder(dir, io);
      refuseFilesInTheWay(dir, files, io);
      placeFiles(dir, files, io);
      const forEditor = await editorFiles(resolve(io.cwd, dir, 'pack'), io.cwd);
      placeFiles(dir, forEditor, io);
      const locked = options.install && writeLockFile(resolve(io.cwd, dir), io);
      const paths = Object.keys({ ...files, ...forEditor }).toSorted();
      const { id, name, version } = blanks;
      const result = { folder: dir, id, name, version, lang, files: paths, locked };
      answer(result, (writing) => {
        const done = text('init.done', { folder: dir, files: paths.length });
        const next = text(locked ? 'init.next' : 'init.next-unlocked', { folder: inShell(dir) });
        return [done, next].map((said) => `${said[writing.lang]}\n`).join('');
      });
    });
};

/** The schemas of the pack as it stands there, and the settings that name them. */
const editorFiles = async (pack: string, cwd: string): Promise<ProjectFiles> => {
  const schemas = await packSchemas([pack], cwd);
  return {
    ...Object.fromEntries(schemas.map(({ file, content }) => [`schema/${file}`, content])),
    '.vscode/settings.json': editorSettings(schemas),
  };
};

/** A path as a shell takes it: what may fall apart there is quoted. */
const inShell = (path: string): string => (/[^\p{L}\p{N}_./\\:-]/u.test(path) ? `"${path}"` : path);

const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u;
const NAME = /^(?=.*[\p{L}\p{N}])[\p{L}\p{N} ()（）·-]{1,50}$/u;
const DEFAULT_ID = 'county';
const DEFAULT_NAME = '本县';

const blanksOf = (folder: string, lang: Lang, { id, name = DEFAULT_NAME }: Options): Blanks => {
  const named = basename(folder).toLowerCase();
  const chosen = id ?? (ID.test(named) ? named : DEFAULT_ID);
  if (!ID.test(chosen) || chosen === 'national')
    throw usageFault({
      code: 'bad-id',
      path: '--id',
      message: text('error.bad-id'),
      hint: text('error.write-id'),
    });
  if (!NAME.test(name))
    throw usageFault({
      code: 'bad-name',
      path: '--name',
      message: text('error.bad-name'),
      hint: text('error.write-name'),
    });
  return { id: chosen, space: chosen.replaceAll('.', '-'), name, version: VERSION, lang };
};
