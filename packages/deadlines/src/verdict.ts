import type { Text } from '@xinfang/calendar';
import {
  answersOf,
  type CompiledPack,
  decisiveOf,
  FALSE,
  IMPOSSIBLE,
  type Known,
  type Node,
  OPEN_STATUSES,
  TRUE,
  terminal,
  terminalValue,
} from '@xinfang/pack/decide';
import type { Status } from '@xinfang/rules';
import { layFlat, OPEN, walk } from './flat-diagram.ts';
import { createRecall } from './recall.ts';

/** Whether a clock runs: yes, no, or open. */
export type Verdict = { readonly runs: true } | { readonly runs: false } | OpenVerdict;

/** It is open whether a clock runs: why, and the facts that would settle it. */
export interface OpenVerdict {
  readonly runs: null;
  readonly status: Status;
  readonly because?: Text;
  readonly facts: readonly string[];
}

const RUNS: Verdict = Object.freeze({ runs: true });
const DOES_NOT_RUN: Verdict = Object.freeze({ runs: false });
const NEVER = terminal(IMPOSSIBLE);
const FIRST_STATUS = 2;

/** The answer that a person decides. */
export const PERSON = FIRST_STATUS + OPEN_STATUSES.indexOf('person-decides');

/** Whether a clock runs, for what is known of a matter. */
export type Judge = (known: Known) => Verdict;

/**
 * Judges by a condition, exactly over all completions. `because` is why a person decides, where the condition doubts.
 * Verdicts are kept and answer many cases, so they are frozen.
 */
export const judgeBy = (compiled: CompiledPack, node: Node, because: Text | undefined): Judge => {
  if (node === TRUE) return () => RUNS;
  const flat = layFlat(compiled.arena, node);
  const recall = createRecall<Verdict>(flat.asked);
  const settled = new Map<Node, Verdict>([
    [TRUE, RUNS],
    [NEVER, RUNS],
    [FALSE, DOES_NOT_RUN],
  ]);
  return (known) => {
    const end = walk(flat, known);
    if (end === TRUE) return RUNS;
    if (end === FALSE) return DOES_NOT_RUN;
    const kept = end === OPEN ? recall.find(known) : settled.get(end);
    if (kept !== undefined) return kept;
    const verdict = verdictOf(compiled, node, known, because);
    if (end === OPEN) recall.keep(known, verdict);
    else settled.set(end, verdict);
    return verdict;
  };
};

const verdictOf = (
  { arena, space }: CompiledPack,
  node: Node,
  known: Known,
  because: Text | undefined,
): Verdict => {
  const answers = answersOf(arena, node, known);
  if (answers.every((answer) => answer === terminalValue(TRUE))) return RUNS;
  if (answers.every((answer) => answer === terminalValue(FALSE))) return DOES_NOT_RUN;
  const [only, ...others] = answers;
  const status =
    only !== undefined && others.length === 0 ? OPEN_STATUSES[only - FIRST_STATUS] : undefined;
  const facts = decisiveOf(arena, node, known).map(
    (index) => space.variables[index]?.fact.id ?? '',
  );
  return Object.freeze({
    runs: null,
    status: status ?? 'needs-facts',
    ...(because !== undefined && status === 'person-decides' ? { because } : {}),
    facts: Object.freeze(facts),
  });
};
