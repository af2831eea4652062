import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  type OpenContext,
  type OpenSink,
  type RunSink,
  type SinkMessage,
  XinfangError,
} from '@xinfang/sdk';
import { type CalendarOptions, readOptions } from './calendar-options.ts';
import { gatherCalendar } from './gather-calendar.ts';
import { tallyWarnings } from './tally-warnings.ts';
import { writeWhole } from './write-whole.ts';

/**
 * The calendar of what a run told, as text: the same as the sink writes, for those who need no file.
 *
 * @throws XinfangError with all that is wrong with the options.
 * @example
 * const messages = [{ kind: 'case', matter, assessment: xf.assess(oneCase, { asOf: '2023-04-01' }) }];
 * calendarOf(messages, { unit: 'county-zrzyj' }); // 'BEGIN:VCALENDAR…'
 */
export const calendarOf = (
  messages: Iterable<SinkMessage>,
  options: CalendarOptions = {},
): string => {
  const calendar = gatherCalendar(readOptions({ ...options }));
  for (const message of messages) calendar.take(message);
  options.onTally?.(calendar.tally());
  return calendar.text();
};

/**
 * The due days of a unit, or of the office itself, as an iCalendar file; as the plugin gives it under the key `due-days`.
 *
 * @example
 * const sinks = [{ sink: 'xinfang/ics/due-days', where: './due.ics', options: { unit: 'county-zrzyj' } }];
 * await xf.run(cases, { asOf: '2023-04-01', sinks });
 */
export const dueDaysSink: RunSink = {
  label: { zh: '一个单位的到期日，写成日历文件', en: 'Due days of a unit as a calendar file' },
  open: async (where, { options, warn, pack }) => {
    const read = { titles: pack.titles, ...readOptions(options) };
    await checkPlace(where);
    return openSink(resolve(where), read, warn);
  },
};

const openSink = (path: string, options: CalendarOptions, warn: OpenContext['warn']): OpenSink => {
  const calendar = gatherCalendar(options);
  return {
    take: calendar.take,
    close: async ({ completed }) => {
      if (!completed) return;
      await writeWhole(path, calendar.text()).catch(() => {
        throw unwritable(path);
      });
      const tally = calendar.tally();
      options.onTally?.(tally);
      for (const warning of tallyWarnings(tally)) warn(warning);
    },
  };
};

/** Told before a long run, not after it. */
const checkPlace = async (where: string): Promise<void> => {
  const [folder, file] = await Promise.all(
    [dirname(resolve(where)), resolve(where)].map((path) => stat(path).catch(() => undefined)),
  );
  if (where === '' || folder?.isDirectory() !== true || file?.isDirectory() === true)
    throw unwritable(where);
};

const unwritable = (where: string): XinfangError =>
  new XinfangError([
    {
      code: 'unwritable-file',
      path: where,
      message: { zh: '日历文件写不了', en: 'The calendar cannot be written' },
      hint: {
        zh: '写一个 .ics 文件的路径，所在的文件夹要先有；再看看权限和磁盘空间',
        en: 'Give the path of an .ics file in a folder that exists; check permissions and space on the disk',
      },
    },
  ]);
