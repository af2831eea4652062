/**
 * What it costs to read a case beside the bare `JSON.parse` of its text, and to order and walk its events.
 *
 *     node --conditions=@xinfang/source benchmarks/parse-case.ts [--quick]
 */
import { type Case, eventsAsOf, type LoggedEvent, parseCase, walkEvents } from '@xinfang/matter';
import { madeCase } from './made-cases.ts';
import { type Contender, FULL, QUICK, timed } from './rounds.ts';
import { spreadOf, threeDigits } from './spread.ts';

const CASES = 10_000;
/** Few enough that what was prepared is still near when it is read, as in a run that reads line by line. */
const BLOCK = 100;
const AS_OF = '2024-02-26';

const lines = Array.from({ length: CASES }, (_, index) => JSON.stringify(madeCase(index)));

/** The same case as an object without a prototype, as no JSON makes it: of such a one only the schema is sure. */
const bare = (line: string): object => Object.assign(Object.create(null), JSON.parse(line));
const written = (line: string): unknown => JSON.parse(line);
const parsed = (line: string): Case => parseCase(written(line));
const logged = (line: string): readonly LoggedEvent[] => eventsAsOf(parsed(line), AS_OF);

const contender = <Item>(
  name: string,
  prepared: (line: string) => Item,
  work: (item: Item) => unknown,
): Contender => {
  let at = 0;
  let items: Item[] = [];
  return {
    name,
    questions: BLOCK,
    prepare: () => {
      items = lines.slice(at, at + BLOCK).map(prepared);
      at = (at + BLOCK) % CASES;
    },
    pass: () => {
      let done = 0;
      for (const item of items) if (work(item) !== undefined) done += 1;
      return done;
    },
  };
};

const contenders: readonly Contender[] = [
  contender('JSON.parse', (line) => line, written),
  contender('parseCase, by the schema', bare, parseCase),
  contender('parseCase', written, parseCase),
  contender('eventsAsOf, first asked', parsed, (one) => eventsAsOf(one, AS_OF)),
  contender('walkEvents', logged, (events) => walkEvents(events, '2023-01-01')),
];

const differing = lines.find(
  (line) => JSON.stringify(parsed(line)) !== JSON.stringify(parseCase(bare(line))),
);
if (differing !== undefined) throw new Error(`read differently: ${differing}`);

const timings = await timed(contenders, process.argv.includes('--quick') ? QUICK : FULL);
console.log(`nanoseconds a case, ${CASES} made-up cases`.padEnd(46), ' least  median');
for (const [name, times] of timings) {
  const { least, median } = spreadOf(times);
  const [low, middle] = [least, median].map((time) => threeDigits(time).padStart(7));
  console.log(name.padEnd(46), low, middle);
}
