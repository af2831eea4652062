import { DATE_FORMS, dayReader, SERIAL } from '../draft/date-form.ts';

/** How the days of a column are written. */
export interface DayProfile {
  /** Forms that are needed to read the days, the commonest first, with the number of cells that they read. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
  /** Cells that are read as days. */
  readonly read: number;
  readonly times: 'none' | 'time' | 'time-and-zone';
  /** Whether it cannot be told which number is the month and which the day. */
  readonly isAmbiguous: boolean;
  /** The latest day. */
  readonly latest: string | undefined;
}

const MONTH_FIRST = 'M/D/YYYY';
const DAY_FIRST = 'D/M/YYYY';

/** Forms that are looked for; what a mapping takes where it names none comes first. */
const SOUGHT = [
  ...DATE_FORMS,
  'YYYYMMDD',
  'YYYY年M月D号',
  'YYYY、M、D',
  'YYYY-M/D',
  String.raw`YYYY\M\D`,
  MONTH_FIRST,
  DAY_FIRST,
].map((form) => ({ form, read: dayReader([form]) }));

const TIME = /\d\s*[:时点]\s*\d/u;
const ZONE = /\d(?:Z|z|[+-]\d{2}:?\d{2})$/u;

/** No register of petitions reaches further: a number outside is no day. */
const EARLIEST = '1949-10-01';
const LATEST = '2099-12-31';

/** Day numbers of 1990 to 2099. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;

/** How the cells of a column are written if they are days; all of them are texts or numbers that hold something. */
export const profileDays = (cells: readonly (string | number)[]): DayProfile => {
  const tally = new Map<string, number>();
  let [read, latest, times, unclear] = [0, '', 0, 0];
  for (const cell of cells) {
    const text = String(cell).trim();
    const found = formsOf(text);
    if (found.length === 0) continue;
    read += 1;
    for (const { form } of found) tally.set(form, (tally.get(form) ?? 0) + 1);
    if (found.length > 1) unclear += 1;
    const day = found[0]?.day ?? '';
    if (day > latest) latest = day;
    times = Math.max(times, ZONE.test(text) && TIME.test(text) ? 2 : TIME.test(text) ? 1 : 0);
  }
  const forms = withoutTheOther(tally);
  return {
    forms: [...forms].map(([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count),
    read,
    times: times === 2 ? 'time-and-zone' : times === 1 ? 'time' : 'none',
    isAmbiguous: unclear > 0 && tally.get(MONTH_FIRST) === tally.get(DAY_FIRST),
    latest: latest === '' ? undefined : latest,
  };
};

const formsOf = (text: string): readonly { form: string; day: string }[] => {
  const found = SOUGHT.flatMap(({ form, read }) => {
    const day = read(text);
    return day === undefined || day < EARLIEST || day > LATEST ? [] : [{ form, day }];
  });
  if (found.length > 0) return found;
  const day = isSerial(text) ? serial(text) : undefined;
  return day === undefined ? [] : [{ form: SERIAL, day }];
};

const serial = dayReader([SERIAL]);

const isSerial = (text: string): boolean =>
  /^\d{5}(?:\.\d+)?$/.test(text) && Number(text) >= FIRST_SERIAL && Number(text) <= LAST_SERIAL;

/** Of the two orders of month and day a register has one: that which reads more. */
const withoutTheOther = (tally: ReadonlyMap<string, number>): Map<string, number> => {
  const forms = new Map(tally);
  const [month, day] = [forms.get(MONTH_FIRST) ?? 0, forms.get(DAY_FIRST) ?? 0];
  if (month > 0 || day > 0) forms.delete(day > month ? MONTH_FIRST : DAY_FIRST);
  return forms;
};
