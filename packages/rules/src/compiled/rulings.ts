import type { CivilDate } from '@xinfang/calendar';
import {
  type CompiledPack,
  IMPOSSIBLE,
  type Known,
  type Node,
  terminal,
} from '@xinfang/pack/decide';
import type { Ruling } from '../decision.ts';
import { ruleOn } from '../rule-on.ts';
import { type Automaton, createAutomaton } from './automaton.ts';
import { clustersOf } from './clusters.ts';
import { frozen } from './frozen.ts';
import { type Question, questionsOf } from './questions.ts';
import { type Reading, readPlainly } from './reading.ts';
import type { Left } from './residue.ts';

/** A pack under one law as a function from what is known to a frozen ruling; equal matters share one. */
export type Rulings = (known: Known, on: CivilDate) => Ruling;

interface Walked {
  readonly questions: readonly Question[];
  readonly automaton: Automaton;
}

/** Where the ends of the clusters so far lead: the ruling after the last, or further. */
interface Junction {
  ruling?: Ruling;
  readonly next: (Junction | undefined)[];
}

/** Rulings that are kept; beyond it they are made anew. */
const MOST_RULINGS = 50_000;

/** Rules by walking tables. It reads and answers as `ruleOn` does by the diagrams themselves. */
export const createRulings = (compiled: CompiledPack): Rulings => {
  const walked = clustersOf(compiled.arena, questionsOf(compiled), compiled.possible).map(
    (questions): Walked => ({ questions, automaton: createAutomaton(compiled.arena, questions) }),
  );
  const ends = new Int32Array(walked.length);
  let root: Junction = { next: [] };
  let kept = 0;
  let age = -1;

  const forgetOld = (): void => {
    let now = 0;
    for (const { automaton } of walked) now += automaton.age();
    if (now === age && kept < MOST_RULINGS) return;
    root = { next: [] };
    kept = 0;
    age = now;
  };

  return (known, on) => {
    let junction: Junction | undefined;
    for (let index = 0; index < walked.length; index++) {
      const end = (walked[index] as Walked).automaton.walk(known);
      if (end < 0) return frozen(ruleOn(compiled, readPlainly(compiled, known), on));
      ends[index] = end;
    }
    forgetOld();
    junction = root;
    for (let index = 0; index < ends.length; index++) {
      const end = ends[index] as number;
      let next: Junction | undefined = junction.next[end];
      if (next === undefined) {
        next = { next: [] };
        junction.next[end] = next;
      }
      junction = next;
    }
    if (junction.ruling === undefined) {
      junction.ruling = frozen(ruleOn(compiled, readingAt(walked, ends, compiled, known), on));
      kept += 1;
    }
    const { ruling } = junction;
    return ruling.on === on ? ruling : { ...ruling, on };
  };
};

/** What the ends say of each diagram; of the reasons for impossible facts, which no ruling keeps, the diagrams speak. */
const readingAt = (
  walked: readonly Walked[],
  ends: Int32Array,
  compiled: CompiledPack,
  known: Known,
): Reading => {
  const left = new Map<Node, Left>();
  for (const [index, { questions, automaton }] of walked.entries()) {
    const residue = automaton.residueAt(ends[index] as number);
    for (const [at, { root }] of questions.entries()) left.set(root, residue[at] as Left);
  }
  const plain = readPlainly(compiled, known);
  return {
    answers: (root) => {
      const nodes = left.get(root)?.nodes;
      return nodes === undefined ? plain.answers(root) : answersAt(nodes);
    },
    decisive: (root) => {
      const open = left.get(root)?.open;
      return open === undefined
        ? plain.decisive(root)
        : open.map(({ variable }) => variable).sort((a, b) => a - b);
    },
  };
};

const NOTHING = terminal(IMPOSSIBLE);

const answersAt = (nodes: readonly Node[]): readonly number[] =>
  nodes
    .filter((node) => node !== NOTHING)
    .map((node) => ~node)
    .sort((a, b) => a - b);
