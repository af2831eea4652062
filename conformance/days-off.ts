import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface RawDay {
  readonly date: string;
  readonly isOffDay: boolean;
}

interface RawNotice {
  readonly year: number;
  readonly papers: readonly string[];
  readonly days: readonly RawDay[];
}

const datesOf = (days: readonly RawDay[], isOff: boolean): readonly string[] =>
  [...new Set(days.filter(({ isOffDay }) => isOffDay === isOff).map(({ date }) => date))].sort();

/** The text of `days-off.json`: the dates of the yearly notices in the folder, one year a line. */
export const daysOffText = (folder: string): string => {
  const notices = readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/u.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as RawNotice)
    .filter(({ days }) => days.length > 0)
    .map(({ year, papers, days }) =>
      JSON.stringify({
        year,
        notices: papers,
        off: datesOf(days, true),
        work: datesOf(days, false),
      }),
    );
  return `{"years":[\n${notices.join(',\n')}\n]}\n`;
};

/** Where the raw notices lie on this machine. */
export const noticesFolder = (): string =>
  join(
    process.env['XINFANG_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
    'holidays',
  );

if (import.meta.main)
  writeFileSync(join(import.meta.dirname, 'days-off.json'), daysOffText(noticesFolder()));
