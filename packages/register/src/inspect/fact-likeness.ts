import { HEADER_WORDS } from './header-words.ts';
import type { KnownFact } from './known-fact.ts';
import { normalName } from './name-index.ts';

/** A fact whose label or question is like a name, and how like it is, from 0 to 1. */
export interface LikeFact {
  readonly id: string;
  readonly likeness: number;
}

/** Finds the fact that a name is like, where one is clearly more so than the others. */
export type FactFinder = (name: string) => LikeFact | undefined;

/** What columns of yes and no begin with, and what says nothing of the matter. */
const ASKING = /^(?:是否|是不是|有无|有没有|能否|能不能|可否)(?:属于|涉及|需要|需)?/u;

/** What a column of yes and no asks for. */
export const withoutAsking = (name: string): string => normalName(name).replace(ASKING, '');

const FLOOR = 0.5;
/** How much better than the next the best must be. */
const LEAD = 1.25;
/** Words of a question say less of what a fact is than its label. */
const IN_QUESTION = 0.7;
/** Less than this, in pairs of characters that no other fact and no other column has, is chance. */
const LEAST_EVIDENCE = 1.4;

interface Profile {
  readonly id: string;
  readonly label: ReadonlySet<string>;
  readonly question: ReadonlySet<string>;
  /** Pairs that the label says are not so: 尚未依法终结. */
  readonly denied: ReadonlySet<string>;
}

/** Compiles the labels and questions of facts. */
export const factFinder = (facts: readonly KnownFact[]): FactFinder => {
  const profiles = facts.filter(({ type }) => type !== 'integer').map(profileOf);
  const weigh = weigher(profiles);
  return (name) => {
    const asked = withoutAsking(name);
    const pairs = [...pairsOf(asked)];
    const [best, next] = profiles
      .map((profile) => ({ profile, likeness: likenessOf(pairs, profile, weigh) }))
      .toSorted((a, b) => b.likeness - a.likeness);
    if (best === undefined || best.likeness < FLOOR) return undefined;
    if (best.likeness < LEAD * (next?.likeness ?? 0)) return undefined;
    const { id, denied } = best.profile;
    return DENIAL.test(asked) || !pairs.some((pair) => denied.has(pair))
      ? { id, likeness: best.likeness }
      : undefined;
  };
};

const profileOf = ({ id, label, question }: KnownFact): Profile => ({
  id,
  label: pairsOf(label?.zh ?? ''),
  question: pairsOf(question?.zh ?? ''),
  denied: deniedIn(label?.zh ?? ''),
});

const DENIAL = /[未没不]/u;

const deniedIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/[未没不](\p{Script=Han}{2})/gu)].map(([, pair = '']) => pair));

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(([run]) =>
      Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
    ),
  );

type Weigh = (pairs: readonly string[]) => number;

/** As many other columns as halve what a pair tells. */
const COMMON = 10;

/** A pair that many facts have tells little, and so does one that is in the names of many other columns. */
const weigher = (profiles: readonly Profile[]): Weigh => {
  const inFacts = countPairs(profiles.map(({ label, question }) => [...label, ...question]));
  const weightOf = (pair: string): number =>
    1 / (inFacts.get(pair) ?? 1) / (1 + (IN_OTHERS.get(pair) ?? 0) / COMMON);
  return (pairs) => pairs.reduce((total, pair) => total + weightOf(pair), 0);
};

const countPairs = (texts: readonly Iterable<string>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const pairs of texts)
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
};

const IN_OTHERS = countPairs(
  HEADER_WORDS.filter(({ to }) => ![to].flat().some((each) => each.startsWith('facts.')))
    .flatMap(({ names = '', days = '' }) => `${names} ${days}`.split(' '))
    .map(pairsOf),
);

/** How much of the name is in the fact's words, or, of a long name, how much of the label is in it. */
const likenessOf = (
  pairs: readonly string[],
  { label, question }: Profile,
  weigh: Weigh,
): number => {
  const inLabel = pairs.filter((pair) => label.has(pair));
  const inQuestion = pairs.filter((pair) => question.has(pair) && !label.has(pair));
  // A question names examples: they alone are not the fact.
  if (inLabel.length === 0 || weigh([...inLabel, ...inQuestion]) < LEAST_EVIDENCE) return 0;
  return Math.max(
    (weigh(inLabel) + IN_QUESTION * weigh(inQuestion)) / weigh(pairs),
    inLabel.length / Math.max(1, label.size),
  );
};
