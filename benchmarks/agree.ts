import { deepStrictEqual } from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { decide, factsOf, type GroupOutcome } from '@xinfang/rules';
import { createEngine, decideAsync } from '@xinfang/rules/json-rules-engine';
import fc from 'fast-check';
import { nationalPack as pack } from '../fixtures/national-pack.ts';
import { caseOf } from '../fixtures/plain-case.ts';
import { randomMatter } from '../fixtures/random-case.ts';

/**
 * Decides random matters, of which everything is known, three ways: with `decide`, on json-rules-engine with
 * `decideAsync`, and with the plain Engine of `createEngine`. Ends with an error where two of them differ; otherwise
 * prints how often each outcome came.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20230301' },
  },
});
const numRuns = Number(values.count);
const seed = Number(values.seed);

const counts = new Map<string, number>();
const note = (key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
const nameOf = ({ value, ...rest }: GroupOutcome): string =>
  value ?? ('status' in rest ? `(${rest.status})` : '');

for (const part of fc.sample(randomMatter(0), { numRuns, seed })) {
  const oneCase = caseOf(part);
  const decision = decide(oneCase, pack);
  const { unavailable, ...onEngine } = await decideAsync(oneCase, pack);
  deepStrictEqual(onEngine, decision);
  deepStrictEqual(unavailable, undefined);

  const { events } = await createEngine(pack, { on: decision.on }).run({
    ...factsOf(oneCase, pack),
  });
  const fired = events.map(({ type, params }) => `${params?.['rule']} ${type}`).sort();
  const held = Object.values(decision.trace.groups)
    .flatMap(({ rules }) => rules)
    .filter(({ holds, whyNot }) => holds === true && whyNot === undefined)
    .map(({ rule, outcome }) => `${rule} ${outcome}`)
    .sort();
  deepStrictEqual(fired, held);

  for (const [group, outcome] of Object.entries(decision.outcomes))
    note(`${group} ${nameOf(outcome)}`);
  for (const { group, value } of decision.flags) note(`${group} ${value}`);
  if (decision.flags.length === 0) note('flags (none)');
}

console.log(`${numRuns} matters, seed ${seed}: three evaluators agree`);
for (const [key, number] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(number).padStart(7)}  ${key}`);
