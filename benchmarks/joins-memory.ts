/**
 * What the joins of a run hold for each case: every case has words of its own, one in ten names an earlier matter, and one in
 * twenty is broken off unevaluated. Measured in parts, as worker threads do, and joined with the one index of ids, which also
 * tells the run of a file what rows bear an id again.
 *
 *     node --conditions=@xinfang/source benchmarks/joins-memory.ts 10000000 4
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Case, parseCase } from '@xinfang/matter';
import { type MeasurePart, startJoin, startMeasure } from '@xinfang/rates';
import { createXinfang } from '@xinfang/sdk';
import { madeCase } from './made-cases.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const PARTS = Number(process.argv[3] ?? 4);
const REPEATS_EVERY = 10;
const KINDS = 1_000;
const OPTIONS = { asOf: '2024-02-26', by: ['unit'] };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use after all garbage is gone, in bytes. */
const heldNow = (): number => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const kinds = Array.from({ length: KINDS }, (_, index) => parseCase(madeCase(index)));

/** A thousand kinds of cases, each case with an id and words of its own. */
const caseAt = (index: number): Case => {
  const kind = kinds[index % KINDS] as Case;
  const repeated = index % REPEATS_EVERY === 0 && index > 0;
  return {
    ...kind,
    id: idAt(index),
    registration: {
      ...kind.registration,
      text: `第${index}件`,
      ...(repeated ? { repeatOf: idAt(index >>> 1) } : {}),
    },
  };
};

const idAt = (index: number): string => `XF2023${String(index).padStart(8, '0')}`;

const { pack, calendar } = await createXinfang();

/** Measures the cases of a part; gives what the measure held before it gave its part up. */
const measuredPart = (from: number, to: number): { part: MeasurePart; held: number } => {
  const before = heldNow();
  const measure = startMeasure(pack, calendar, OPTIONS);
  for (let index = from; index < to; index++) measure.add(caseAt(index));
  const held = heldNow() - before;
  return { part: measure.part(), held };
};

const each = Math.ceil(CASES / PARTS);
const perCase = (bytes: number): string => `${(bytes / CASES).toFixed(1)} bytes a case`;
measuredPart(0, KINDS);
const before = heldNow();
const join = startJoin(pack, calendar, OPTIONS);
let measuring = 0;
for (let at = 0; at < PARTS; at++) {
  const { part, held } = measuredPart(at * each, Math.min(CASES, (at + 1) * each));
  measuring += held;
  if (join.repeatsIn(part).size > 0) throw new Error('no id is borne twice');
  join.add(part);
}
console.log(`${CASES} cases in ${PARTS} parts`);
const perMeasure = measuring / PARTS / 2 ** 20;
console.log(
  `a measure held ${perMeasure.toFixed(1)} MB at its end, ${perCase(measuring)} of its part`,
);
console.log(`kept of all parts, with the index of ids: ${perCase(heldNow() - before)}`);
const start = process.cpuUsage();
const { volume } = join.report();
const { user, system } = process.cpuUsage(start);
const seconds = ((user + system) / 1e6).toFixed(1);
console.log(`joined in ${seconds} s of the processor, ${volume.items} items received`);
console.log(`peak memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
