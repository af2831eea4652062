/**
 * How long `checkPack` takes on the processor: the national pack (best and worst of several rounds, in one process as with `--watch`), and a
 * pack of 500 rules over 40 facts, where what would not end is left out and named.
 *
 *     node --conditions=@xinfang/source benchmarks/check.ts [--rounds 10] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { checkPack, type PackCheckResult } from '@xinfang/analysis';
import { loadPack, type PackFiles } from '@xinfang/pack';
import { readPackFolder } from '@xinfang/sdk';
import { stressPack } from './verify/stress-pack.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});

/** How many of the 40 facts a group reads. */
const READS = 32;

/** Time on the processor: what else runs on the machine is left out. */
const timed = <Result>(work: () => Result): readonly [Result, number] => {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
};

const ms = (time: number): string => `${Math.round(time)} ms`;

const saidOf = ({ diagnostics }: PackCheckResult): string => {
  const codes = Map.groupBy(diagnostics, ({ code }) => code);
  const counts = [...codes].map(([code, list]) => `${code} ${list.length}`);
  return counts.length === 0 ? 'nothing' : counts.join(', ');
};

const report = (name: string, files: PackFiles, rounds: number): void => {
  const loads = Array.from({ length: rounds }, () => timed(() => loadPack([files]))[1]);
  const checks = Array.from({ length: rounds }, () => timed(() => checkPack([files])));
  const times = checks.map(([, time]) => time);
  console.log(
    `${name}: load ${ms(Math.min(...loads))}; check first ${ms(times[0] ?? 0)}, best ${ms(Math.min(...times))}, worst ${ms(Math.max(...times))}`,
  );
  const [first] = checks;
  if (first !== undefined) console.log(`  says: ${saidOf(first[0])}`);
  for (const { code, message } of first?.[0].diagnostics ?? [])
    if (code === 'too-large-to-lint') console.log(`  ${message.en}`);
};

report('national pack', readPackFolder('packs/national'), Number(values.rounds));
report('500 rules, sound', stressPack('sound', Number(values.seed), READS).files, 1);
report('500 rules, with slips', stressPack('planted', Number(values.seed), READS).files, 1);
