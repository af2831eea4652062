import type { Arena, Node } from '@xinfang/pack/decide';
import type { Question } from './questions.ts';

/**
 * Questions that are walked together: those that read much the same facts. What reads other facts is walked apart, for
 * together there would be a state for each pair of theirs. The facts of the constraints, which guard every diagram, do not
 * count.
 */
export const clustersOf = (
  arena: Arena,
  questions: readonly Question[],
  possible: Node,
): readonly (readonly Question[])[] => {
  const guarding = readsOf(arena, possible);
  const widestFirst = questions
    .map((question) => ({
      question,
      reads: [...readsOf(arena, question.root)].filter((each) => !guarding.has(each)),
    }))
    .sort((a, b) => b.reads.length - a.reads.length);
  const clusters: { readonly reads: Set<number>; readonly questions: Question[] }[] = [];
  for (const { question, reads } of widestFirst) {
    const home = clusters.find((each) => sharesMost(reads, each.reads));
    if (home === undefined) clusters.push({ reads: new Set(reads), questions: [question] });
    else {
      home.questions.push(question);
      for (const each of reads) home.reads.add(each);
    }
  }
  return clusters.map((cluster) => cluster.questions);
};

const sharesMost = (reads: readonly number[], others: ReadonlySet<number>): boolean =>
  reads.length === 0 || 2 * reads.filter((each) => others.has(each)).length > reads.length;

/** The variables that a diagram asks. */
const readsOf = (arena: Arena, root: Node): ReadonlySet<number> => {
  const reads = new Set<number>();
  const seen = new Set<Node>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node < 0 || seen.has(node)) continue;
    seen.add(node);
    reads.add(arena.variableOf(node));
    stack.push(...arena.kidsOf(node));
  }
  return reads;
};
