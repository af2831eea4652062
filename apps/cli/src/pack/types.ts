import { TYPES_HEADER, typesOfPack } from '@xinfang/analysis';
import type { Pack } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { text } from '../messages.ts';
import { packNames } from './pack-names.ts';
import { writeGenerated } from './write-generated.ts';

/** `xinfang pack types DIR --out FILE.d.ts` */
export const addPackTypes = (pack: Command, context: Context): void => {
  const { answer, help, io, settings } = context;
  pack
    .command('types')
    .description(help('help.pack.types'))
    .argument('<DIR>', help('argument.pack'))
    .requiredOption('--out <FILE.d.ts>', help('option.types-out'))
    .action(async (dir: string, { out }: { readonly out: string }) => {
      const names = packNames(dir, settings(), io);
      const loaded = await context.loadPack(names);
      const isOurs = (written: string): boolean => written.startsWith(TYPES_HEADER);
      writeGenerated([{ file: out, content: typesOfPack(loaded), isOurs }], io);
      const result = { file: out, ...countsOf(loaded) };
      answer(result, ({ lang }) => `${text('types.written', result)[lang]}\n`);
    });
};

const countsOf = ({ facts, groups }: Pack) => ({
  facts: facts.length,
  groups: groups.length,
  outcomes: groups.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
});
