import type { CalendarData, Issue } from '@xinfang/calendar';
import { issueAt, refuse, within } from './issue.ts';
import type { Plugin } from './plugin.ts';

type Notice = CalendarData['notices'][number];

/**
 * A calendar with the notices that plugins bring for years it does not hold. What an official notice says of a year is
 * never changed: a notice for a held year is refused unless it is the same.
 *
 * @throws XinfangError `plugin-calendar`.
 */
export const extendCalendar = (data: CalendarData, plugins: readonly Plugin[]): CalendarData => {
  const held = new Map(data.notices.filter(isHeld).map((notice) => [notice.year, notice]));
  const versions = [data.version];
  const issues: Issue[] = [];
  for (const plugin of plugins) {
    for (const [index, { id, version, notices }] of (plugin.calendars ?? []).entries()) {
      versions.push(`${id}@${version}`);
      for (const [at, notice] of notices.entries()) {
        const known = held.get(notice.year);
        if (known === undefined) held.set(notice.year, notice);
        else if (!isSame(known, notice)) issues.push(changed(plugin, index, at, notice.year));
      }
    }
  }
  refuse(issues);
  if (versions.length === 1) return data;
  const notices = [...held.values()].toSorted((a, b) => a.year - b.year);
  return { ...data, version: versions.join('+'), notices };
};

const isHeld = ({ days }: Notice): boolean => days.length > 0;

const isSame = (one: Notice, other: Notice): boolean => {
  const daysOf = ({ days }: Notice) =>
    days
      .map(({ date, off }) => `${date} ${off}`)
      .toSorted()
      .join();
  return daysOf(one) === daysOf(other);
};

const changed = ({ name }: Plugin, index: number, at: number, year: number): Issue =>
  issueAt(
    'plugin-calendar',
    within(within(within({ plugin: name, element: 'calendars' }, index), 'notices'), at),
    {
      zh: `日历已有 ${year} 年的放假通知，插件不能改`,
      en: `the calendar holds a notice for ${year}; a plugin cannot change it`,
    },
    {
      zh: '从插件里去掉这一年；通知有误的，改日历本身',
      en: 'take the year out of the plugin; where the notice is wrong, mend the calendar',
    },
  );
