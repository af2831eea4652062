import { type CivilDate, type DayNumber, XinfangError } from '@xinfang/calendar';
import {
  andOpen,
  type CompiledPack,
  type Condition,
  compiledOn,
  type Deadline,
  FALSE,
  type Known,
  type Node,
  orOpen,
  type Pack,
  TRUE,
  terminalValue,
} from '@xinfang/pack/decide';
import type { DeadlinePlan } from './deadline-plan.ts';
import type { Possible } from './start-cases.ts';
import { type Judge, judgeBy, PERSON } from './verdict.ts';

/** The law of a start day, as far as it says whether a clock runs. */
export interface Law {
  readonly compiled: CompiledPack;
  /** By the place of the deadline, then by what its start cases and its doubt come to. */
  readonly judges: Judge[][];
}

/** Finds the law of a start day, whose number and text are given; of a pack too large to be compiled that of one matter. */
export type LawOn = (day: DayNumber, on: CivilDate, known: Known) => Law;

/** Days of which the law is kept: some decades, and memory stays bounded whatever days are asked. */
const DAYS = 20_000;

/** Keeps the law of each day that is asked, where one law answers all matters. Throws as `compiledOn` does. */
export const lawsOf = (pack: Pack): LawOn => {
  const byCompiled = new WeakMap<CompiledPack, Law>();
  const byDay = new Map<DayNumber, Law | 'by-matter'>();
  const lawOf = (compiled: CompiledPack): Law => {
    let law = byCompiled.get(compiled);
    if (law === undefined) {
      law = { compiled, judges: pack.deadlines.map(() => []) };
      byCompiled.set(compiled, law);
    }
    return law;
  };
  return (day, on, known) => {
    let law = byDay.get(day);
    if (law === undefined) {
      if (byDay.size >= DAYS) byDay.clear();
      const compiled = compiledForAll(pack, on);
      law = compiled === undefined ? 'by-matter' : lawOf(compiled);
      byDay.set(day, law);
    }
    return law === 'by-matter' ? lawOf(compiledFor(pack, on, known)) : law;
  };
};

/** Apart from the rest: a function that a closure looks into makes garbage whenever it is called. */
const compiledFor = (pack: Pack, on: CivilDate, known: Known): CompiledPack =>
  compiledOn(pack, on, () => known);

/** Undefined where the pack is too large for that. */
const compiledForAll = (pack: Pack, on: CivilDate): CompiledPack | undefined => {
  try {
    return compiledOn(pack, on);
  } catch (error) {
    if (error instanceof XinfangError && error.code === 'pack-too-large') return undefined;
    throw error;
  }
};

/** What judges whether a deadline's clock runs, made when first asked for. */
export const judgeOf = (
  { compiled, judges }: Law,
  { deadline, place }: DeadlinePlan,
  { number, cases }: Possible,
  doubtful: boolean,
): Judge => {
  const made = judges[place] as Judge[];
  const key = 2 * number + (doubtful ? 1 : 0);
  let judge = made[key];
  if (judge === undefined) {
    const because = doubtful ? deadline.doubt?.because : undefined;
    judge = judgeBy(compiled, conditionOf(compiled, deadline, cases, doubtful), because);
    made[key] = judge;
  }
  return judge;
};

/** A deadline's whole condition: its `when`, at least one start case, and the doubt that a proposed refusal raises. */
const conditionOf = (
  compiled: CompiledPack,
  { when, doubt }: Deadline,
  cases: Possible['cases'],
  doubtful: boolean,
): Node => {
  const { arena } = compiled;
  const open = (condition: Condition | undefined): Node =>
    condition === undefined ? TRUE : compiled.condition(condition, 'open');
  const anyCase = cases.map((each) => open(each.when)).reduce((a, b) => orOpen(arena, a, b), FALSE);
  const runs = andOpen(arena, open(when), anyCase);
  if (!doubtful || doubt === undefined) return runs;
  const yes = terminalValue(TRUE);
  return arena.combine(
    (doubted, value) => (doubted === yes ? PERSON : value),
    open(doubt.when),
    runs,
  );
};
