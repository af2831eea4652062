import { type Day, dateOf, dayOf } from '../generator/days.ts';

/** What stands in a cell: nothing, a text, a number, a real date, or a formula with the value it came to. */
export type Cell = undefined | string | number | DayCell | FormulaCell;

/** A date as spreadsheets hold it, a number that its format shows as a day. */
export interface DayCell {
  readonly day: Day;
  readonly format: keyof typeof NUMBER_FORMATS;
}

/** A formula; A1 references are those of the sheet it is written to. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: string | number;
}

/** The number formats that show a date as a day. */
export const NUMBER_FORMATS = {
  slashes: 'yyyy/m/d',
  dashes: 'yyyy-mm-dd',
  chinese: 'yyyy"年"m"月"d"日"',
} as const;

/** A real date. */
export const realDay = (date: string, format: DayCell['format'] = 'slashes'): DayCell => ({
  day: dayOf(date),
  format,
});

/** A date as several clerks type it, by the number of the row: mostly a real one, now and then a text in one form or another. */
export const typedDay = (date: string, row: number): Cell => {
  const [year = '', month = '', day = ''] = date.split('-');
  const [m, d] = [Number(month), Number(day)];
  const forms = [
    realDay(date),
    `${year}年${m}月${d}日`,
    realDay(date),
    `${year}.${m}.${d}`,
    `${year}/${month}/${day}`,
  ];
  return forms[row % forms.length];
};

/** What a spreadsheet shows of a cell, which is what its CSV holds. */
export const shown = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return `${cell}`;
  return 'formula' in cell ? `${cell.value}` : shownDay(cell);
};

const shownDay = ({ day, format }: DayCell): string => {
  const [yyyy = '', mm = '', dd = ''] = dateOf(day).split('-');
  const parts: Readonly<Record<string, string>> = {
    yyyy,
    mm,
    dd,
    m: `${Number(mm)}`,
    d: `${Number(dd)}`,
  };
  return NUMBER_FORMATS[format]
    .replaceAll(/yyyy|mm?|dd?/g, (part) => parts[part] ?? part)
    .replaceAll('"', '');
};
