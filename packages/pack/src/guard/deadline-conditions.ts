import type { Node } from '../diagram/arena.ts';
import type { StartCase } from '../format/deadline.ts';
import {
  type Comparison,
  caseInPoint,
  degreeOf,
  greatest,
  NO,
  neverOf,
  type Stretch,
  stretchesIn,
} from './comparison.ts';
import { loosening, type Pair } from './pair.ts';
import { exampleOf, type Loosening } from './refusals.ts';

type At = Stretch & { readonly on: string };

/** For all facts, under every law of its span: a deadline applies to no fewer matters, starts no less often, and is in doubt no more often. */
export const loosenedConditions = (comparison: Comparison, pair: Pair): readonly Loosening[] => {
  const stretches = stretchesIn(comparison, pair.base.effective);
  return [
    ...first(stretches, (at) => narrowedWhen(comparison, pair, at)),
    ...(pair.base.start.cases ?? [undefined]).flatMap((each, index) =>
      first(stretches, (at) => narrowedCase(comparison, pair, at, each, index)),
    ),
    ...first(stretches, (at) => widenedDoubt(comparison, pair, at)),
  ];
};

const first = (
  stretches: readonly At[],
  find: (at: At) => Loosening | undefined,
): readonly Loosening[] => {
  for (const at of stretches) {
    const found = find(at);
    if (found !== undefined) return [found];
  }
  return [];
};

const narrowedWhen = (comparison: Comparison, pair: Pair, at: At): Loosening | undefined =>
  lessIn(
    comparison,
    at,
    degreeOf(at.base, pair.base.when),
    degreeOf(at.merged, pair.merged.when),
    (example) => loosening(pair, 'loosens-when', ['when'], { example }),
  );

const lessIn = (
  comparison: Comparison,
  at: At,
  base: Node,
  merged: Node,
  found: (example: ReturnType<typeof exampleOf>) => Loosening,
): Loosening | undefined => {
  const lost = caseInPoint(comparison, base, merged, (was, is) => is < was);
  return lost === undefined ? undefined : found(exampleOf(lost.facts, at.on));
};

/** A way of starting is kept where those of the overlay that ask no more of the events hold for as many matters. */
const narrowedCase = (
  comparison: Comparison,
  pair: Pair,
  at: At,
  was: StartCase | undefined,
  index: number,
): Loosening | undefined => {
  const { cases } = pair.merged.start;
  const kept =
    cases === undefined
      ? degreeOf(at.merged, undefined)
      : greatest(
          comparison.arena,
          cases
            .filter((each) => asksNoMore(each, was ?? {}))
            .map((each) => degreeOf(at.merged, each.when)),
        );
  return lessIn(comparison, at, degreeOf(at.base, was?.when), kept, (example) =>
    loosening(pair, 'loosens-start', ['start', 'cases', index], { example }),
  );
};

const asksNoMore = (is: StartCase, was: StartCase): boolean =>
  (is.followedBy === undefined || is.followedBy === was.followedBy) &&
  (is.first === undefined || is.first === was.first);

const widenedDoubt = (comparison: Comparison, pair: Pair, at: At): Loosening | undefined => {
  const [was, is] = [pair.base.doubt, pair.merged.doubt];
  if (is === undefined) return undefined;
  const moreEvents = is.events.some((event) => !was?.events.includes(event));
  const before = was === undefined ? neverOf(at.base) : degreeOf(at.base, was.when);
  const after = degreeOf(at.merged, is.when);
  const doubted = caseInPoint(comparison, before, after, (a, b) => (moreEvents ? b > NO : b > a));
  return doubted === undefined
    ? undefined
    : loosening(pair, 'loosens-doubt', ['doubt'], { example: exampleOf(doubted.facts, at.on) });
};
