import { type Arena, IMPOSSIBLE, type Node, terminal } from '@xinfang/pack/decide';
import type { Question } from './questions.ts';

const NOTHING = terminal(IMPOSSIBLE);
const PAST_ALL = Number.POSITIVE_INFINITY;

/** Two nodes that a missing variable leads to. */
type Pair = readonly [Node, Node];

/** A missing variable, and the pairs that may yet differ; `true` once one does. */
interface Open {
  readonly variable: number;
  readonly pairs: readonly Pair[] | true;
}

/** What is left of a question after some variables: the nodes that completions may have reached. */
export interface Left {
  readonly nodes: readonly Node[];
  readonly open: readonly Open[];
}

/** What is left of several questions: one state of the automaton. Equal residues are one state, whatever facts led there. */
export type Residue = readonly Left[];

/** Before anything is asked. */
export const residueOf = (questions: readonly Question[]): Residue =>
  questions.map(({ root }) => ({ nodes: [root], open: [] }));

/** The variable that is asked first of all that is left; infinity where nothing is. */
export const nextVariable = (arena: Arena, residue: Residue): number => {
  let first: Node | undefined;
  for (const { nodes } of residue)
    for (const node of nodes) {
      if (node < 0) continue;
      if (first === undefined || arena.firstOf(first, node) !== arena.variableOf(first))
        first = node;
    }
  return first === undefined ? PAST_ALL : arena.variableOf(first);
};

/** Instead of a residue that would hold too much. */
export const TOO_MUCH = 'too-much';

/** Residues that hold more pairs and nodes than this cost more to step than to read the diagrams. */
const HEAVIEST = 2_000;
/** Nodes and pairs that a step may look at. */
const MOST_LOOKED_AT = 1_000_000;

/** What is left once a variable has a value, or, with -1, once it is known to be missing. */
export const stepResidue = (
  arena: Arena,
  questions: readonly Question[],
  residue: Residue,
  variable: number,
  value: number,
): Residue | typeof TOO_MUCH => {
  const kid = (node: Node, at: number): Node =>
    arena.variableOf(node) === variable ? (arena.kidsOf(node)[at] as Node) : node;
  const values =
    value >= 0 ? [value] : Array.from({ length: arena.sizes[variable] as number }, (_, at) => at);
  if (weightOf(residue) * values.length ** 2 > MOST_LOOKED_AT) return TOO_MUCH;
  const next = residue.map(({ nodes, open }, index): Left => {
    const reached = unique(nodes.flatMap((node) => values.map((at) => kid(node, at))));
    const kept = open.map(
      (each): Open => ({
        variable: each.variable,
        pairs: each.pairs === true || stepPairs(each.pairs, values, kid),
      }),
    );
    const opened =
      value < 0 && questions[index]?.decisive === true
        ? pairsUnder(
            nodes.filter((node) => arena.variableOf(node) === variable),
            values,
            kid,
          )
        : [];
    return { nodes: reached, open: [...kept, { variable, pairs: opened }].filter(mayDiffer) };
  });
  return weightOf(next) > HEAVIEST ? TOO_MUCH : next;
};

const mayDiffer = ({ pairs }: Open): boolean => pairs === true || pairs.length > 0;

const unique = (nodes: readonly Node[]): readonly Node[] =>
  nodes.length === 1 ? nodes : [...new Set(nodes)].sort((a, b) => a - b);

const stepPairs = (
  pairs: readonly Pair[],
  values: readonly number[],
  kid: (node: Node, at: number) => Node,
): Open['pairs'] =>
  gather(pairs.flatMap(([a, b]) => values.map((at): Pair => [kid(a, at), kid(b, at)])));

const pairsUnder = (
  nodes: readonly Node[],
  values: readonly number[],
  kid: (node: Node, at: number) => Node,
): Open['pairs'] =>
  gather(
    nodes.flatMap((node) => {
      const kids = [...new Set(values.map((at) => kid(node, at)))];
      return kids.flatMap((a, index) => kids.slice(index + 1).map((b): Pair => [a, b]));
    }),
  );

/** Pairs that may differ, each once and in order; one that does settles the matter. */
const gather = (pairs: readonly Pair[]): Open['pairs'] => {
  const kept = new Map<string, Pair>();
  for (const [a, b] of pairs) {
    if (a === b || a === NOTHING || b === NOTHING) continue;
    if (a < 0 && b < 0) return true;
    const pair: Pair = a < b ? [a, b] : [b, a];
    kept.set(pair.join(), pair);
  }
  return [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
};

/** A text that two residues share if and only if they are equal. */
export const keyOfResidue = (residue: Residue): string =>
  residue
    .map(({ nodes, open }) =>
      [nodes.join(), ...open.map(({ variable, pairs }) => `${variable}:${keyOfPairs(pairs)}`)].join(
        ';',
      ),
    )
    .join('|');

const DIFFER = '!';

const keyOfPairs = (pairs: Open['pairs']): string =>
  pairs === true ? DIFFER : pairs.map((pair) => pair.join()).join('/');

/** The residue that a text stands for. */
export const residueFrom = (key: string): Residue =>
  key.split('|').map((left): Left => {
    const [nodes = '', ...open] = left.split(';');
    return { nodes: nodes.split(',').map(Number), open: open.map(openFrom) };
  });

const openFrom = (text: string): Open => {
  const [variable = '', pairs = ''] = text.split(':');
  return {
    variable: Number(variable),
    pairs:
      pairs === DIFFER ||
      pairs.split('/').map((pair): Pair => {
        const [a, b] = pair.split(',').map(Number);
        return [a as Node, b as Node];
      }),
  };
};

/** How much a residue holds: what it costs to step it. */
const weightOf = (residue: Residue): number =>
  residue.reduce(
    (sum, { nodes, open }) =>
      open.reduce(
        (rest, { pairs }) => rest + (pairs === true ? 0 : pairs.length),
        sum + nodes.length,
      ),
    0,
  );
