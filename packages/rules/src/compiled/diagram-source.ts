import {
  type Arena,
  type FactSpace,
  IMPOSSIBLE,
  type Node,
  terminal,
  type Variable,
} from '@xinfang/pack/decide';

/** What written code answers where a fact is missing, or the facts cannot be together. */
export const UNANSWERED = -1;

const NOTHING = terminal(IMPOSSIBLE);

/** JavaScript for diagrams: functions for what is shared, and an expression for each root. All speak of the facts as `f`, and keep a value in `v`. */
export interface DiagramSource {
  readonly functions: readonly string[];
  readonly expressionOf: (root: Node) => string;
}

/** Writes diagrams as nested tests of facts; a node that several lead to becomes a function. */
export const diagramSource = (
  arena: Arena,
  { variables }: FactSpace,
  roots: readonly Node[],
): DiagramSource => {
  const parents = parentsOf(arena, roots);
  const functions = new Map<Node, string>();
  const expression = (node: Node): string => {
    if (node < 0) return `${node === NOTHING ? UNANSWERED : ~node}`;
    if ((parents.get(node) ?? 0) < 2) return test(node);
    if (!functions.has(node)) {
      functions.set(node, '');
      functions.set(node, `const n${node} = (f) => { let v; return ${test(node)}; };`);
    }
    return `n${node}(f)`;
  };
  const test = (node: Node): string => {
    const variable = variables[arena.variableOf(node)] as Variable;
    return testSource(variable, arena.kidsOf(node).map(expression));
  };
  const written = new Map(roots.map((root) => [root, expression(root)]));
  return {
    functions: [...functions.values()],
    expressionOf: (root) => written.get(root) as string,
  };
};

/** How many places lead to each node. */
const parentsOf = (arena: Arena, roots: readonly Node[]): ReadonlyMap<Node, number> => {
  const parents = new Map<Node, number>();
  const see = (node: Node): void => {
    if (node < 0) return;
    const known = parents.get(node) ?? 0;
    parents.set(node, known + 1);
    if (known === 0) for (const kid of new Set(arena.kidsOf(node))) see(kid);
  };
  for (const root of roots) see(root);
  return parents;
};

/** A test of one fact; `kids` are what its cells lead to. The answer that fewest values lead to is tested first. */
const testSource = (variable: Variable, kids: readonly string[]): string => {
  const { fact, cellOf } = variable;
  const name = `f[${JSON.stringify(fact.id)}]`;
  const missing = fact.default === undefined ? undefined : kids[cellOf(fact.default)];
  if (fact.type === 'integer') return integerSource(variable, name, kids, missing);
  const tests = new Map<string, string[]>();
  const add = (kid: string, value: string): void => {
    tests.set(kid, [...(tests.get(kid) ?? []), value]);
  };
  if (missing !== undefined) add(missing, 'undefined');
  for (const [cell, value] of variable.values.entries())
    add(kids[cell] as string, JSON.stringify(value));
  const ordered = [...tests].sort(([, a], [, b]) => a.length - b.length);
  let left = `(v = ${name})`;
  const branches = ordered.map(([kid, values]) => {
    const condition = values
      .map((value) => {
        const each = `${left} === ${value}`;
        left = 'v';
        return each;
      })
      .join(' || ');
    return `${condition} ? ${kid} : `;
  });
  return `(${branches.join('')}${UNANSWERED})`;
};

const integerSource = (
  { fact, values }: Variable,
  name: string,
  kids: readonly string[],
  missing: string | undefined,
): string => {
  if (fact.type !== 'integer') return `${UNANSWERED}`;
  const cells = values
    .slice(1)
    .map((start, cell) => `v < ${start} ? ${kids[cell]} : `)
    .join('');
  const known = `Number.isInteger(v) && v >= ${fact.min} && v <= ${fact.max} ? ${cells}${kids.at(-1)} : ${missing === undefined ? UNANSWERED : `v === undefined ? ${missing} : ${UNANSWERED}`}`;
  return `((v = ${name}), ${known})`;
};
