import { join } from 'node:path';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { noFolderNamed } from '../folder-faults.ts';
import { text } from '../messages.ts';
import { packNames } from './pack-names.ts';
import { packSchemas } from './schema-files.ts';
import { writeGenerated } from './write-generated.ts';

/** `xinfang pack schema DIR --out FOLDER` */
export const addPackSchema = (pack: Command, context: Context): void => {
  const { answer, help, io, settings } = context;
  pack
    .command('schema')
    .description(help('help.pack.schema'))
    .argument('<DIR>', help('argument.pack'))
    .requiredOption('--out <FOLDER>', help('option.schema-out'))
    .action(async (dir: string, { out }: { readonly out: string }) => {
      if (out.trim() === '') throw noFolderNamed();
      const schemas = await packSchemas(
        packNames(dir, settings(), io),
        io.cwd,
        await context.operators(),
      );
      writeGenerated(
        schemas.map(({ file, content, isOurs }) => ({ file: join(out, file), content, isOurs })),
        io,
      );
      const files = schemas.map(({ file, match }) => ({ file, match }));
      const counts = { files: files.length, folder: out };
      answer({ folder: out, files }, ({ lang }) => `${text('schema.written', counts)[lang]}\n`);
    });
};
