/**
 * What a step of a run costs a case: parsing it, reckoning it, and measuring it, which is what adding it to a measure takes
 * beyond reckoning.
 *
 *     node --conditions=@xinfang/source benchmarks/measure.ts 25 all
 */
import { reckonCase } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import { startMeasure } from '@xinfang/rates';
import { createXinfang } from '@xinfang/sdk';
import { madeCase } from './made-cases.ts';

const ROUND = 2_000;
const WARM_UP = 3;
const AS_OF = '2024-02-26';

const rounds = Number(process.argv[2] ?? 15);
const variant = process.argv[3] ?? 'due';
const { pack, calendar } = await createXinfang();
const measure = startMeasure(pack, calendar, { asOf: AS_OF, by: ['unit'], variant });

/** Microseconds of this thread's processor: a busy machine moves them less than the clock on the wall. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return user + system;
};

/** Microseconds a case of a step over a round of cases. */
const cost = <Item>(items: readonly Item[], step: (item: Item) => unknown): number => {
  const start = spent();
  for (const item of items) step(item);
  return (spent() - start) / items.length;
};

/** One round over cases that no round saw before. */
const roundOf = (round: number) => {
  const written = Array.from({ length: ROUND }, (_, at) => madeCase(round * ROUND + at));
  const cases: Case[] = [];
  const parse = cost(written, (each) => cases.push(parseCase(each)));
  const reckon = cost(cases, (each) => reckonCase(each, pack, calendar, AS_OF));
  const add = cost(cases, (each) => measure.add(each));
  return { parse, reckon, measure: add - reckon };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const costs = Array.from({ length: WARM_UP + rounds }, (_, round) => roundOf(round)).slice(WARM_UP);
for (const step of ['parse', 'reckon', 'measure'] as const) {
  const values = costs.map((each) => each[step]);
  console.log(
    `${step}: ${median(values).toFixed(1)} µs a case (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`,
  );
}
