import {
  andOpen,
  answersOf,
  type CompiledPack,
  type Condition,
  type Deadline,
  decisiveOf,
  FALSE,
  type Known,
  type Node,
  OPEN_STATUSES,
  orOpen,
  TRUE,
} from '@xinfang/pack';
import type { Start } from '../../src/start.ts';
import type { Verdict } from '../../src/verdict.ts';

const RUNS: Verdict = { runs: true };
const DOES_NOT_RUN: Verdict = { runs: false };
const FIRST_STATUS = 2;
const PERSON = FIRST_STATUS + OPEN_STATUSES.indexOf('person-decides');

/** Whether a deadline's clock runs from a start, for what is known of the matter: exact over all completions. */
export const verdictOf = (
  compiled: CompiledPack,
  deadline: Deadline,
  start: Start,
  known: Known,
  doubtful: boolean,
): Verdict => {
  const node = conditionOf(compiled, deadline, start, doubtful);
  if (node === TRUE) return RUNS;
  const answers = answersOf(compiled.arena, node, known);
  if (answers.every((answer) => answer === 1)) return RUNS;
  if (answers.every((answer) => answer === 0)) return DOES_NOT_RUN;
  const [only] = answers;
  const status =
    answers.length === 1 && only !== undefined ? OPEN_STATUSES[only - FIRST_STATUS] : undefined;
  const doubt =
    answers.length === 1 && only === PERSON && doubtful ? deadline.doubt?.because : undefined;
  return {
    runs: null,
    status: status ?? 'needs-facts',
    ...(doubt === undefined ? {} : { because: doubt }),
    facts: decisiveOf(compiled.arena, node, known).map(
      (index) => compiled.space.variables[index]?.fact.id ?? '',
    ),
  };
};

const conditions = new WeakMap<CompiledPack, Map<Deadline, Map<string, Node>>>();

/** A deadline's whole condition: its `when`, at least one start case, and the doubt that a proposed refusal raises; built once. */
const conditionOf = (
  compiled: CompiledPack,
  deadline: Deadline,
  { cases }: Start,
  doubtful: boolean,
): Node => {
  const built = within(within(conditions, compiled), deadline);
  const stated = deadline.start.cases;
  const key = `${doubtful} ${stated === undefined ? '' : cases.map((each) => stated.indexOf(each)).join()}`;
  let node = built.get(key);
  if (node === undefined) {
    node = buildCondition(compiled, deadline, cases, doubtful);
    built.set(key, node);
  }
  return node;
};

/** The map under a key, made where there is none. */
const within = <Key extends object, Inner extends Map<unknown, unknown>>(
  outer: { get(key: Key): Inner | undefined; set(key: Key, value: Inner): unknown },
  key: Key,
): Inner => {
  let inner = outer.get(key);
  if (inner === undefined) {
    inner = new Map() as Inner;
    outer.set(key, inner);
  }
  return inner;
};

const buildCondition = (
  compiled: CompiledPack,
  { when, doubt }: Deadline,
  cases: Start['cases'],
  doubtful: boolean,
): Node => {
  const { arena } = compiled;
  const open = (condition: Condition | undefined): Node =>
    condition === undefined ? TRUE : compiled.condition(condition, 'open');
  const anyCase = cases.map((each) => open(each.when)).reduce((a, b) => orOpen(arena, a, b), FALSE);
  const runs = andOpen(arena, open(when), anyCase);
  if (!doubtful || doubt === undefined) return runs;
  return arena.combine(
    (doubted, value) => (doubted === 1 ? PERSON : value),
    open(doubt.when),
    runs,
  );
};
