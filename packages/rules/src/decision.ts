import type { CivilDate, Text } from '@xinfang/calendar';
import type { Basis, Layer, OpenStatus, Scalar } from '@xinfang/pack/decide';
import type { Facts } from './facts.ts';

/** Why an outcome is not given: facts are missing, or an open status of the law itself. */
export type Status = 'needs-facts' | OpenStatus;

/** Who must confirm a proposal, and under which article. */
export interface Confirm {
  readonly role: string;
  readonly basis: readonly Basis[];
}

/** An outcome with the rule that gave it and its complete legal basis. */
export interface GivenOutcome {
  readonly value: string;
  readonly rule: string;
  readonly basis: readonly Basis[];
  readonly label: Text;
  readonly explain: Text;
  /** Present on proposals: the outcome takes effect only as an event that a named person records. */
  readonly confirm?: Confirm;
}

/** An outcome that cannot be given, with the article that leaves it open and what it may come to. */
export interface OpenOutcome {
  readonly value: null;
  readonly status: Status;
  readonly basis: readonly Basis[];
  /** Outcomes that are still possible (`needs-facts`) or that hold side by side (`conflict`). */
  readonly candidates: readonly string[];
  readonly explain?: Text;
  readonly hint?: Text;
}

/** The outcome of a group. */
export type GroupOutcome = GivenOutcome | OpenOutcome;

/** A flag: something that must be seen to, whatever else is decided. */
export interface Flag extends Omit<GivenOutcome, 'confirm'> {
  /** The collecting group it belongs to. */
  readonly group: string;
}

/** A missing fact that can still change an open outcome, what to ask, and which groups wait for it. */
export interface Need {
  readonly fact: string;
  readonly question: Text;
  readonly groups: readonly string[];
}

/** What a person may still do, from which event, on which basis. */
export interface DecisionRemedy {
  readonly id: string;
  readonly route: string;
  readonly label: Text;
  readonly text: Text;
  readonly basis: readonly Basis[];
  /** The event from which it is open. */
  readonly from: string;
}

/** A condition with what it came to: true, false, or null where a missing fact leaves it open. */
export type TraceNode =
  | { readonly all: readonly TraceNode[]; readonly result: boolean | null }
  | { readonly any: readonly TraceNode[]; readonly result: boolean | null }
  | { readonly not: TraceNode; readonly result: boolean | null }
  | { readonly condition: string; readonly is: TraceNode; readonly result: boolean | null }
  | {
      readonly fact: string;
      readonly operator: string;
      readonly value: Scalar | readonly Scalar[];
      readonly factValue: Scalar | null;
      readonly result: boolean | null;
    };

/** Why a rule did not give the outcome. */
export type WhyNot =
  | { readonly reason: 'condition-false'; readonly leaves: readonly TraceNode[] }
  | { readonly reason: 'facts-missing'; readonly facts: readonly string[] }
  | { readonly reason: 'outranked'; readonly by: string };

/** What one rule came to. */
export interface RuleTrace {
  readonly rule: string;
  readonly outcome: string;
  readonly holds: boolean | null;
  readonly conditions: TraceNode;
  readonly whyNot?: WhyNot;
}

/** How a decision came about: the facts read, and for each group every rule with its conditions. */
export interface Trace {
  readonly facts: Facts;
  readonly missing: readonly string[];
  readonly groups: Readonly<Record<string, { readonly rules: readonly RuleTrace[] }>>;
}

/** Everything decided of a matter under the law of one day. */
export interface Decision {
  readonly caseId: string;
  readonly on: CivilDate;
  readonly pack: readonly Layer[];
  readonly engine: string;
  readonly outcomes: Readonly<Record<string, GroupOutcome>>;
  readonly flags: readonly Flag[];
  readonly needs: readonly Need[];
  readonly remedies: readonly DecisionRemedy[];
  readonly trace: Trace;
}

/** A decision without its trace: what mass runs use. */
export type Ruling = Omit<Decision, 'trace' | 'caseId'>;
