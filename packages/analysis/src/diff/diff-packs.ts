import type { Calendar } from '@xinfang/calendar';
import { comparePair } from './comparison.ts';
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
 * reckon differently, exact over all combinations of facts. Without a calendar due days are not compared.
 *
 * @example
 * const side = openSide([nationalFiles]);
 * diffPacks(side, side).behaviour.same // true
 */
export const diffPacks = (before: DiffSide, after: DiffSide, calendar?: Calendar): PackDiff => {
  const comparison = comparePair(before.pack, after.pack);
  const told = {
    facts: comparison.differences,
    refused: refusalBehaviour(comparison),
    groups: groupBehaviour(comparison),
    deadlines: deadlineBehaviour(comparison, calendar),
    remedies: remedyBehaviour(comparison),
  };
  return {
    before: nameOf(before),
    after: nameOf(after),
    elements: diffElements(before, after),
    behaviour: { same: Object.values(told).every((list) => list.length === 0), ...told },
  };
};

const nameOf = ({ pack: { id, version, title, layers } }: DiffSide): PackName => ({
  id,
  version,
  title,
  layers,
});
