import { renderDue } from '@xinfang/report/calendar';
import type { Unit } from '@xinfang/sdk';
import type { Command } from 'commander';
import { numberArgument } from '../arguments.ts';
import type { Context } from '../context.ts';
import { refusingOptions } from '../fault.ts';

interface Options {
  readonly from: string;
  readonly amount: string;
  readonly unit: Unit;
}

/** `xinfang calendar due --from DATE --amount N --unit UNIT` */
export const addCalendarDue = (calendar: Command, context: Context): void => {
  const { answer, help, openCalendar } = context;
  calendar
    .command('due')
    .description(help('help.calendar.due'))
    .requiredOption('--from <DATE>', help('option.from'))
    .requiredOption('--amount <N>', help('option.amount'))
    .requiredOption('--unit <UNIT>', help('option.unit'))
    .action(async ({ from, amount, unit }: Options) => {
      const known = await openCalendar();
      const due = refusingOptions(() => known.due({ from, amount: numberArgument(amount), unit }));
      answer(due, (writing) => renderDue(due, writing));
    });
};
