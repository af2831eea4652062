import { renderDecision } from '@xinfang/report';
import type { Command } from 'commander';
import { dateArgument } from '../arguments.ts';
import type { Context } from '../context.ts';
import { EXIT, refusing } from '../fault.ts';
import { readJson } from '../read-input.ts';

/** `xinfang decide CASE.json|- [--on DATE]` */
export const addDecide = (program: Command, context: Context): void => {
  const { answer, help, io, openXinfang } = context;
  program
    .command('decide')
    .description(help('help.decide'))
    .argument('<CASE>', help('argument.case'))
    .option('--on <DATE>', help('option.on'))
    .action(async (file: string, options: { readonly on?: string }) => {
      await using xf = await openXinfang();
      const on =
        options.on === undefined ? {} : { on: dateArgument(xf.calendar, '--on', options.on) };
      const oneCase = await readJson(file, io);
      const decision = refusing(EXIT.content, { file }, () => xf.decide(oneCase, on));
      answer(decision, (writing) => renderDecision(decision, xf.pack, writing));
    });
};
