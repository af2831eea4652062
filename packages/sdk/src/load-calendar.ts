import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Calendar, createCalendar, XinfangError } from '@xinfang/calendar';
import { locateFolder, notFound } from './locate.ts';

/**
 * Loads a calendar: the folder or npm package that holds `calendar.json`, or such a file itself.
 *
 * @example
 * loadCalendar('@xinfang/calendar-cn', process.cwd()).lastNotice // 2026
 */
export const loadCalendar = (name: string, from: string): Calendar => {
  const place = locateFolder(name, from);
  const file = statSync(place).isDirectory() ? join(place, 'calendar.json') : place;
  if (!existsSync(file)) throw notFound(file);
  return createCalendar(parse(readFileSync(file, 'utf8'), name));
};

const parse = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new XinfangError([
      {
        code: 'not-json',
        path: name,
        message: { zh: '日历文件不是有效的 JSON', en: 'the calendar file is no valid JSON' },
      },
    ]);
  }
};
