import { createCalendar } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { pluginWith, refusalOf } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';
import { readCalendar } from '../load-calendar.ts';
import { extendCalendar } from './extend-calendar.ts';
import type { Plugin } from './plugin.ts';

const CN = readCalendar('@xinfang/calendar-cn', import.meta.dirname);
const NEXT = Math.max(...CN.notices.map(({ year }) => year)) + 1;

const notice = (year: number, ...dates: readonly string[]) => ({
  year,
  documents: [{ url: 'https://county-x.example/notice' }],
  days: dates.map((date) => ({ date, name: '元旦', off: true })),
});

const bringing = (...notices: readonly unknown[]): Plugin =>
  pluginWith({
    calendars: [{ id: 'county-x-notices', version: '1.0.0', notices: notices as never }],
  });

describe('a notice that a plugin brings', () => {
  test('may name days of the last December, as notices do', () => {
    const data = extendCalendar(CN, [bringing(notice(NEXT, `${NEXT - 1}-12-31`, `${NEXT}-01-01`))]);
    expect(createCalendar(data).day(`${NEXT - 1}-12-31`).workday).toBe(false);
  });

  test.each<readonly [why: string, dates: readonly string[]]>([
    ['another day of a year that is held', [`${NEXT - 1}-03-04`]],
    ['a day long past', ['2020-03-04']],
    ['a day that an official notice names as worked', [workedIn(NEXT - 1)]],
    ['a day two years later', [`${NEXT + 2}-01-01`]],
  ])('does not change %s', async (_, dates) => {
    const plugin = bringing(notice(NEXT, `${NEXT}-01-01`, ...dates));
    const error = await refusalOf(() => extendCalendar(CN, [plugin]));
    expect(error.issues).toMatchObject([
      { code: 'plugin-calendar', path: 'county-x/registry: calendars[0].notices[0].days[1]' },
    ]);
  });

  test('for a year before does not change the next, which is held', async () => {
    const first = Math.min(...CN.notices.map(({ year }) => year));
    const plugin = bringing(notice(first - 1, `${first - 1}-01-01`, `${first}-01-09`));
    expect((await refusalOf(() => extendCalendar(CN, [plugin]))).code).toBe('plugin-calendar');
  });

  test.each<readonly [why: string, notices: readonly unknown[], path: string]>([
    ['no notice', [null], 'calendars[0].notices[0]'],
    ['a notice without days', [{ year: NEXT, documents: [] }], 'calendars[0].notices[0].days'],
    ['a day that is none', [notice(NEXT, `${NEXT}-02-30`)], 'calendars[0].notices[0].days[0].date'],
    [
      'a year twice',
      [notice(NEXT, `${NEXT}-01-01`), notice(NEXT, `${NEXT}-01-01`)],
      'calendars[0].notices[1].year',
    ],
  ])('is refused by plugin and place where it is %s', async (_, notices, path) => {
    const { issues } = await refusalOf(() => createXinfang({ plugins: [bringing(...notices)] }));
    expect(issues).toMatchObject([{ code: 'plugin-calendar', path: `county-x/registry: ${path}` }]);
  });

  test('is refused where another plugin brings another for the same year', async () => {
    const plugins = [
      bringing(notice(NEXT, `${NEXT}-01-01`)),
      pluginWith({
        name: 'county-x/two',
        calendars: [{ id: 'two', version: '1.0.0', notices: [notice(NEXT, `${NEXT}-01-02`)] }],
      }),
    ];
    const { issues } = await refusalOf(() => extendCalendar(CN, plugins));
    expect(issues[0]?.path).toBe('county-x/two: calendars[0].notices[0]');
  });

  test('leaves a year without notice between provisional', () => {
    const data = extendCalendar(CN, [bringing(notice(NEXT + 1, `${NEXT + 1}-01-01`))]);
    const calendar = createCalendar(data);
    expect(calendar.day(`${NEXT}-03-03`).certainty).toBe('provisional');
    expect(calendar.day(`${NEXT + 1}-03-03`).certainty).toBe('official');
    expect(data.version).toBe(`${CN.version}+county-x-notices@1.0.0`);
  });
});

function workedIn(year: number): string {
  const worked = CN.notices.find((each) => each.year === year)?.days.find(({ off }) => !off);
  return worked?.date ?? '';
}
