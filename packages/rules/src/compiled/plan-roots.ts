import { type Arena, IMPOSSIBLE, type Node, terminal } from '@xinfang/pack/decide';
import { withoutGuard } from './without-guard.ts';

/** A diagram as it is asked after others: whole, or what is left of it for each answer of an earlier one. */
export interface PlannedRoot {
  /** The place of the earlier diagram; absent where no answer of an earlier one shortens this one. */
  readonly after?: number;
  /** What is left, with the earlier answers that leave it; the last stands for all answers that no other names. */
  readonly cases: readonly PlannedCase[];
}

/** What is left of a diagram after some answers of an earlier one. */
interface PlannedCase {
  readonly node: Node;
  readonly answers: readonly number[];
}

const NOTHING = terminal(IMPOSSIBLE);

/** For all diagrams of a pack: some hundred times what the national one takes. */
const MOST_STEPS = 1_000_000;

/**
 * Plans in what form diagrams are asked one after another: one group's rules read another's outcome, so that most of what
 * its diagram asks has been answered when its turn comes. What takes too long to plan is asked whole.
 */
export const planRoots = (arena: Arena, roots: readonly Node[]): readonly PlannedRoot[] => {
  const effort = { steps: MOST_STEPS };
  return roots.map(
    (root, at) =>
      arena.within(effort, () => planRoot(arena, roots, at)) ?? {
        cases: [{ node: root, answers: [] }],
      },
  );
};

const planRoot = (arena: Arena, roots: readonly Node[], at: number): PlannedRoot => {
  const root = roots[at] as Node;
  const whole = withoutGuard(arena, root);
  return roots
    .slice(0, at)
    .map((earlier, after) => planAfter(arena, root, earlier, after))
    .reduce<{ readonly plan: PlannedRoot; readonly cost: number }>(
      (best, each) => (each.cost < best.cost ? each : best),
      { plan: { cases: [{ node: whole, answers: [] }] }, cost: costOf(arena, whole) },
    ).plan;
};

/** Comparing an earlier answer costs less than reading a fact. */
const COST_OF_COMPARING = 0.3;

const planAfter = (arena: Arena, root: Node, earlier: Node, after: number) => {
  const shares = sharesOf(arena, earlier);
  const answersOf = new Map<Node, number[]>();
  let cost = 0;
  for (const [answer, share] of shares) {
    const node = withoutGuard(
      arena,
      arena.combine((given, own) => (given === answer ? own : IMPOSSIBLE), earlier, root),
    );
    answersOf.set(node, [...(answersOf.get(node) ?? []), answer]);
    cost += share * costOf(arena, node);
  }
  const cases = [...answersOf]
    .map(([node, answers]): PlannedCase => ({ node, answers }))
    .sort((a, b) => a.answers.length - b.answers.length);
  const compared = cases.slice(0, -1).reduce((sum, { answers }) => sum + answers.length, 0);
  return { plan: { after, cases }, cost: cost + COST_OF_COMPARING * compared };
};

/** Of all facts that can be, the share that gives each answer, each value as likely as another. */
const sharesOf = (arena: Arena, root: Node): ReadonlyMap<number, number> => {
  const shares = new Map<number, number>();
  const weights = weightsOf(arena, root);
  for (const [node, weight] of weights) if (node < 0 && node !== NOTHING) shares.set(~node, weight);
  return shares;
};

/** How likely each node is reached. */
const weightsOf = (arena: Arena, root: Node): ReadonlyMap<Node, number> => {
  const weights = new Map<Node, number>();
  const order = inOrderOfTests(arena, root);
  weights.set(root, 1);
  for (const node of order) {
    const weight = weights.get(node) as number;
    const kids = arena.kidsOf(node);
    for (const kid of kids) weights.set(kid, (weights.get(kid) ?? 0) + weight / kids.length);
  }
  return weights;
};

/** The branching nodes, each before those that it leads to. */
const inOrderOfTests = (arena: Arena, root: Node): readonly Node[] => {
  const seen = new Set<Node>();
  const after: Node[] = [];
  const visit = (node: Node): void => {
    if (node < 0 || seen.has(node)) return;
    seen.add(node);
    for (const kid of arena.kidsOf(node)) visit(kid);
    after.push(node);
  };
  visit(root);
  return after.toReversed();
};

/** How many tests a diagram takes on the way to an answer. */
const costOf = (arena: Arena, root: Node): number =>
  [...weightsOf(arena, root)].reduce((sum, [node, weight]) => (node < 0 ? sum : sum + weight), 0);
