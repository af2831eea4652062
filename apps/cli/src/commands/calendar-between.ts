import { renderBetween } from '@xinfang/report/calendar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { refusingOptions } from '../fault.ts';

/** `xinfang calendar between --from DATE --to DATE` */
export const addCalendarBetween = (calendar: Command, context: Context): void => {
  const { answer, help, openCalendar } = context;
  calendar
    .command('between')
    .description(help('help.calendar.between'))
    .requiredOption('--from <DATE>', help('option.from'))
    .requiredOption('--to <DATE>', help('option.to'))
    .action(async (question: { readonly from: string; readonly to: string }) => {
      const known = await openCalendar();
      const between = refusingOptions(() => known.between(question));
      answer(between, (writing) => renderBetween(between, writing));
    });
};
