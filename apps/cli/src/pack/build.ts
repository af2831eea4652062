import { MODULE_HEADER, moduleOfPack } from '@xinfang/analysis';
import { readStandalone } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { usageFault } from '../fault.ts';
import { text } from '../messages.ts';
import { packNames } from './pack-names.ts';
import { writeGenerated } from './write-generated.ts';

/** `xinfang pack build DIR --out FILE.mjs` */
export const addPackBuild = (pack: Command, context: Context): void => {
  const { answer, help, io, settings } = context;
  pack
    .command('build')
    .description(help('help.pack.build'))
    .argument('<DIR>', help('argument.pack'))
    .requiredOption('--out <FILE.mjs>', help('option.build-out'))
    .action(async (dir: string, { out }: { readonly out: string }) => {
      if (!out.endsWith('.mjs'))
        throw usageFault({ code: 'not-mjs', file: out, message: text('error.not-mjs') });
      const names = packNames(dir, settings(), io);
      const loaded = await context.loadPack(names, { tests: false });
      const built = moduleOfPack(loaded, await readStandalone());
      const types = out.replace(/\.mjs$/u, '.d.mts');
      const isOurs = (written: string): boolean => written.startsWith(MODULE_HEADER);
      writeGenerated(
        [
          { file: out, content: built.code, isOurs },
          { file: types, content: built.types, isOurs },
        ],
        io,
      );
      const bytes = Buffer.byteLength(built.code);
      const result = { file: out, types, bytes, pack: loaded.layers, laws: built.laws };
      answer(
        result,
        ({ lang }) =>
          `${text('build.written', { file: out, types, bytes, laws: built.laws.length })[lang]}\n`,
      );
    });
};
