import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mutatePack } from '@xinfang/analysis';
import { loadPacks } from '@xinfang/sdk';
import { chinaCalendar } from '../fixtures/national-pack.ts';

/**
 * Puts every slip that a rule author could make into the national pack, one after another (or `--sample N` of them by
 * `--seed S`), and prints how many of each kind its cases notice, those that they do not notice, and the seconds it
 * took, by the clock and of one core. Ends with an error below 95 % of those that are not proven equivalent.
 */
const { values } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const LEAST = 0.95;

const root = resolve(import.meta.dirname, '..');
const pack = loadPacks([resolve(root, 'packs/national')], root);

const begun = performance.now();
const { byKind, survived, score, ...all } = mutatePack(pack, chinaCalendar, {
  seed: Number(values.seed),
  ...(values.sample === undefined ? {} : { sample: Number(values.sample) }),
});
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage();
const ofCore = (user + system) / 1_000_000;

console.table({ ...byKind, all });
for (const { kind, element, path, before, after } of survived)
  console.log(
    `not noticed: ${kind} ${element.kind} ${element.id} ${path.join('.')}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
  );
console.log(
  `${((score ?? 0) * 100).toFixed(2)} % noticed (${all.killed} of ${all.mutants - all.equivalent}), ${seconds.toFixed(1)} s, ${ofCore.toFixed(1)} s of a core`,
);
if (score === null || score < LEAST) process.exitCode = 1;
