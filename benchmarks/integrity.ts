/**
 * Hides every integrity item of the contract in made-up registers, among matters that come near, and looks for it through
 * the front door. Ends with 1 where one was missed or another was named, in what the contract defines.
 */
import { createXinfang } from '@xinfang/sdk';
import { type Figures, SCENARIOS, searchAll, searchJudged } from './integrity/search.ts';

const SEED = 2022;
const EACH = Number(process.argv[2] ?? 40);

const lineOf = (name: string, { planted, found, decoys, falseAlarms }: Figures): string =>
  [
    name.padEnd(26),
    `planted ${planted}`.padEnd(15),
    `found ${found}`.padEnd(13),
    `recall ${planted === 0 ? '–' : (found / planted).toFixed(4)}`.padEnd(16),
    `decoys ${decoys}`.padEnd(15),
    `false alarms ${falseAlarms}`,
  ].join(' ');

const xf = await createXinfang();
let isExact = true;
console.log(`${EACH} of each shape, seed ${SEED}; in what the contract defines:`);
for (const scenario of SCENARIOS) {
  const figures = await searchAll(xf, scenario, SEED, EACH);
  console.log(lineOf(scenario.item, figures));
  if (figures.wrong.length === 0) continue;
  isExact = false;
  for (const shape of new Set(figures.wrong)) console.log(`  wrong: ${shape}`);
}
console.log('\nin what it leaves to judgement (planted: what a person would want to see):');
for (const scenario of SCENARIOS)
  for (const shape of scenario.judged) {
    const figures = await searchJudged(xf, scenario, shape, SEED, EACH);
    console.log(`${scenario.item}: ${shape.name}\n  ${lineOf('', figures).trim()}`);
  }
await xf.close();
if (!isExact) process.exitCode = 1;
