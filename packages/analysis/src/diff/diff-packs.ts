import type { Calendar } from '@xinfang/calendar';
import { DiagramTooLarge } from '@xinfang/pack';
import { type Comparison, comparePair, openPair } from './comparison.ts';
import {
  type RemedyBehaviour,
  refusalBehaviour,
  remedyBehaviour,
  type YesNoChange,
} from './condition-behaviour.ts';
import { type DeadlineBehaviour, deadlineBehaviour } from './deadline-behaviour.ts';
import type { DiffSide } from './diff-side.ts';
import { diffElements, type ElementChange } from './elements.ts';
import { type GroupBehaviour, groupBehaviour } from './group-behaviour.ts';
import type { FactDifference } from './shared-space.ts';

/** What two packs decide and reckon differently, exact over all facts and all start days of the calendar. */
export interface Behaviour {
  /** Whether no matter whose facts are all known is decided or reckoned differently. */
  readonly same: boolean;
  /** Facts that only one of the packs has, or that the packs do not have alike; what is compared is compared over both. */
  readonly facts: readonly FactDifference[];
  /** Facts that one pack allows and the other refuses. */
  readonly refused: readonly YesNoChange[];
  readonly groups: readonly GroupBehaviour[];
  readonly deadlines: readonly DeadlineBehaviour[];
  readonly remedies: readonly RemedyBehaviour[];
  /** Present where the rules depend on too much to try all facts: what may come out differently, and was not compared. */
  readonly uncompared?: Uncompared;
}

/** Groups, deadlines and remedies that are written differently, or rest on what is. */
export interface Uncompared {
  readonly groups: readonly string[];
  readonly deadlines: readonly string[];
  readonly remedies: readonly string[];
}

/** Two packs compared: what is written differently, and what comes out differently. */
export interface PackDiff {
  readonly before: PackName;
  readonly after: PackName;
  readonly elements: readonly ElementChange[];
  readonly behaviour: Behaviour;
}

/** A compared pack as a result names it. */
export interface PackName {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** From the lowest layer to the highest. */
  readonly layers: readonly {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
  }[];
}

/**
 * Compares two packs, each with all its layers: what is written differently, element by element, and what they decide and
 * reckon differently, exact over all combinations of facts. Without a calendar due days are not compared. Where the rules
 * depend on so much that this would not end, `uncompared` names what was not compared.
 *
 * @example
 * const side = openSide([nationalFiles]);
 * diffPacks(side, side).behaviour.same // true
 */
export const diffPacks = (before: DiffSide, after: DiffSide, calendar?: Calendar): PackDiff => {
  const told = toldOf(before, after, calendar);
  return {
    before: nameOf(before),
    after: nameOf(after),
    elements: diffElements(before, after),
    behaviour: { same: isNothing(told), ...told },
  };
};

const isNothing = ({ uncompared, ...lists }: Told): boolean =>
  uncompared === undefined && Object.values(lists).every((list) => list.length === 0);

type Told = Omit<Behaviour, 'same'>;

const toldOf = (before: DiffSide, after: DiffSide, calendar: Calendar | undefined): Told => {
  try {
    return behaviourIn(comparePair(before.pack, after.pack), calendar);
  } catch (error) {
    if (!(error instanceof DiagramTooLarge)) throw error;
    const pair = openPair(before.pack, after.pack);
    return { ...behaviourIn(pair, calendar), uncompared: uncomparedIn(pair) };
  }
};

const behaviourIn = (comparison: Comparison, calendar: Calendar | undefined): Told => ({
  facts: comparison.differences,
  refused: refusalBehaviour(comparison),
  groups: groupBehaviour(comparison),
  deadlines: deadlineBehaviour(comparison, calendar),
  remedies: remedyBehaviour(comparison),
});

const uncomparedIn = ({ affected }: Comparison): Uncompared => ({
  groups: [...affected.groups],
  deadlines: [...affected.deadlines],
  remedies: [...affected.remedies],
});

const nameOf = ({ pack: { id, version, title, layers } }: DiffSide): PackName => ({
  id,
  version,
  title,
  layers,
});
