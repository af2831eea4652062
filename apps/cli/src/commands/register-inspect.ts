import { inspectRegister } from '@xinfang/register';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT, refusingLater } from '../fault.ts';
import { inspectionText } from '../inspection-text.ts';
import { openBytes } from '../register-cases.ts';
import { writeNewFile } from '../write-new-file.ts';

interface Options {
  readonly sheet?: string;
  readonly out?: string;
}

/** `xinfang register inspect FILE` */
export const addRegisterInspect = (register: Command, context: Context): void => {
  const { answer, help, io } = context;
  register
    .command('inspect')
    .description(help('help.register.inspect'))
    .argument('<FILE>', help('argument.register-file'))
    .option('--sheet <NAME>', help('option.sheet'))
    .option('--out <MAPPING.json>', help('option.mapping-out'))
    .action(async (file: string, { sheet, out }: Options) => {
      await using xf = await context.openXinfang();
      const { bytes } = await openBytes(file, io);
      const facts = xf.pack.facts.filter(({ derive }) => derive === undefined);
      const inspection = await refusingLater(EXIT.content, { file }, () =>
        inspectRegister(bytes, { facts, ...(sheet === undefined ? {} : { sheet }) }),
      );
      if (out !== undefined)
        writeNewFile(out, `${JSON.stringify(inspection.mapping, null, 2)}\n`, io);
      answer(inspection, (writing) => inspectionText(inspection, { file, out }, writing));
    });
};
