import { join } from 'node:path';
import { packPages } from '@xinfang/analysis/pages';
import { packFolders } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { text } from '../messages.ts';
import { writePages } from './docs-folder.ts';
import { packNames } from './pack-names.ts';

/** `xinfang pack docs DIR --out FOLDER` */
export const addPackDocs = (pack: Command, context: Context): void => {
  const { answer, help, io, settings } = context;
  pack
    .command('docs')
    .description(help('help.pack.docs'))
    .argument('<DIR>', help('argument.pack'))
    .requiredOption('--out <FOLDER>', help('option.docs-out'))
    .action(async (dir: string, { out }: { readonly out: string }) => {
      const names = packNames(dir, settings(), io);
      const loaded = await context.loadPack(names);
      const layers = packFolders(names, io.cwd).map(({ files }) => files);
      const pages = packPages(loaded, layers);
      writePages(out, pages, io);
      const index = join(out, 'index.html');
      answer(
        { folder: out, pages: pages.length, index },
        ({ lang }) => `${text('docs.written', { pages: pages.length, index })[lang]}\n`,
      );
    });
};
