import { type CivilDate, civilDayOf, XinfangError } from '@xinfang/calendar';

/** The day whose law decides, from a civil date or timestamp. Throws `impossible-date`. */
export const readOn = (on: string): CivilDate => {
  const day = typeof on === 'string' ? civilDayOf(on) : undefined;
  if (day !== undefined) return day;
  throw new XinfangError([
    {
      code: 'impossible-date',
      path: 'on',
      message: { zh: '日期不存在或格式不对', en: 'this is no real day' },
      hint: { zh: '写成 YYYY-MM-DD，例如 2023-03-01', en: 'write YYYY-MM-DD, e.g. 2023-03-01' },
    },
  ]);
};
