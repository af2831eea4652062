import type { CompiledPack, Effective, Node, Remedy } from '@xinfang/pack';
import { IMPOSSIBLE } from '@xinfang/pack';
import {
  asked,
  type ComparedSpan,
  type Comparison,
  classesOf,
  type Region,
  regionOf,
  spansAlive,
} from './comparison.ts';
import { REFUSED } from './group-behaviour.ts';
import { joinSpans } from './join-spans.ts';
import { holdsOn } from './law-spans.ts';

/** Facts for which something is given by one pack and not by the other. */
export interface YesNoChange extends Region {
  readonly from: string;
  readonly to: string;
}

/** For which matters a remedy is given under one pack only, under one span of law. */
export interface RemedyBehaviour {
  readonly remedy: string;
  readonly law: Effective;
  readonly changes: readonly YesNoChange[];
}

const GIVEN = 'given';
const NOT_GIVEN = 'not-given';

/** For which matters each remedy is given by one pack only. */
export const remedyBehaviour = (comparison: Comparison): readonly RemedyBehaviour[] => {
  return [...comparison.affected.remedies].flatMap((remedy) =>
    joinSpans(
      spansAlive(comparison).flatMap((span) => {
        const nodes = (['before', 'after'] as const).map((side) =>
          asked(comparison, span, side, givenIn(span[side], remedy, span.on)),
        ) as [Node, Node];
        const changes = yesNoChanges(comparison, span, nodes, [NOT_GIVEN, GIVEN]);
        return changes.length === 0 ? [] : [{ remedy, law: span.law, changes }];
      }),
    ),
  );
};

const givenIn = (compiled: CompiledPack, id: string, on: string): Node => {
  const remedy = compiled.pack.remedies.find((each: Remedy) => each.id === id && holdsOn(each, on));
  return remedy === undefined
    ? compiled.arena.map((ok) => (ok === 1 ? 0 : IMPOSSIBLE), compiled.possible)
    : compiled.condition(remedy.when);
};

/** Facts that one of the packs refuses as impossible or as unknown to it. */
export const refusalBehaviour = (comparison: Comparison): readonly YesNoChange[] => {
  const [span] = comparison.spans;
  if (span === undefined) return [];
  const { arena, allowed } = comparison;
  const node = (side: 'before' | 'after'): Node =>
    arena.combine(
      (a, b) => (a === 1 && b === 1 ? 1 : IMPOSSIBLE),
      span[side].possible,
      allowed[side],
    );
  const nameOf = (answer: number): string => (answer === IMPOSSIBLE ? REFUSED : 'allowed');
  return classesOf(comparison, node('before'), node('after'), (a, b) =>
    a === b ? undefined : { from: nameOf(a), to: nameOf(b) },
  ).map(({ found, where }) => ({
    ...found,
    ...regionOf(comparison, where, [node('before'), node('after')], span.on),
  }));
};

const yesNoChanges = (
  comparison: Comparison,
  span: ComparedSpan,
  [before, after]: readonly [Node, Node],
  names: readonly [string, string],
): readonly YesNoChange[] => {
  const nameOf = (answer: number): string => names[answer] ?? REFUSED;
  return classesOf(comparison, before, after, (a, b) =>
    a === b || a === IMPOSSIBLE || b === IMPOSSIBLE
      ? undefined
      : { from: nameOf(a), to: nameOf(b) },
  ).map(({ found, where }) => ({
    ...found,
    ...regionOf(comparison, where, [before, after], span.on),
  }));
};
