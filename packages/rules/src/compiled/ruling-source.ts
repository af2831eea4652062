import { type CompiledPack, IMPOSSIBLE, type Node } from '@xinfang/pack/decide';
import type { Facts } from '../facts.ts';
import { diagramSource } from './diagram-source.ts';
import { keyRootsOf } from './key-roots.ts';
import { type PlannedRoot, planRoots } from './plan-roots.ts';

/**
 * Where written code keeps a ruling: by what its diagrams answer, one list in another; the last holds rulings. `undefined`
 * stands for what no facts have led to yet.
 */
export type Shelf = unknown[];

/**
 * Written code: from facts to the ruling on the shelf; `undefined` where there is none yet: the answers that lead there are
 * left in `into`; `null` where facts are missing or impossible.
 */
export type WrittenRuling = (facts: Facts, shelf: Shelf, into: number[]) => unknown;

/** Yes-or-no answers share one place on the shelf, so many at most. */
const MOST_BITS = 8;

/**
 * The text of a function that rules where everything is known: nested tests of the facts, generated from the diagrams. It
 * holds names and values that the pack declares, each as JSON writes it, and calls nothing but itself.
 *
 * @example
 * rulingSource(compiledOn(pack, '2023-03-01')).includes('f["purpose"]') // true
 */
export const rulingSource = (compiled: CompiledPack): string => {
  const { arena, space, possible } = compiled;
  const roots = keyRootsOf(compiled);
  const plans = planRoots(arena, roots);
  const nodes = plans.flatMap(({ cases }) => cases.map(({ node }) => node));
  const { functions, expressionOf } = diagramSource(arena, space, [possible, ...nodes]);
  return [
    '(() => {',
    ...functions,
    'return (f, shelf, into) => {',
    'let v;',
    `if (${expressionOf(possible)} !== 1) return null;`,
    ...plans.flatMap((plan, index) => [
      `const a${index} = ${planSource(plan, expressionOf)};`,
      `if (a${index} < 0) return null;`,
    ]),
    ...placesSource(compiled, roots),
    'return shelf;',
    '};',
    '})()',
  ].join('\n');
};

const planSource = (
  { after, cases }: PlannedRoot,
  expressionOf: (node: Node) => string,
): string => {
  const last = cases.length - 1;
  return cases
    .map(({ node, answers }, index) => {
      const among = answers.map((answer) => `a${after} === ${answer}`).join(' || ');
      return index === last ? expressionOf(node) : `${among} ? ${expressionOf(node)} : `;
    })
    .join('');
};

/** Notes the answers in `into`, and follows them on the shelf. */
const placesSource = ({ arena }: CompiledPack, roots: readonly Node[]): readonly string[] => {
  const isYesNo = (root: Node): boolean => highestOf(arena, root) <= 1;
  const places = roots.flatMap((root, index) => (isYesNo(root) ? [] : [`a${index}`]));
  const bits = roots.flatMap((root, index) => (isYesNo(root) ? [`a${index}`] : []));
  for (let from = 0; from < bits.length; from += MOST_BITS)
    places.push(
      bits
        .slice(from, from + MOST_BITS)
        .map((name, bit) => `${name} << ${bit}`)
        .join(' | '),
    );
  // Where no facts can change anything there is still a place for the one ruling.
  if (places.length === 0) places.push('0');
  return [
    ...places.map((place, index) => `into[${index}] = ${place};`),
    ...places.map((_, index) => `if (shelf !== undefined) shelf = shelf[into[${index}]];`),
  ];
};

/** The highest answer of a diagram. */
const highestOf = (arena: CompiledPack['arena'], root: Node): number => {
  let highest = 0;
  arena.map((value) => {
    if (value !== IMPOSSIBLE) highest = Math.max(highest, value);
    return 0;
  }, root);
  return highest;
};
