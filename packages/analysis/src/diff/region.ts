import { type Arena, FALSE, type Node, or, TRUE } from '@xinfang/pack';

/** A count as JSON can hold it exactly: a number, or past 2^53 its digits. */
export type Count = number | string;

/**
 * A whole number as JSON can hold it.
 *
 * @example
 * countOf(2n ** 60n) // '1152921504606846976'
 */
export const countOf = (count: bigint): Count =>
  count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString();

/** The variables that a node, or any below it, asks. */
export const askedBy = (arena: Arena, nodes: readonly Node[]): readonly number[] => {
  const seen = new Set<Node>();
  const asked = new Set<number>();
  const stack = [...nodes];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node < 0 || seen.has(node)) continue;
    seen.add(node);
    asked.add(arena.variableOf(node));
    stack.push(...arena.kidsOf(node));
  }
  return [...asked].toSorted((a, b) => a - b);
};

/** How many combinations of the values of some variables a condition holds for; it may ask no other. */
export const combinationsOf = (arena: Arena, root: Node, variables: readonly number[]): bigint => {
  const placeOf = new Map(variables.map((variable, place) => [variable, place]));
  const sizeOf = (place: number): bigint => BigInt(arena.sizes[variables[place] as number] ?? 1);
  /** From each place to the end: how many combinations the rest has. */
  const rest = [1n];
  for (let place = variables.length - 1; place >= 0; place -= 1)
    rest.unshift((rest[0] as bigint) * sizeOf(place));
  const memo = new Map<Node, bigint>();
  const placeAt = (node: Node): number =>
    node < 0 ? variables.length : (placeOf.get(arena.variableOf(node)) as number);
  const below = (node: Node): bigint => {
    if (node === FALSE) return 0n;
    if (node === TRUE) return 1n;
    const known = memo.get(node);
    if (known !== undefined) return known;
    const place = placeAt(node);
    const sum = arena
      .kidsOf(node)
      .reduce((all, kid) => all + below(kid) * skipped(place + 1, placeAt(kid)), 0n);
    memo.set(node, sum);
    return sum;
  };
  const skipped = (from: number, to: number): bigint =>
    (rest[from] as bigint) / (rest[to] as bigint);
  return below(root) * skipped(0, placeAt(root));
};

/** A part of a condition: for some variables the values that they may have; the others are free. */
export type Part = ReadonlyMap<number, readonly number[]>;

/**
 * The first parts that a condition falls into: no combination lies in two of them, and where there are no more than
 * `limit` they are the whole of it.
 */
export const partsOf = (
  arena: Arena,
  root: Node,
  limit: number,
): { readonly parts: readonly Part[]; readonly more: boolean } => {
  const parts: Part[] = [];
  const walk = (node: Node, way: readonly (readonly [number, readonly number[]])[]): void => {
    if (node === FALSE || parts.length > limit) return;
    if (node === TRUE) {
      parts.push(new Map(way));
      return;
    }
    const variable = arena.variableOf(node);
    for (const [kid, values] of alike(arena.kidsOf(node))) walk(kid, [...way, [variable, values]]);
  };
  walk(root, []);
  return { parts: parts.slice(0, limit), more: parts.length > limit };
};

/** The values of a variable by where they lead. */
const alike = (kids: readonly Node[]): ReadonlyMap<Node, readonly number[]> => {
  const values = new Map<Node, number[]>();
  kids.forEach((kid, value) => {
    values.set(kid, [...(values.get(kid) ?? []), value]);
  });
  return values;
};

/**
 * A simpler condition that is the same wherever it matters: what can never be is told with whatever stands beside it. Both
 * are conditions; where `matters` does not hold the result may be anything.
 */
export const simplified = (arena: Arena, root: Node, matters: Node): Node => {
  const memo = new Map<string, Node>();
  const go = (node: Node, care: Node): Node => {
    if (node < 0 || care === TRUE || care === FALSE) return node;
    const key = `${node},${care}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const variable = arena.variableOf(node);
    const result =
      arena.variableOf(care) < variable
        ? go(node, anyOf(arena, arena.kidsOf(care)))
        : atVariable(variable, arena.kidsOf(node), kidsAt(arena, care, variable));
    memo.set(key, result);
    return result;
  };
  const atVariable = (variable: number, kids: readonly Node[], cares: readonly Node[]): Node => {
    const plainest = cares.findIndex((care) => care !== FALSE);
    const told = kids.map((kid, value) => {
      const care = cares[value] as Node;
      return care === FALSE ? undefined : go(kid, care);
    });
    return arena.branch(
      variable,
      told.map((kid) => kid ?? (told[plainest] as Node)),
    );
  };
  return go(root, matters);
};

const kidsAt = (arena: Arena, node: Node, variable: number): readonly Node[] =>
  arena.variableOf(node) === variable
    ? arena.kidsOf(node)
    : Array.from({ length: arena.sizes[variable] ?? 0 }, () => node);

const anyOf = (arena: Arena, nodes: readonly Node[]): Node =>
  nodes.reduce((a, b) => or(arena, a, b), FALSE);
