import {
  type Arena,
  type FactSpace,
  IMPOSSIBLE,
  type Node,
  terminal,
  type Variable,
} from '@xinfang/pack/decide';
import { type FactTest, factTest, UNANSWERED } from './fact-test.ts';

const NOTHING = terminal(IMPOSSIBLE);

/** JavaScript for diagrams: functions for what is shared, and an expression for each root. All speak of the facts as `f`, and keep a value in `v`. */
export interface DiagramSource {
  readonly functions: readonly string[];
  readonly expressionOf: (root: Node) => string;
}

/** Tests within tests; what lies deeper becomes a function, for those who read code have a stack, too. */
const DEEPEST = 60;

/** A written expression, and how deep its tests are nested. */
interface Written {
  readonly text: string;
  readonly depth: number;
}

/** Writes diagrams as nested tests of facts; a node that several places lead to becomes a function. */
export const diagramSource = (
  arena: Arena,
  { variables }: FactSpace,
  roots: readonly Node[],
): DiagramSource => {
  const testOf = (node: Node): FactTest =>
    factTest(variables[arena.variableOf(node)] as Variable, arena.kidsOf(node));
  const places = placesOf(testOf, roots);
  const functions = new Map<Node, string>();
  const written = (node: Node): Written => {
    if (node < 0) return { text: `${node === NOTHING ? UNANSWERED : ~node}`, depth: 0 };
    const call = { text: `n${node}(f)`, depth: 0 };
    if (functions.has(node)) return call;
    const test = testOf(node);
    const kids = test.leads.map(written);
    const text = test.source(kids.map((kid) => kid.text));
    const depth = Math.max(...kids.map((kid) => kid.depth)) + test.depth;
    if (depth <= DEEPEST && (places.get(node) ?? 0) < 2) return { text, depth };
    functions.set(node, `const n${node} = (f) => { let v; return ${text}; };`);
    return call;
  };
  const expressions = new Map(roots.map((root) => [root, written(root).text]));
  return {
    functions: [...functions.values()],
    expressionOf: (root) => expressions.get(root) as string,
  };
};

/** In how many places each node will be written. */
const placesOf = (
  testOf: (node: Node) => FactTest,
  roots: readonly Node[],
): ReadonlyMap<Node, number> => {
  const places = new Map<Node, number>();
  const see = (node: Node): void => {
    if (node < 0) return;
    const known = places.get(node) ?? 0;
    places.set(node, known + 1);
    if (known === 0) for (const lead of testOf(node).leads) see(lead);
  };
  for (const root of roots) see(root);
  return places;
};
