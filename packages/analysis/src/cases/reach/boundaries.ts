import { type Calendar, formatDayNumber } from '@xinfang/calendar';
import { dayBefore, leavesOf, turningDays } from '@xinfang/pack';
import type { Counted, Coverage, CoverageWatch, SeenCase } from './coverage.ts';
import { type Boundary, deadlineBoundaries } from './deadline-boundaries.ts';

/** Which sides of each bound some case stands on: numbers that rules ask about, first days of law, and the days of deadlines. */
export const watchBoundaries = (
  counted: Counted,
  calendar: Calendar,
): CoverageWatch<Pick<Coverage, 'boundaries' | 'uncoveredBoundaries'>> => {
  const boundaries = [
    ...thresholds(counted),
    ...firstDays(counted),
    ...counted.deadlines.flatMap((deadline) => deadlineBoundaries(deadline, calendar)),
  ];
  const hits = boundaries.map(({ id, sides }) => ({
    id,
    sides: sides.map(({ name, isMet }) => ({ name, isMet, hits: 0 })),
  }));
  return {
    see: (seen) => {
      for (const side of hits.flatMap(({ sides }) => sides)) if (side.isMet(seen)) side.hits += 1;
    },
    result: () => ({
      boundaries: Object.fromEntries(
        hits.map(({ id, sides }) => [
          id,
          Object.fromEntries(sides.map((side) => [side.name, side.hits])),
        ]),
      ),
      uncoveredBoundaries: hits.flatMap(({ id, sides }) =>
        sides.filter((side) => side.hits === 0).map(({ name }) => `${id}: ${name}`),
      ),
    }),
  };
};

/** By operator, how far the last number on the lower side lies from the one that is named. */
const LOWER: Readonly<Record<string, readonly number[]>> = {
  lessThan: [-1],
  greaterThanInclusive: [-1],
  lessThanInclusive: [0],
  greaterThan: [0],
};

/** The last number below and the first above each bound that a rule asks about, e.g. 5 and 6 representatives. */
const thresholds = ({ pack, rules }: Counted): readonly Boundary[] => {
  const numbers = new Set(pack.facts.filter(({ type }) => type === 'integer').map(({ id }) => id));
  const bounds = rules
    .flatMap(({ conditions }) => leavesOf(conditions, pack))
    .filter(({ fact }) => numbers.has(fact))
    .flatMap(({ fact, operator, value }) =>
      typeof value === 'number'
        ? (LOWER[operator] ?? [-1, 0]).map((offset) => ({ fact, below: value + offset }))
        : [],
    );
  const distinct = new Map(bounds.map((each) => [`${each.fact} ${each.below}`, each]));
  return [...distinct.values()].map(({ fact, below }) => ({
    id: `${fact} ${below}|${below + 1}`,
    sides: [below, below + 1].map((value) => ({
      name: `${value}`,
      isMet: ({ reckoning }: SeenCase) => reckoning.facts[fact] === value,
    })),
  }));
};

/** The day before and the first day of each version of the law, as a day that decided or on which something happened. */
const firstDays = ({ pack, rules, deadlines, whole }: Counted): readonly Boundary[] => {
  const rest = whole ? [...pack.remedies, ...pack.warnings] : [];
  const untranslated = whole ? pack.groups.flatMap((group) => group.untranslated ?? []) : [];
  const spans = [...rules, ...deadlines, ...rest, ...untranslated].map(
    ({ effective }) => effective,
  );
  return turningDays(spans).map((first) => ({
    id: `law from ${first}`,
    sides: [dayBefore(first), first].map((day) => ({
      name: day,
      isMet: (seen: SeenCase) => daysOf(seen).has(day),
    })),
  }));
};

const days = new WeakMap<SeenCase, ReadonlySet<string>>();

const daysOf = (seen: SeenCase): ReadonlySet<string> => {
  let known = days.get(seen);
  if (known === undefined) {
    const { decision, reckoning } = seen;
    known = new Set([
      decision.on,
      formatDayNumber(reckoning.received),
      ...reckoning.log.map(({ on }) => on),
    ]);
    days.set(seen, known);
  }
  return known;
};
