import { renderDay } from '@xinfang/report/calendar';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT, refusing } from '../fault.ts';

/** `xinfang calendar day DATE` */
export const addCalendarDay = (calendar: Command, context: Context): void => {
  const { answer, help, openCalendar } = context;
  calendar
    .command('day')
    .description(help('help.calendar.day'))
    .argument('<DATE>', help('argument.date'))
    .action(async (date: string) => {
      const known = await openCalendar();
      const day = refusing(EXIT.usage, { path: 'DATE' }, () => known.day(date));
      answer(day, (writing) => renderDay(day, writing));
    });
};
