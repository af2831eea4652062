import type { Counted, Coverage, CoverageWatch } from './coverage.ts';
import { tally } from './tally.ts';

/** Which indicators, in which variant, some case expects. */
export const watchIndicators = ({
  indicators,
}: Counted): CoverageWatch<Pick<Coverage, 'indicators' | 'uncoveredIndicators'>> => {
  const hits = tally(
    indicators.flatMap(({ id, variants }) => Object.keys(variants).map((name) => `${id} ${name}`)),
  );
  return {
    see: ({ one: { given, expect } }) => {
      for (const id of Object.keys(expect.indicators ?? {}))
        hits.hit(`${id} ${given.variant ?? 'due'}`);
    },
    result: () => ({ indicators: hits.all(), uncoveredIndicators: hits.missed() }),
  };
};
