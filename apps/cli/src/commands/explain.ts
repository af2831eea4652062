import { renderExplain } from '@xinfang/report/cases';
import { PLAIN } from '@xinfang/report/words';
import type { Command } from 'commander';
import { shanghaiDay } from '../arguments.ts';
import type { Context } from '../context.ts';
import { dateArgument } from '../date-arguments.ts';
import { together } from '../fault.ts';
import { assessFile } from '../plugins/ask-plugins.ts';
import { toldText } from '../plugins/told-text.ts';
import { readJson } from '../read-input.ts';

/** `xinfang explain CASE.json|- [--as-of DATE]`; under `--json` the assessment with the text in both languages. */
export const addExplain = (program: Command, context: Context): void => {
  const { answer, help, io, openXinfang } = context;
  program
    .command('explain')
    .description(help('help.explain'))
    .argument('<CASE>', help('argument.case'))
    .option('--as-of <DATE>', help('option.as-of-today'))
    .action(async (file: string, options: { readonly asOf?: string }) => {
      await using xf = await openXinfang();
      const today = options.asOf === undefined;
      const [asOf, oneCase] = await together(
        () => dateArgument(xf.calendar, '--as-of', options.asOf ?? shanghaiDay(io.now())),
        () => readJson(file, io),
      );
      const assessment = await assessFile(xf, oneCase, { asOf }, file);
      const textIn = (lang: 'zh' | 'en') =>
        renderExplain(assessment, xf.pack, { lang, style: PLAIN, today }) +
        toldText(assessment, { lang, style: PLAIN });
      answer(
        { ...assessment, text: { zh: textIn('zh'), en: textIn('en') } },
        (writing) =>
          renderExplain(assessment, xf.pack, { ...writing, today }) + toldText(assessment, writing),
      );
    });
};
