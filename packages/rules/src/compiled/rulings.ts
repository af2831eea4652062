import type { CivilDate } from '@xinfang/calendar';
import type { CompiledPack, Known } from '@xinfang/pack/decide';
import type { Ruling } from '../decision.ts';
import { ruleOn } from '../rule-on.ts';
import { type Automaton, createAutomaton } from './automaton.ts';
import { keyRootsOf } from './key-roots.ts';
import { onDay } from './on-day.ts';
import { createOpenRulings } from './open-rulings.ts';
import { readPlainly } from './reading.ts';
import { sharingOf } from './shared-parts.ts';

/** A pack under one law as a function from what is known to a frozen ruling; equal matters share one. */
export type Rulings = (known: Known, on: CivilDate) => Ruling;

/** What matters of which all is known may take. */
export interface RulingsOptions {
  /** Bytes of their table, roughly: some tens of thousands of states. */
  readonly mostBytes: number;
  /** Rulings that are kept, of some hundred bytes each; beyond it they are made anew. */
  readonly mostRulings: number;
}

const LIMITS: RulingsOptions = { mostBytes: 8_000_000, mostRulings: 40_000 };

const made = new WeakMap<CompiledPack, Rulings>();

/** The rulings of a pack, made when first asked for. */
export const rulingsOf = (compiled: CompiledPack): Rulings => {
  let rulings = made.get(compiled);
  if (rulings === undefined) {
    rulings = createRulings(compiled);
    made.set(compiled, rulings);
  }
  return rulings;
};

/** Whether tables were made for a pack. */
export const hasRulings = (compiled: CompiledPack): boolean => made.has(compiled);

/** Rules by walking tables, one for matters of which all is known and some for the others. */
export const createRulings = (
  compiled: CompiledPack,
  { mostBytes, mostRulings }: RulingsOptions = LIMITS,
): Rulings => {
  const table = fullTableOf(compiled, mostBytes);
  const ruleOpen = createOpenRulings(compiled);
  const share = sharingOf(compiled);
  /** By the ends of the table. */
  let rulings: Ruling[] = [];
  let kept = 0;
  let age = -1;
  return (known, on) => {
    const end = table.walk(known);
    if (end < 0) return ruleOpen(known, on);
    if (age !== table.age() || kept > mostRulings) {
      rulings = [];
      kept = 0;
      age = table.age();
    }
    let ruling = rulings[end];
    if (ruling === undefined) {
      ruling = share(ruleOn(compiled, readPlainly(compiled, known), on));
      rulings[end] = ruling;
      kept += 1;
    }
    return onDay(ruling, on);
  };
};

/** What settles a ruling is answered in one walk: where all is known the table has few states. */
const fullTableOf = (compiled: CompiledPack, mostBytes: number): Automaton => {
  const roots = [compiled.possible, ...keyRootsOf(compiled)];
  const questions = roots.map((root) => ({ root, decisive: false }));
  return createAutomaton(compiled.arena, questions, { mostBytes, isFull: true });
};
