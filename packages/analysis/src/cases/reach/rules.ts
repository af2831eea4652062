import type { Counted, Coverage, CoverageWatch } from './coverage.ts';
import { tally } from './tally.ts';

/** Which rules gave an outcome. */
export const watchRules = ({
  rules,
}: Counted): CoverageWatch<Pick<Coverage, 'rules' | 'uncovered'>> => {
  const hits = tally(rules.map(({ id }) => id));
  return {
    see: ({ decision }) => {
      for (const group of Object.values(decision.trace.groups))
        for (const { rule, holds, whyNot } of group.rules)
          if (holds === true && whyNot === undefined) hits.hit(rule);
    },
    result: () => ({ rules: hits.all(), uncovered: hits.missed() }),
  };
};
