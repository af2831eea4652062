import type { Pack } from '@xinfang/pack';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { RunReport } from './run-report.ts';

/** Counts the outcomes and flags, by group, of the cases that were received in the period. */
export const watchOutcomes = ({ groups }: Pack, days: DayRange) => {
  const outcomes: Record<string, Record<string, number>> = Object.fromEntries(
    groups.map(({ id }) => [id, {}]),
  );
  const countOne = (group: string, value: string): void => {
    const counts = outcomes[group] ?? {};
    counts[value] = (counts[value] ?? 0) + 1;
    outcomes[group] = counts;
  };
  return {
    see: ({ reckoning: { received, ruling } }: MeasuredCase): void => {
      if (!lies(received, days)) return;
      for (const [group, outcome] of Object.entries(ruling.outcomes))
        countOne(group, outcome.value === null ? outcome.status : outcome.value);
      for (const { value, group } of ruling.flags) countOne(group, value);
    },
    results: (): RunReport['outcomes'] => outcomes,
  };
};
