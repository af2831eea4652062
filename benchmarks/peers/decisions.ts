import type { Pack } from '@xinfang/pack';
import { type Contender, type Pace, type Timings, timed } from '../rounds.ts';
import { ratioOf, spreadOf } from '../spread.ts';
import { type Aim, type Compared, type Measured, timesOf } from '../table.ts';
import { byHand } from './by-hand.ts';
import { awaitedContenderOf, contenderOf, type Decider, sameAnswers } from './decider.ts';
import { ON } from './fact-sets.ts';
import { jsonLogic } from './json-logic.ts';
import { engineByGroup, oneEngine } from './json-rules-engine.ts';
import { type Mix, mixesOf } from './mixes.ts';
import { compiled, fromCase, withTrace } from './own.ts';
import { zen } from './zen.ts';

const AT_ONCE = 64;
/** So many matters are put to everybody before the timing; the rest to those that are quick. */
const CHECKED = 2_000;

/** Every mix of matters, decided by all who can. */
export const measureDecisions = async (pack: Pack, pace: Pace): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const mix of mixesOf(pack)) measured.push(await measureMix(pack, mix, pace));
  return measured;
};

const measureMix = async (pack: Pack, mix: Mix, pace: Pace): Promise<Measured> => {
  const own = [...compiled(pack, ON), withTrace(pack, ON)] as Decider[];
  const fast = (mix.asked === 'own' ? [] : [byHand, jsonLogic(pack, ON)]) as Decider[];
  const slow = (mix.asked === 'all' ? slowPeers(pack) : []) as Decider[];
  await sameAnswers([...own, ...fast, ...slow], mix.factSets.slice(0, CHECKED));
  await sameAnswers([...own, ...fast], mix.factSets.slice(CHECKED));
  const onCase = mix.cases === undefined ? [] : [fromCase(pack)];
  const contenders: Contender[] = [
    ...[...own, ...fast].map((decider) => contenderOf(decider, mix.factSets)),
    ...onCase.map((decider) => contenderOf(decider, mix.cases ?? [])),
    ...slow.map((decider) => awaitedContenderOf(decider, mix.factSets)),
  ];
  const timings = await timed(contenders, pace);
  return {
    id: mix.id,
    title: mix.title,
    about: mix.about,
    timings,
    rows: [...own, ...onCase, ...fast, ...slow].map(({ name, label }) => ({
      label,
      contender: name,
    })),
    compared: comparedIn(timings, fast, slow),
    aims: slow.length === 0 ? [] : aimsOf(mix, timings, own),
  };
};

const slowPeers = (pack: Pack): readonly Decider[] =>
  [
    zen(pack, ON, 'expressions', 1),
    zen(pack, ON, 'expressions', AT_ONCE),
    zen(pack, ON, 'tables', 1),
    zen(pack, ON, 'tables', AT_ONCE),
    engineByGroup(pack, ON),
    oneEngine(pack, ON),
  ] as Decider[];

/** Whoever of a family took least: a peer is compared in its fastest use. */
const fastestOf = (timings: Timings, family: string): string =>
  [...timings]
    .filter(([name]) => name.startsWith(family))
    .toSorted(([, a], [, b]) => spreadOf(a).median - spreadOf(b).median)[0]?.[0] ?? '';

const RULES_ENGINE = 'json-rules-engine';
const COMPILED = 'compileRuling';

const comparedIn = (
  timings: Timings,
  fast: readonly unknown[],
  slow: readonly unknown[],
): readonly Compared[] => [
  ...(slow.length === 0
    ? []
    : [RULES_ENGINE, 'ZEN'].map(
        (family): Compared => ({
          head: { zh: `速度是 ${family} 的几倍`, en: `times as fast as ${family}` },
          contender: fastestOf(timings, family),
          as: 'times-as-fast',
        }),
      )),
  ...(fast.length === 0
    ? []
    : [
        {
          head: { zh: '用时是手写代码的几倍', en: 'times as long as by hand' },
          contender: byHand.name,
          as: 'times-as-long',
        } as const,
      ]),
];

const aimsOf = (mix: Mix, timings: Timings, own: readonly Decider[]): readonly Aim[] =>
  own
    .filter(({ name }) => name.startsWith(COMPILED))
    .flatMap((decider) => [
      aimAgainst(mix, timings, decider, RULES_ENGINE, 1_000),
      aimAgainst(mix, timings, decider, 'ZEN', 100),
      limitOf(mix, timings, decider),
    ]);

const aimAgainst = (
  { title }: Mix,
  timings: Timings,
  { name, label }: Decider,
  family: string,
  bound: number,
): Aim => ({
  text: {
    zh: `${title.zh}，${label.zh}，速度是 ${family} 的几倍`,
    en: `${title.en}, ${label.en}, times as fast as ${family}`,
  },
  reached: ratioOf(timesOf(timings, fastestOf(timings, family)), timesOf(timings, name)),
  unit: '×',
  bound,
  side: 'at-least',
});

const limitOf = ({ title }: Mix, timings: Timings, { name, label }: Decider): Aim => ({
  text: {
    zh: `${title.zh}，${label.zh}，用时是手写代码的几倍`,
    en: `${title.en}, ${label.en}, times as long as hand-written code`,
  },
  reached: ratioOf(timesOf(timings, name), timesOf(timings, byHand.name)),
  unit: '×',
  bound: 3,
  side: 'at-most',
});
