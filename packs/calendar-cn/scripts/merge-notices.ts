import type { CalendarData } from '@xinfang/calendar';

/** One year's file of holiday-cn, as far as it is read here. */
export interface HolidayFile {
  readonly year: number;
  readonly papers: readonly string[];
  readonly days: readonly {
    readonly name: string;
    readonly date: string;
    readonly isOffDay: boolean;
  }[];
}

/** What people keep by hand in `source.json`: everything of the calendar but the days of the notices. */
export interface Source extends Omit<CalendarData, '$schema' | 'notices'> {
  readonly yearlyTitle: string;
  /** Papers that changed a year's notice, each with the span of days that it decides. */
  readonly changes: readonly {
    readonly title: string;
    readonly url: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** The calendar's data from both; years without a notice are left out. Throws where a paper has no title. */
export const mergeNotices = (source: Source, files: readonly HolidayFile[]): CalendarData => {
  const { yearlyTitle, changes, ...rest } = source;
  return {
    ...rest,
    notices: files
      .filter((file) => file.days.length > 0)
      .toSorted((a, b) => a.year - b.year)
      .map((file) => noticeOf(file, yearlyTitle, changes)),
  };
};

const noticeOf = (
  file: HolidayFile,
  yearlyTitle: string,
  changes: Source['changes'],
): CalendarData['notices'][number] => ({
  year: file.year,
  documents: file.papers.map((url, i) => ({
    title:
      i === 0 ? yearlyTitle.replace('{year}', String(file.year)) : changeOf(changes, url).title,
    url,
  })),
  days: file.days
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, name, isOffDay }) => ({
      date,
      name,
      off: isOffDay,
      ...decidedBy(file.papers, changes, date),
    })),
});

const changeOf = (changes: Source['changes'], url: string) => {
  const change = changes.find((one) => one.url === url);
  if (change === undefined) throw new Error(`source.json does not say which days ${url} decides`);
  return change;
};

/** Which of the papers decides a day; the first one goes without saying. */
const decidedBy = (papers: readonly string[], changes: Source['changes'], date: string) => {
  const document = papers.findIndex(
    (url, i) => i > 0 && changeOf(changes, url).from <= date && date <= changeOf(changes, url).to,
  );
  return document > 0 ? { document } : {};
};
