import { hashOf } from './node-table.ts';

/** Branching nodes, each once: the same variable with the same children is the same number. */
export interface Branches {
  readonly variables: readonly number[];
  readonly children: readonly (readonly number[])[];
  readonly nodeOf: (variable: number, kids: readonly number[]) => number;
}

const FREE = -1;

/**
 * No branching nodes yet.
 *
 * @example
 * const { nodeOf } = createBranches();
 * nodeOf(0, [-1, -2]) === nodeOf(0, [-1, -2]) // true
 */
export const createBranches = (): Branches => {
  const variables: number[] = [];
  const children: (readonly number[])[] = [];
  const hashes: number[] = [];
  let places = new Int32Array(64).fill(FREE);

  const isNode = (node: number, variable: number, kids: readonly number[]): boolean => {
    if (variables[node] !== variable) return false;
    const known = children[node] as readonly number[];
    for (let index = 0; index < kids.length; index++)
      if (known[index] !== kids[index]) return false;
    return true;
  };

  const grow = (): void => {
    places = new Int32Array(2 * places.length).fill(FREE);
    for (let node = 0; node < variables.length; node++) {
      let place = (hashes[node] as number) & (places.length - 1);
      while (places[place] !== FREE) place = (place + 1) & (places.length - 1);
      places[place] = node;
    }
  };

  const nodeOf = (variable: number, kids: readonly number[]): number => {
    let hash = variable;
    for (let index = 0; index < kids.length; index++)
      hash = hashOf(hash, kids[index] as number, index);
    let place = hash & (places.length - 1);
    while (places[place] !== FREE) {
      const node = places[place] as number;
      if (hashes[node] === hash && isNode(node, variable, kids)) return node;
      place = (place + 1) & (places.length - 1);
    }
    const node = variables.length;
    places[place] = node;
    variables.push(variable);
    children.push(kids);
    hashes.push(hash);
    if (2 * variables.length > places.length) grow();
    return node;
  };

  return { variables, children, nodeOf };
};
