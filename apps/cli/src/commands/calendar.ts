import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addCalendarBetween } from './calendar-between.ts';
import { addCalendarDay } from './calendar-day.ts';
import { addCalendarDue } from './calendar-due.ts';
import { addCalendarImpact } from './calendar-impact.ts';

/** `xinfang calendar …` */
export const addCalendar = (program: Command, context: Context): void => {
  const calendar = program
    .command('calendar')
    .helpCommand(false)
    .description(context.help('help.calendar'));
  addCalendarDay(calendar, context);
  addCalendarDue(calendar, context);
  addCalendarBetween(calendar, context);
  addCalendarImpact(calendar, context);
};
