import type { CalendarData } from '../src/data.ts';

const article = (number: number) => ({
  instrument: 'code-of-elsewhere',
  article: number,
  confidence: 'M' as const,
  cite: { zh: `《某法》第${number}条`, en: `Code of Elsewhere, Art ${number}` },
  gist: { zh: `规则${number}`, en: `rule ${number}` },
});

/**
 * A calendar that is not China's: other articles, other fixed days, other notices. It has what is rare in real ones:
 * a year without notice between two, an empty notice after the last, days named across the turn of a year, a weekday
 * named as worked, a day off on a weekend, two papers in one year, and a day on which two notices disagree.
 */
export const INVENTED: CalendarData = {
  id: 'elsewhere',
  version: '7',
  title: { zh: '虚构历', en: 'An invented calendar' },
  counting: {
    calendarUnits: article(11),
    firstDayNotCounted: article(22),
    matchingDay: article(33),
    rollOver: article(44),
  },
  fixedDays: [
    { month: 2, day: 29, name: '闰日' },
    { month: 3, day: 17, name: '春会' },
  ],
  englishNames: { 灯节: 'Lantern Days', 春会: 'Spring Fair' },
  notices: [
    { year: 2014, documents: [], days: [] },
    {
      year: 2013,
      documents: [{ url: 'https://elsewhere.example/2013' }],
      days: [
        { date: '2012-12-31', name: '灯节', off: true },
        { date: '2013-01-01', name: '灯节', off: true },
        { date: '2013-01-05', name: '灯节', off: false },
      ],
    },
    {
      year: 2010,
      documents: [
        { title: '二〇一〇年通知', url: 'https://elsewhere.example/2010' },
        { url: 'https://elsewhere.example/2010-changed' },
      ],
      days: [
        { date: '2009-12-26', name: '灯节', off: false },
        { date: '2010-01-01', name: '灯节', off: true },
        { date: '2010-05-01', name: '河节', off: true },
        { date: '2010-05-03', name: '河节', off: true, document: 1 },
        { date: '2010-05-04', name: '河节', off: false, document: 1 },
        { date: '2010-12-31', name: '灯节', off: false },
      ],
    },
    {
      year: 2011,
      documents: [{ url: 'https://elsewhere.example/2011' }],
      days: [
        { date: '2010-12-31', name: '灯节', off: true },
        { date: '2011-01-01', name: '灯节', off: true },
        { date: '2011-01-08', name: '灯节', off: false },
      ],
    },
  ],
};
