import type { CivilDate } from '@xinfang/calendar';
import { type Effective, isInForce, type Pack, spansFrom, turningDays } from '@xinfang/pack';

type Elements = readonly { readonly effective: Effective }[];

/**
 * The stretches of days on each of which the same of these elements are in force, from the first day on which the pack
 * has any rule to the last that it is meant for.
 *
 * @example
 * lawSpansOf(pack, pack.rules)[0] // { from: '2005-05-01', to: '2022-04-30' }
 */
export const lawSpansOf = (pack: Pack, elements: Elements): readonly Effective[] => {
  const first = firstDayOf(pack);
  if (first === undefined) return [];
  const last = pack.ends?.on;
  const spans = elements.map(({ effective }) => effective);
  const days = turningDays([{ from: first }, ...spans]).filter(
    (day) => day >= first && (last === undefined || day <= last),
  );
  const law = (day: CivilDate): string =>
    elements.map(({ effective }) => (isInForce(effective, day) ? '1' : '0')).join('');
  const changes = days.filter(
    (day, index) => index === 0 || law(day) !== law(days[index - 1] ?? ''),
  );
  return spansFrom(changes, last);
};

const firstDayOf = ({ rules, groups }: Pack): CivilDate | undefined =>
  [...rules, ...groups.flatMap(({ untranslated = [] }) => untranslated)]
    .map(({ effective }) => effective.from)
    .toSorted()[0];
