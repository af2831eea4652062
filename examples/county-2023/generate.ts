import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { INVENTED } from './county.ts';
import { generateRegister, toJsonLines } from './generator/register.ts';
import { SCENARIOS, type ScenarioName } from './generator/scenario.ts';

const USAGE = `node generate.ts [--seed 2023] [--items 349] [--scenario ${Object.keys(SCENARIOS).join('|')}] [--out register.jsonl]`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2023' },
    items: { type: 'string', default: '349' },
    scenario: { type: 'string', default: 'published' },
    out: { type: 'string' },
  },
});
const isScenario = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name);
const { scenario } = values;
const seed = Number(values.seed);
const items = Number(values.items);

if (
  !Number.isSafeInteger(seed) ||
  !Number.isSafeInteger(items) ||
  items < 1 ||
  !isScenario(scenario)
) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const register = toJsonLines(generateRegister({ seed, items, scenario }));
  console.error(`${INVENTED.zh}\n${INVENTED.en}`);
  if (values.out === undefined) process.stdout.write(register);
  else writeFileSync(values.out, register);
}
