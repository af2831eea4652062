/**
 * The deadlines of made cases under the national pack: step by step as the law is read, by the compiled plan, as a mass run
 * counts them, and with everything that is told to people. All in one process, in turns; what `decide` does before is
 * timed beside it.
 *
 *     node --conditions=@xinfang/source benchmarks/deadlines.ts [cases]
 */
import { isDeepStrictEqual } from 'node:util';
import { assess, eachDeadline, reckonCase } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import { compiledOn, type Known } from '@xinfang/pack';
import { factsOf, knownOf, rulingFor } from '@xinfang/rules';
import { chinaCalendar as calendar, nationalPack as pack } from '../fixtures/national-pack.ts';
import { reckonStepwise } from '../packages/deadlines/test/stepwise/reckon-case.ts';
import { countedIn, countedTold, reckoningTold } from '../packages/deadlines/test/told.ts';
import { madeCase } from './made-cases.ts';

const COUNT = 2_000;
const ROUNDS = 40;
const AS_OF = '2024-06-30';

/** A case with what is known of it. `read` keeps its log with it, `bare` does not: each is then built anew, as in a run. */
interface Asked {
  readonly read: Case;
  readonly bare: Case;
  readonly known: Known;
}

const decided = (oneCase: Case): Known => {
  const facts = factsOf(oneCase, pack);
  const { receivedOn } = oneCase.registration;
  const compiled = compiledOn(pack, receivedOn);
  const known = knownOf(compiled, facts);
  rulingFor(compiled, known, receivedOn);
  return known;
};

const askedOf = (index: number): Asked => {
  const read = parseCase(madeCase(index));
  return { read, bare: { ...read }, known: decided(read) };
};

/** What is summed keeps the engine from leaving the work out. */
let sink = 0;

const WAYS: Readonly<Record<string, (asked: Asked) => void>> = {
  'facts and ruling alone': ({ bare }) => {
    sink += decided(bare).length;
  },
  'step by step': ({ bare }) => {
    sink += reckonStepwise(bare, pack, calendar, AS_OF).running.length;
  },
  reckonCase: ({ bare }) => {
    sink += reckonCase(bare, pack, calendar, AS_OF).running.length;
  },
  'step by step, log kept': ({ read }) => {
    sink += reckonStepwise(read, pack, calendar, AS_OF).running.length;
  },
  'reckonCase, log kept': ({ read }) => {
    sink += reckonCase(read, pack, calendar, AS_OF).running.length;
  },
  'eachDeadline of a decided matter': ({ bare, known }) => {
    eachDeadline(bare, pack, calendar, AS_OF, see, known);
  },
  assess: ({ read }) => {
    sink += assess(read, pack, calendar, { asOf: AS_OF }).deadlines.length;
  },
};

const see = ({ binding }: { readonly binding: number }): void => {
  sink += binding;
};

/** Before timing: on every case the same answer by every way. */
const check = ({ bare, known }: Asked): void => {
  for (const asOf of ['2023-06-30', AS_OF]) {
    const stepwise = reckonStepwise(bare, pack, calendar, asOf);
    const counted: unknown[] = [];
    eachDeadline(
      bare,
      pack,
      calendar,
      asOf,
      (each) => counted.push(countedTold(each, pack)),
      known,
    );
    const told = reckoningTold(reckonCase(bare, pack, calendar, asOf), pack);
    if (
      !isDeepStrictEqual(told, reckoningTold(stepwise, pack)) ||
      !isDeepStrictEqual(counted, countedIn(stepwise, pack))
    )
      throw new Error(`answers differ on ${bare.id} as of ${asOf}`);
  }
};

/** Nanoseconds a case, of each round. The ways take turns, so that what else runs on the machine meets all of them. */
const timed = (asked: readonly Asked[]): ReadonlyMap<string, readonly number[]> => {
  const times = new Map<string, number[]>(Object.keys(WAYS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, way] of Object.entries(WAYS)) {
      const start = performance.now();
      for (const each of asked) way(each);
      times.get(name)?.push(((performance.now() - start) * 1e6) / asked.length);
    }
  return times;
};

/** Times the ways to the deadlines of as many made cases, after making sure that they agree, and prints a table. */
export const benchDeadlines = (count: number = COUNT): void => {
  const asked = Array.from({ length: count }, (_, index) => askedOf(index));
  for (const each of asked) check(each);
  const times = timed(asked);
  if (sink === 0) throw new Error('nothing was reckoned');
  const events = asked.reduce((sum, { read }) => sum + read.events.length, 0) / count;
  console.log(
    `deadlines: ${count} made cases of ${events.toFixed(1)} events, every answer equal; ns a case, ${ROUNDS} rounds`,
  );
  const base = leastOf(times.get('step by step'));
  for (const [name, each] of times) {
    const [least, median] = [leastOf(each), each.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0];
    console.log(
      `  ${name.padEnd(34)}${least.toFixed(0).padStart(8)} at least${median.toFixed(0).padStart(8)} median` +
        `${(base / least).toFixed(1).padStart(8)} times as fast as step by step`,
    );
  }
};

const leastOf = (times: readonly number[] = []): number => Math.min(...times);

if (import.meta.main) benchDeadlines(Number(process.argv[2] ?? COUNT));
