import type { Arena, Known, Node } from '@xinfang/pack/decide';

/** A decision diagram laid flat: at each place the variable that is asked, then where each of its values leads. Answers are below 0. */
export interface FlatDiagram {
  readonly root: number;
  readonly cells: Int32Array;
  /** The variables that it asks, each once. */
  readonly asked: readonly number[];
}

/** What a walk comes to where something that it asks is not known. */
export const OPEN = 1;

/** Lays a diagram flat. */
export const layFlat = (arena: Arena, node: Node): FlatDiagram => {
  const cells: number[] = [];
  const asked = new Set<number>();
  const placeOf = new Map<Node, number>();
  const lay = (each: Node): number => {
    if (each < 0) return each;
    const laid = placeOf.get(each);
    if (laid !== undefined) return laid;
    const place = cells.length;
    placeOf.set(each, place);
    const kids = arena.kidsOf(each);
    cells.push(arena.variableOf(each), ...kids.map(() => 0));
    asked.add(arena.variableOf(each));
    for (const [value, kid] of kids.entries()) cells[place + 1 + value] = lay(kid);
    return place;
  };
  const root = lay(node);
  return { root, cells: Int32Array.from(cells), asked: [...asked] };
};

/** The answer for what is known, as a terminal node; `OPEN` where the walk asks what is not known. */
export const walk = ({ root, cells }: FlatDiagram, known: Known): Node => {
  let at = root;
  while (at >= 0) {
    const value = known[cells[at] as number] ?? -1;
    if (value < 0) return OPEN;
    at = cells[at + 1 + value] as number;
  }
  return at;
};
