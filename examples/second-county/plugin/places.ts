import type { Text } from '@xinfang/sdk';

/** The two halves of the county, and the townships in each. */
export const AREAS: ReadonlyMap<string, readonly string[]> = new Map([
  ['upriver', ['qingluan', 'lingfeng', 'tuanfeng']],
  ['downriver', ['beiming', 'yuheng']],
]);

/** Whether a word names a half of the county. */
export const isArea = (value: unknown): boolean => typeof value === 'string' && AREAS.has(value);

/** Whether a township lies in a half of the county. */
export const liesIn = (township: unknown, area: unknown): boolean =>
  typeof township === 'string' &&
  typeof area === 'string' &&
  (AREAS.get(area) ?? []).includes(township);

/** Names of units that are bodies of no directory. Those of all others come from `directory.json`. */
export const UNIT_NAMES: Readonly<Record<string, Text>> = {
  'unit.fuyao-joint-team': { zh: '县联合工作组', en: 'County joint working team' },
  'unit.fuyao-mediation': {
    zh: '县人民调解中心',
    en: 'County centre of people’s mediation',
  },
};
