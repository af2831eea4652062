import type { Command } from 'commander';
import type { Context } from '../context.ts';

/** What `calendar impact` is asked with. */
export interface ImpactOptions {
  readonly from: string;
  readonly to?: string;
  readonly asOf: string;
  readonly mapping?: string;
  readonly strict?: boolean;
}

/** `xinfang calendar impact REGISTER --from CALENDAR --to CALENDAR --as-of DATE` */
export const addCalendarImpact = (calendar: Command, context: Context): void => {
  const { help } = context;
  calendar
    .command('impact')
    .description(help('help.calendar.impact'))
    .argument('<REGISTER>', help('argument.register'))
    .requiredOption('--from <CALENDAR>', help('option.impact.from'))
    .option('--to <CALENDAR>', help('option.impact.to'))
    .requiredOption('--as-of <DATE>', help('option.as-of'))
    .option('--mapping <FILE>', help('option.mapping'))
    .option('--strict', help('option.strict'))
    .action(async (file: string, options: ImpactOptions) => {
      // What decides and what reads registers is loaded by who compares alone.
      const { tellImpact } = await import('../impact/tell-impact.ts');
      await tellImpact(file, options, context);
    });
};
