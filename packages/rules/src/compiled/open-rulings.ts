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
import { onDay } from './on-day.ts';
import { type Question, questionsOf } from './questions.ts';
import { type Reading, readPlainly } from './reading.ts';
import type { Left } from './residue.ts';
import { sharingOf } from './shared-parts.ts';

interface Walked {
  readonly questions: readonly Question[];
  readonly automaton: Automaton;
}

/** Where the ends of the clusters so far lead: the ruling after the last, or further. */
interface Junction {
  ruling?: Ruling;
  /** No array: ends are many, and few follow a given one. */
  readonly next: Map<number, Junction>;
}

/** What the rulings of a pack may take. */
export interface OpenRulingsOptions {
  /** Bytes of all tables, roughly. */
  readonly mostBytes: number;
  /** Rulings that are kept, of some hundred bytes each; beyond it they are made anew. */
  readonly mostRulings: number;
}

const LIMITS: OpenRulingsOptions = { mostBytes: 48_000_000, mostRulings: 40_000 };

/** Rules matters of which something is missing, by walking tables. It reads and answers as `ruleOn` does by the diagrams themselves. */
export const createOpenRulings = (
  compiled: CompiledPack,
  limits: OpenRulingsOptions = LIMITS,
): ((known: Known, on: CivilDate) => Ruling) => {
  const clusters = clustersOf(compiled.arena, questionsOf(compiled), compiled.possible);
  const mostBytes = limits.mostBytes / clusters.length;
  const walked = clusters.map(
    (questions): Walked => ({
      questions,
      automaton: createAutomaton(compiled.arena, questions, { mostBytes }),
    }),
  );
  const share = sharingOf(compiled);
  const ends = new Int32Array(walked.length);
  let root: Junction = { next: new Map() };
  let kept = 0;
  let age = -1;

  const forgetOld = (): void => {
    let now = 0;
    for (const { automaton } of walked) now += automaton.age();
    if (now === age && kept < limits.mostRulings) return;
    root = { next: new Map() };
    kept = 0;
    age = now;
  };

  const junctionAt = (): Junction => {
    let junction = root;
    for (let index = 0; index < ends.length; index++) {
      const end = ends[index] as number;
      let next = junction.next.get(end);
      if (next === undefined) {
        next = { next: new Map() };
        junction.next.set(end, next);
      }
      junction = next;
    }
    return junction;
  };

  const byTables = (known: Known, on: CivilDate): Ruling => {
    let isTold = true;
    for (let index = 0; index < walked.length; index++) {
      const end = (walked[index] as Walked).automaton.walk(known);
      if (end < 0) isTold = false;
      ends[index] = end;
    }
    const make = (): Ruling =>
      share(ruleOn(compiled, readingAt(walked, ends, compiled, known), on));
    if (!isTold) return make();
    forgetOld();
    const junction = junctionAt();
    if (junction.ruling === undefined) {
      junction.ruling = make();
      kept += 1;
    }
    return onDay(junction.ruling, on);
  };

  const byPattern = createPatternRulings(compiled, limits.mostRulings);
  return (known, on) => {
    // Facts so mixed that tables fill again and again: what is missing differs from matter to matter.
    const isMixed = age >= MOST_AGES * walked.length;
    return isMixed ? byPattern(known, on) : byTables(known, on);
  };
};

/** Tables that were dropped so often cost more than they give. */
const MOST_AGES = 4;

/** Rules each pattern of what is known once, by the diagrams. */
const createPatternRulings = (
  compiled: CompiledPack,
  most: number,
): ((known: Known, on: CivilDate) => Ruling) => {
  const share = sharingOf(compiled);
  const rulings = new Map<string, Ruling>();
  return (known, on) => {
    const pattern = known.join();
    let ruling = rulings.get(pattern);
    if (ruling === undefined) {
      if (rulings.size >= most) rulings.clear();
      ruling = share(ruleOn(compiled, readPlainly(compiled, known), on));
      rulings.set(pattern, ruling);
    }
    return onDay(ruling, on);
  };
};

/** What the ends say of each diagram. Of what no table tells, and of the reasons for impossible facts, the diagrams speak. */
const readingAt = (
  walked: readonly Walked[],
  ends: Int32Array,
  compiled: CompiledPack,
  known: Known,
): Reading => {
  const left = new Map<Node, Left>();
  for (const [index, { questions, automaton }] of walked.entries()) {
    const end = ends[index] as number;
    if (end < 0) continue;
    const residue = automaton.residueAt(end);
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
