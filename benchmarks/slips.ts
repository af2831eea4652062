/**
 * Makes the slips that authors make, each kind in each file of the national pack where it can be made, and checks the
 * pack: each must be told by the right code on the right line. Ends with an error where fewer than 99 % are, or where the
 * pack without a slip gives anything.
 *
 *     node --conditions=@xinfang/source benchmarks/slips.ts [--most 2400] [--seed 20261129] [--kind NAME] [--missed]
 */
import { parseArgs } from 'node:util';
import { checkPack } from '@xinfang/analysis';
import { packPathsOf } from '@xinfang/pack';
import { readPackFolder } from '@xinfang/sdk';
import { pick, randomOf } from './damage/spoil.ts';
import { type Trial, trialsOf } from './slips/trials.ts';

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: '2400' },
    seed: { type: 'string', default: '20261129' },
    kind: { type: 'string' },
    missed: { type: 'boolean', default: false },
  },
});

const files = readPackFolder('packs/national');
const seed = Number(values.seed);
const before = checkPack([files]).diagnostics;
for (const { code, file, line } of before) console.log(`without a slip: ${code} ${file}:${line}`);

/** Every kind as often as may be: the rarer ones whole, the others in turn until there are enough. */
const sample = (all: readonly Trial[], most: number): readonly Trial[] => {
  const random = randomOf(seed);
  const byKind = Map.groupBy(all, ({ kind }) => kind.name);
  const queues = [...byKind.values()].map((queue) => {
    const left = [...queue];
    return () => {
      if (left.length === 0) return undefined;
      const one = pick(random, left);
      left.splice(left.indexOf(one), 1);
      return one;
    };
  });
  const chosen: Trial[] = [];
  for (let drawn = -1; chosen.length < most && drawn !== chosen.length; ) {
    drawn = chosen.length;
    for (const next of queues) {
      const one = next();
      if (one !== undefined && chosen.length < most) chosen.push(one);
    }
  }
  return chosen;
};

const trials = sample(
  trialsOf(files, packPathsOf(files), seed).filter(
    ({ kind }) => values.kind === undefined || kind.name === values.kind,
  ),
  Number(values.most),
);

interface Score {
  made: number;
  told: number;
  readonly trap: number | undefined;
}
const scores = new Map<string, Score>();
for (const { kind, file, slip, changed } of trials) {
  const score = scores.get(kind.name) ?? { made: 0, told: 0, trap: kind.trap };
  scores.set(kind.name, score);
  score.made += 1;
  const { diagnostics } = checkPack([{ ...files, ...changed }]);
  const here = diagnostics.filter((each) => each.file === (slip.file ?? file));
  const told = here.some(
    ({ code, line }) => kind.codes.includes(code) && slip.lines.includes(line),
  );
  if (told) score.told += 1;
  else if (values.missed)
    console.log(
      `missed: ${kind.name} in ${file}, line ${slip.lines.join('/')}; told: ${
        diagnostics
          .slice(0, 3)
          .map((each) => `${each.code} ${each.file}:${each.line}`)
          .join(', ') || 'nothing'
      }`,
    );
}

for (const [name, { made, told, trap }] of scores)
  console.log(
    `${name}${trap === undefined ? '' : ` (trap ${trap})`}: ${told} of ${made}${told < made ? '  <' : ''}`,
  );
const made = trials.length;
const told = [...scores.values()].reduce((sum, score) => sum + score.told, 0);
console.log(
  `${scores.size} kinds of slips, ${made} slips, ${told} told by the right code on the right line (${((told / made) * 100).toFixed(2)} %); the pack without a slip gives ${before.length} diagnostics`,
);
if (told / made < 0.99 || before.length > 0) process.exitCode = 1;
