import { type CalendarData, createCalendar, type Issue, XinfangError } from '@xinfang/calendar';
import { type At, issueAt, refuse, within } from './issue.ts';
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
  refuse(plugins.flatMap((plugin) => shapeIssues(data, plugin, held)));
  const versions = [data.version];
  const issues: Issue[] = [];
  for (const plugin of plugins) {
    for (const [index, { id, version, notices }] of (plugin.calendars ?? []).entries()) {
      versions.push(`${id}@${version}`);
      for (const [at, notice] of notices.entries()) {
        const known = held.get(notice.year);
        if (known === undefined) {
          issues.push(...beyondIssues(notice, held, placeOf(plugin, index, at)));
          held.set(notice.year, notice);
        } else if (!isSame(known, notice)) issues.push(changed(plugin, index, at, notice.year));
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

/** What is wrong with a plugin's notices by themselves; of a year that is held, only what keeps them from being compared. */
const shapeIssues = (
  data: CalendarData,
  plugin: Plugin,
  held: ReadonlyMap<number, Notice>,
): readonly Issue[] =>
  (plugin.calendars ?? []).flatMap(({ notices }, index) => {
    const at = within({ plugin: plugin.name, element: 'calendars' }, index);
    return faultsOf({ ...data, notices })
      .filter(({ code, path }) => code === UNREADABLE || !held.has(yearAt(notices, path)))
      .map(({ path, message, hint }) =>
        issueAt('plugin-calendar', within(at, path), message, hint),
      );
  });

const UNREADABLE = 'invalid-calendar';

const faultsOf = (data: CalendarData): readonly Issue[] => {
  try {
    createCalendar(data);
    return [];
  } catch (error) {
    if (error instanceof XinfangError) return error.issues;
    throw error;
  }
};

const yearAt = (notices: readonly Notice[], path: string): number =>
  notices[Number(/^notices\[(\d+)\]/u.exec(path)?.[1] ?? -1)]?.year ?? -1;

const DECEMBER = 12;
const JANUARY = 1;

/**
 * What a notice says of other years. As official ones do, it may name days of the December before; of the January after only
 * where no notice for that year is held, and nowhere a day of which a held notice says otherwise.
 */
const beyondIssues = (
  { year, days }: Notice,
  held: ReadonlyMap<number, Notice>,
  at: At,
): readonly Issue[] =>
  days.flatMap(({ date, off }, index) => {
    const [ofYear, month] = date.split('-').map(Number);
    if (ofYear === year) return [];
    const isNear =
      (ofYear === year - 1 && month === DECEMBER) ||
      (ofYear === year + 1 && month === JANUARY && !held.has(ofYear));
    const isOtherwise = [...held.values()].some((notice) =>
      notice.days.some((day) => day.date === date && day.off !== off),
    );
    return isNear && !isOtherwise
      ? []
      : [
          issueAt('plugin-calendar', within(within(at, 'days'), index), {
            zh: `${year} 年的放假通知不能改 ${date} 这一天`,
            en: `a notice for ${year} cannot change the day ${date}`,
          }),
        ];
  });

const placeOf = ({ name }: Plugin, index: number, at: number): At =>
  within(within(within({ plugin: name, element: 'calendars' }, index), 'notices'), at);

const changed = (plugin: Plugin, index: number, at: number, year: number): Issue =>
  issueAt(
    'plugin-calendar',
    placeOf(plugin, index, at),
    {
      zh: `日历已有 ${year} 年的放假通知，插件不能改`,
      en: `the calendar holds a notice for ${year}; a plugin cannot change it`,
    },
    {
      zh: '从插件里去掉这一年；通知有误的，改日历本身',
      en: 'take the year out of the plugin; where the notice is wrong, mend the calendar',
    },
  );
