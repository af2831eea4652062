import { definePlugin } from '@xinfang/sdk';
import manifest from '../package.json' with { type: 'json' };
import { dueDaysSink } from './due-days-sink.ts';

export type { BodiesBelow, CalendarOptions, CalendarTally } from './calendar-options.ts';
export { calendarOf, dueDaysSink } from './due-days-sink.ts';
export { titlesOf } from './titles-of.ts';

/**
 * The plugin `xinfang/ics`: due days as an iCalendar file, as the sink `xinfang/ics/due-days`. It asks to see which bodies
 * are accused; where that is not granted it leaves out every matter that may be an accusation.
 *
 * @example
 * const xf = await createXinfang({ plugins: [icsPlugin], grants: { 'xinfang/ics': ['accused'] } });
 * const sinks = [{ sink: 'xinfang/ics/due-days', where: './due.ics', options: { unit: 'county-zrzyj' } }];
 * await xf.run(cases, { asOf: '2023-04-01', sinks });
 */
export const icsPlugin = definePlugin({
  name: 'xinfang/ics',
  version: manifest.version,
  apiVersion: 1,
  sees: ['accused'],
  sinks: { 'due-days': dueDaysSink },
});

// What a config that names the package loads.
export { icsPlugin as default };
