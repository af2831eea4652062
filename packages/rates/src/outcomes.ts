import type { Pack } from '@xinfang/pack/decide';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { RunReport } from './run-report.ts';

/** How often each outcome of each group was given. */
export type OutcomesPart = ReadonlyMap<string, ReadonlyMap<string, number>>;

type Outcomes = Map<string, Map<string, number>>;

/** Counts the outcomes and flags, by group, of the cases that were received in the period. */
export const watchOutcomes = (pack: Pack, days: DayRange) => {
  const outcomes = noneOf(pack);
  return {
    see: ({ reckoning: { received, ruling } }: MeasuredCase): void => {
      if (!lies(received, days)) return;
      for (const group of Object.keys(ruling.outcomes)) {
        const outcome = ruling.outcomes[group];
        if (outcome !== undefined)
          addTo(outcomes, group, outcome.value === null ? outcome.status : outcome.value, 1);
      }
      for (const { value, group } of ruling.flags) addTo(outcomes, group, value, 1);
    },
    part: (): OutcomesPart => outcomes,
  };
};

/** The outcomes of all parts, in the order first met. */
export const joinOutcomes = (pack: Pack, parts: readonly OutcomesPart[]): RunReport['outcomes'] => {
  const joined = noneOf(pack);
  for (const part of parts)
    for (const [group, counts] of part)
      for (const [value, count] of counts) addTo(joined, group, value, count);
  return Object.fromEntries(
    [...joined].map(([group, counts]) => [group, Object.fromEntries(counts)]),
  );
};

/** Every group of the pack, so that "none" is said and not left out. */
const noneOf = ({ groups }: Pack): Outcomes => new Map(groups.map(({ id }) => [id, new Map()]));

const addTo = (outcomes: Outcomes, group: string, value: string, count: number): void => {
  let counts = outcomes.get(group);
  if (counts === undefined) {
    counts = new Map();
    outcomes.set(group, counts);
  }
  counts.set(value, (counts.get(value) ?? 0) + count);
};
