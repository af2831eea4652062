import { renderDecision } from '@xinfang/report/cases';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { dateArgument } from '../date-arguments.ts';
import { together } from '../fault.ts';
import { decideFile } from '../plugins/ask-plugins.ts';
import { toldText } from '../plugins/told-text.ts';
import { readJson } from '../read-input.ts';
import { warnOfReading } from '../reading-warnings.ts';

/** `xinfang decide CASE.json|- [--on DATE]` */
export const addDecide = (program: Command, context: Context): void => {
  const { answer, help, io, openXinfang, settings } = context;
  program
    .command('decide')
    .description(help('help.decide'))
    .argument('<CASE>', help('argument.case'))
    .option('--on <DATE>', help('option.on'))
    .action(async (file: string, options: { readonly on?: string }) => {
      await using xf = await openXinfang();
      const [on, oneCase] = await together(
        () =>
          options.on === undefined ? {} : { on: dateArgument(xf.calendar, '--on', options.on) },
        () => readJson(file, io),
      );
      const decision = await decideFile(xf, oneCase, on, file);
      answer(
        decision,
        (writing) => renderDecision(decision, xf.pack, writing) + toldText(decision, writing),
      );
      warnOfReading(oneCase, file, xf, settings(), io);
    });
};
