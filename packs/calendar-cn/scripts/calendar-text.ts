import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CalendarData } from '@xinfang/calendar';
import { type HolidayFile, mergeNotices, type Source } from './merge-notices.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder of yearly holiday files; throws where it is absent, so that no check of it passes silently. */
export const holidayFolder = (): string => {
  const { XINFANG_DATA = join(ROOT, '../shared/data') } = process.env;
  const folder = join(XINFANG_DATA, 'holidays');
  if (!existsSync(folder))
    throw new Error(`${folder} is absent; set XINFANG_DATA to the data folder`);
  return folder;
};

/** The yearly holiday files, in the order of their years. */
export const readHolidayFiles = (): HolidayFile[] => {
  const folder = holidayFolder();
  return readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .toSorted()
    .map((name) => readJson(join(folder, name)) as HolidayFile);
};

/** The text of `calendar.json`, the same for the same sources. */
export const calendarText = (): string =>
  formatCalendar(
    mergeNotices(
      readJson(join(import.meta.dirname, '../source.json')) as Source,
      readHolidayFiles(),
    ),
  );

/** JSON with a line for each day, so that a change of a notice is a change of a line; the formatter leaves it as it is. */
const formatCalendar = (data: CalendarData): string => {
  const { notices, ...head } = data;
  const years = notices.map(
    ({ year, documents, days }) =>
      `    {\n      "year": ${year},\n      "documents": [\n${documents.map(expanded).join(',\n')}\n      ],\n      "days": [\n${days.map(onOneLine).join(',\n')}\n      ]\n    }`,
  );
  return `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "notices": [\n${years.join(',\n')}\n  ]\n}\n`;
};

const INDENT = ' '.repeat(8);
const LINE_WIDTH = 100;

const expanded = (row: object): string =>
  JSON.stringify(row, undefined, 2).replaceAll(/^/gm, INDENT);

const onOneLine = (row: object): string => {
  const fields = Object.entries(row).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  const line = `${INDENT}{ ${fields.join(', ')} }`;
  return widthOf(line) > LINE_WIDTH ? expanded(row) : line;
};

/** Columns of a text: Chinese characters take two. */
const widthOf = (text: string): number =>
  text.length + (text.match(/[\u3000-\u9fff]/g)?.length ?? 0);

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
