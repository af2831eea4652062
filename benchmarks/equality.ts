import { parseArgs } from 'node:util';
import type { Pack } from '@xinfang/pack';
import type { Facts } from '@xinfang/rules';
import fc from 'fast-check';
import {
  RANDOM_PACK_DAYS,
  randomFacts,
  randomPack,
  variedFacts,
  variedPack,
} from '../packages/rules/test/random-pack.ts';
import { createTally, operatorsOf } from './equality/tally.ts';
import { isAllowed, prepareTrial } from './equality/trial.ts';

/**
 * Decides random facts by random packs in every way there is, and ends with a shrunk counter-example where two differ:
 * by tables, by written code, and plainly by diagrams, to the byte; the outcomes and needs by trying every completion of
 * what is missing; and, where everything is known, on json-rules-engine, a new engine for each group of each case. Prints
 * how often each operator, hit policy and outcome took part; each must have come up 500 times.
 *
 *     node --conditions=@xinfang/source benchmarks/equality.ts --count 100000 --seed 1
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20221201' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
const FACT_SETS = 20;
const LEAST = 500;

/** Facts of which all are known, more often than chance would have it: only those can be asked of json-rules-engine. */
const mostlyKnown = fc.oneof(
  randomFacts,
  fc.record({
    alpha: fc.boolean(),
    beta: fc.constantFrom('x', 'y', 'z'),
    gamma: fc.integer({ min: -2, max: 3 }),
    delta: fc.boolean(),
    epsilon: fc.boolean(),
  }),
);

/** A pack with the facts of several matters. */
interface Drawn {
  readonly pack: Pack;
  readonly many: readonly Facts[];
}

const drawn = (pack: fc.Arbitrary<Pack>, facts: fc.Arbitrary<Facts>): fc.Arbitrary<Drawn> =>
  fc.record({ pack, many: fc.array(facts, { minLength: FACT_SETS, maxLength: FACT_SETS }) });

/** Of a pack whose constraints forbid every matter there is nothing to compare but the refusal: few of those are kept. */
const isWorthWhile = ({ pack, many }: Drawn): boolean =>
  pack.constraints.length === 0 ||
  many.filter((facts) => isAllowed(pack, facts)).length * 2 > many.length ||
  pack.rules.length % 4 === 0;

const small = drawn(randomPack, mostlyKnown);
const varied = drawn(variedPack, variedFacts);

const tally = createTally();
let compared = 0;
const started = performance.now();

await fc.assert(
  fc.asyncProperty(
    fc
      .oneof({ weight: 9, arbitrary: small }, { weight: 1, arbitrary: varied })
      .filter(isWorthWhile),
    fc.constantFrom(...RANDOM_PACK_DAYS, '2022-03-01'),
    async ({ pack, many }, on) => {
      const trial = prepareTrial(pack, on, tally);
      const operators = operatorsOf(pack);
      for (const facts of many) {
        await trial.compare(facts);
        for (const operator of operators) tally.note('operator', operator);
        compared += 1;
        if (compared % 100_000 === 0) console.error(`${compared} cases compared`);
      }
    },
  ),
  { numRuns: Math.ceil(count / FACT_SETS), seed },
);

const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${compared} cases, seed ${seed}: every way decides alike (${seconds} s)`);
for (const [name, times] of tally.counts()) console.log(`${String(times).padStart(9)}  ${name}`);
const rare = tally
  .counts()
  .filter(([name, times]) => /^(?:operator|hit policy|outcome) /u.test(name) && times < LEAST);
if (rare.length > 0) {
  console.error(`fewer than ${LEAST}: ${rare.map(([name]) => name).join(', ')}`);
  process.exitCode = 1;
}
