import {
  answersOf,
  type CompiledPack,
  decisiveOf,
  type Known,
  type Node,
} from '@xinfang/pack/decide';

/** What the possible completions of the facts make of a diagram. */
export interface Reading {
  /** Their answers, each once, in ascending order; empty where nothing is possible. */
  readonly answers: (root: Node) => readonly number[];
  /** The missing variables whose value can still change the answer, in order. */
  readonly decisive: (root: Node) => readonly number[];
}

/** Reads each diagram anew: the plain way, by which the compiled one is proved. */
export const readPlainly = ({ arena }: CompiledPack, known: Known): Reading => ({
  answers: (root) => answersOf(arena, root, known),
  decisive: (root) => decisiveOf(arena, root, known),
});
