import type { Calendar } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import { createXinfang } from '../create-xinfang.ts';
import { factsOfInstance } from '../plugin/facts-of.ts';
import { caseLines } from './case-lines.ts';
import type { RangeTools } from './measure-range.ts';
import { loadReader } from './row-reader.ts';
import type { WorkerSettings } from './worker-settings.ts';

/** What was opened before under the same names. */
export interface Opened {
  readonly pack: Pack;
  readonly calendar: Calendar;
}

/** Opens what the ranges of a run are measured with. Throws XinfangError where a pack or calendar does not load. */
export const openTools = async (
  { packs, calendars, from, asked, reader, writes }: WorkerSettings,
  opened?: Opened,
): Promise<RangeTools> => {
  const tools =
    opened ??
    (await createXinfang({
      from,
      ...(packs === undefined ? {} : { packs }),
      ...(calendars === undefined ? {} : { calendars }),
    }));
  return {
    pack: tools.pack,
    calendar: tools.calendar,
    facts: factsOfInstance(tools),
    asked,
    writes,
    reader: reader === undefined ? caseLines() : await loadReader(reader),
  };
};
