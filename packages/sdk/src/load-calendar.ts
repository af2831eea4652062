import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Calendar,
  type CalendarData,
  CalendarDataSchema,
  createCalendar,
  type Issue,
  type Text,
  XinfangError,
} from '@xinfang/calendar';
import { parseJsonFile } from '@xinfang/pack/reading';
import { locateFolder, notFound } from './locate.ts';

/**
 * Loads a calendar: the folder or npm package that holds `calendar.json`, or such a file itself.
 *
 * @throws XinfangError `not-found`, `not-json` at `file:line:column`, and what `createCalendar` throws, at `file: path`.
 * @example
 * loadCalendar('@xinfang/calendar-cn', process.cwd()).lastNotice // 2026
 */
export const loadCalendar = (name: string, from: string): Calendar => {
  const { data, file } = readData(name, from);
  return checked(data, file);
};

/**
 * Reads and checks a calendar's data, for those who add to it.
 *
 * @throws XinfangError as `loadCalendar` does.
 * @example
 * readCalendar('@xinfang/calendar-cn', process.cwd()).id // 'cn'
 */
export const readCalendar = (name: string, from: string): CalendarData => {
  const { data, file } = readData(name, from);
  checked(data, file);
  return CalendarDataSchema.parse(data);
};

const readData = (
  name: string,
  from: string,
): { readonly data: unknown; readonly file: string } => {
  const place = locateFolder(name, from);
  const isFolder = statSync(place).isDirectory();
  const file = isFolder ? join(place, 'calendar.json') : place;
  if (!existsSync(file)) throw notFound(isFolder ? join(name, 'calendar.json') : name);
  return { data: parse(readFileSync(file, 'utf8'), file), file };
};

const checked = (data: unknown, file: string): Calendar => {
  try {
    return createCalendar(data);
  } catch (error) {
    throw error instanceof XinfangError ? inFile(error, file) : error;
  }
};

const parse = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(text, file);
  }
};

/** What the parser says is dropped: it quotes the text. */
const notJson = (text: string, file: string): XinfangError => {
  const [problem] = parseJsonFile(text).problems;
  const { line, column } = problem?.span ?? { line: 1, column: 1 };
  return new XinfangError([
    {
      code: 'not-json',
      path: `${file}:${line}:${column}`,
      message: { zh: '日历文件不是有效的 JSON', en: 'the calendar file is no valid JSON' },
      hint: {
        zh: '检查这里附近的逗号、引号和括号',
        en: 'look at the commas, quotes and brackets near this place',
      },
    },
  ]);
};

const inFile = ({ issues }: XinfangError, file: string): XinfangError =>
  new XinfangError(
    issues.map((issue) => ({ hint: COMPARE, ...issue, path: `${file}: ${issue.path}` })) as [
      Issue,
      ...Issue[],
    ],
  );

const COMPARE: Text = {
  zh: '可以对照 @xinfang/calendar-cn 的 calendar.json',
  en: 'compare it with calendar.json of @xinfang/calendar-cn',
};
