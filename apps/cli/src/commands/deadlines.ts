import { renderAssessment } from '@xinfang/report/cases';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { dateArgument } from '../date-arguments.ts';
import { together } from '../fault.ts';
import { assessFile } from '../plugins/ask-plugins.ts';
import { toldText } from '../plugins/told-text.ts';
import { readJson } from '../read-input.ts';

/** `xinfang deadlines CASE.json|- --as-of DATE` */
export const addDeadlines = (program: Command, context: Context): void => {
  const { answer, help, io, openXinfang } = context;
  program
    .command('deadlines')
    .description(help('help.deadlines'))
    .argument('<CASE>', help('argument.case'))
    .requiredOption('--as-of <DATE>', help('option.as-of'))
    .action(async (file: string, options: { readonly asOf: string }) => {
      await using xf = await openXinfang();
      const [asOf, oneCase] = await together(
        () => dateArgument(xf.calendar, '--as-of', options.asOf),
        () => readJson(file, io),
      );
      const assessment = await assessFile(xf, oneCase, { asOf }, file);
      answer(
        assessment,
        (writing) => renderAssessment(assessment, xf.pack, writing) + toldText(assessment, writing),
      );
    });
};
