import type { CivilDate } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { compileRuling, decide, decideFacts, type Ruling } from '@xinfang/rules';
import type { Answers, Decider } from './decider.ts';

type Ruled = Pick<Ruling, 'outcomes' | 'flags'>;

const weigherOf = (pack: Pack): ((ruling: Ruled) => number) => {
  const deciding = pack.groups.filter(({ hit }) => hit !== 'collect').map(({ id }) => id);
  return ({ outcomes, flags }) => {
    let sum = flags.length;
    for (const group of deciding) {
      const outcome = outcomes[group];
      sum += outcome === undefined ? 0 : (outcome.value ?? outcome.status).length;
    }
    return sum;
  };
};

const answers = ({ outcomes, flags }: Ruled): Answers => ({
  outcomes: Object.fromEntries(
    Object.entries(outcomes).map(([group, outcome]) => [group, outcome.value ?? outcome.status]),
  ),
  flags: flags.map(({ value }) => value),
});

const FORMS = {
  closures: { zh: 'compileRuling，闭包', en: 'compileRuling, closures' },
  source: { zh: 'compileRuling，生成的源码', en: 'compileRuling, generated source' },
} as const;

/** The compiled evaluator of the pack in both its forms. */
export const compiled = (pack: Pack, on: CivilDate): readonly Decider<Ruled>[] =>
  (['closures', 'source'] as const).map((as) => ({
    name: `compileRuling, ${as}`,
    label: FORMS[as],
    decide: compileRuling(pack, { on, as }),
    weigh: weigherOf(pack),
    answers,
  }));

/** `decideFacts`: the whole answer with its trace. */
export const withTrace = (pack: Pack, on: CivilDate): Decider<Ruled> => ({
  name: 'decideFacts',
  label: { zh: 'decideFacts，连同推理过程', en: 'decideFacts, with its trace' },
  decide: (facts) => decideFacts('C', facts, pack, on),
  weigh: weigherOf(pack),
  answers,
});

/** `decide`: from a case, whose facts are read from its registration first, with the trace. */
export const fromCase = (pack: Pack): Decider<Ruled, Case> => ({
  name: 'decide',
  label: { zh: 'decide，从事项开始，连同推理过程', en: 'decide, from a case, with its trace' },
  decide: (oneCase) => decide(oneCase, pack),
  weigh: weigherOf(pack),
  answers,
});
