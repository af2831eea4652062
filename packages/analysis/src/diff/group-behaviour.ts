import type {
  Basis,
  CompiledGroup,
  CompiledPack,
  Effective,
  Group,
  Node,
  Rule,
} from '@xinfang/pack';
import { IMPOSSIBLE, terminal } from '@xinfang/pack';
import {
  asked,
  type ComparedSpan,
  type Comparison,
  classesOf,
  distinctBasis,
  type Region,
  referencesOf,
  regionOf,
  spansAlive,
} from './comparison.ts';
import { joinSpans } from './join-spans.ts';

/** What a pack answers where it does not allow the facts, or is past its last day. */
export const REFUSED = 'refused';
/** What a pack answers of a group, deadline or remedy that it does not have. */
export const ABSENT = 'absent';
/** What a flag comes to. */
export const RAISED = 'raised';
export const NOT_RAISED = 'not-raised';

/** Facts for which a group comes to something else, or to the same by other rules or on another basis. */
export interface OutcomeChange extends Region {
  readonly change: 'outcome' | 'basis' | 'rule';
  /** The outcome, or the status that leaves it open; of flags `raised` or `not-raised`; `refused` where the pack does not allow the facts. */
  readonly from: string;
  readonly to: string;
  /** The rules that give it, as far as they differ among these facts each of them. */
  readonly rules: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What it rests on. */
  readonly basis: { readonly before: readonly Basis[]; readonly after: readonly Basis[] };
}

/** What a group decides differently under one span of law. */
export interface GroupBehaviour {
  readonly group: string;
  /** Of groups that collect: which flag. */
  readonly flag?: string;
  readonly law: Effective;
  readonly changes: readonly OutcomeChange[];
}

/** What every group decides differently, under each span of law, for all facts; empty where nothing does. */
export const groupBehaviour = (comparison: Comparison): readonly GroupBehaviour[] => {
  return [...comparison.affected.groups].flatMap((id) =>
    joinSpans(spansAlive(comparison).flatMap((span) => behaviourOf(comparison, span, id))),
  );
};

const behaviourOf = (
  comparison: Comparison,
  span: ComparedSpan,
  id: string,
): readonly GroupBehaviour[] => {
  const [before, after] = [span.before, span.after].map((pack) =>
    pack.groups.find(({ group }) => group.id === id),
  );
  const flags = [before, after].flatMap((each) =>
    each?.group.hit === 'collect' ? each.group.outcomes.map(({ value }) => value) : [],
  );
  const isOneOutcome = [before, after].some((each) => each && each.group.hit !== 'collect');
  return [...(isOneOutcome ? [undefined] : []), ...new Set(flags)].flatMap((flag) => {
    const [was, is] = [answersOf(span.before, before, flag), answersOf(span.after, after, flag)];
    const changes = changesBetween(comparison, span, was, is);
    if (changes.length === 0) return [];
    return [{ group: id, ...(flag === undefined ? {} : { flag }), law: span.law, changes }];
  });
};

/** What a group comes to: an index into `given` for all facts. */
interface Answers {
  readonly node: Node;
  readonly given: readonly Answer[];
}

interface Answer {
  readonly value: string;
  readonly rules: readonly string[];
  readonly basis: readonly Basis[];
}

const answersOf = (
  pack: CompiledPack,
  compiled: CompiledGroup | undefined,
  flag: string | undefined,
): Answers => {
  const isFlag = flag !== undefined;
  if (compiled === undefined || (compiled.group.hit === 'collect') !== isFlag)
    return {
      node: pack.arena.map((ok) => (ok === 1 ? 0 : IMPOSSIBLE), pack.possible),
      given: [{ value: isFlag ? NOT_RAISED : ABSENT, rules: [], basis: [] }],
    };
  return isFlag ? flagAnswers(pack, compiled, flag) : outcomeAnswers(pack, compiled);
};

const outcomeAnswers = ({ arena }: CompiledPack, compiled: CompiledGroup): Answers => {
  // Which rules won settles the outcome; the outcome alone would not tell the basis.
  const pairs = new Map<string, Answer>();
  const keys: string[] = [];
  const node = arena.combine(
    (won, outcome) => {
      if (won === IMPOSSIBLE || outcome === IMPOSSIBLE) return IMPOSSIBLE;
      const key = `${won} ${outcome}`;
      if (!pairs.has(key)) {
        const rules = (compiled.winners[won] ?? []).flatMap((index) => compiled.rules[index] ?? []);
        pairs.set(key, answerOf(compiled.group, compiled.answers[outcome] ?? '', rules));
        keys.push(key);
      }
      return keys.indexOf(key);
    },
    compiled.winner,
    compiled.outcome,
  );
  return { node, given: [...pairs.values()] };
};

const answerOf = (group: Group, value: string, rules: readonly Rule[]): Answer => ({
  value,
  rules: rules.map(({ id }) => id),
  basis: distinctBasis([
    ...rules.flatMap(({ basis }) => basis),
    ...(value === 'conflict' ? (group.onConflict?.basis ?? []) : []),
  ]),
});

const flagAnswers = (pack: CompiledPack, compiled: CompiledGroup, flag: string): Answers => {
  const sets: (readonly number[])[] = [[]];
  const keys = new Map([['', 0]]);
  const intern = (rules: readonly number[]): number => {
    const key = rules.join();
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, sets.length);
    return sets.push(rules) - 1;
  };
  const node = compiled.rules.reduce<Node>(
    (raised, rule, index) =>
      rule.event.type !== flag
        ? raised
        : pack.arena.combine(
            (holds, before) =>
              holds === IMPOSSIBLE || before === IMPOSSIBLE
                ? IMPOSSIBLE
                : holds === 1
                  ? intern([...(sets[before] ?? []), index])
                  : before,
            compiled.holds[index] as Node,
            raised,
          ),
    pack.arena.combine((ok, zero) => (ok === 1 ? zero : IMPOSSIBLE), pack.possible, terminal(0)),
  );
  const given = sets.map((rules) =>
    answerOf(
      compiled.group,
      rules.length === 0 ? NOT_RAISED : RAISED,
      rules.flatMap((index) => compiled.rules[index] ?? []),
    ),
  );
  return { node, given };
};

const REFUSING: Answer = { value: REFUSED, rules: [], basis: [] };

interface Kind {
  readonly change: OutcomeChange['change'];
  readonly from: string;
  readonly to: string;
  /** Of the same outcome by what else. */
  readonly by?: readonly unknown[];
}

const changesBetween = (
  comparison: Comparison,
  span: ComparedSpan,
  was: Answers,
  is: Answers,
): readonly OutcomeChange[] => {
  const nodes = [
    asked(comparison, span, 'before', was.node),
    asked(comparison, span, 'after', is.node),
  ] as const;
  const at = ({ given }: Answers, answer: number): Answer =>
    answer === IMPOSSIBLE ? REFUSING : (given[answer] ?? REFUSING);
  const byKind = new Map<string, { before: Set<Answer>; after: Set<Answer> }>();
  const classes = classesOf(comparison, ...nodes, (a, b) => {
    const [before, after] = [at(was, a), at(is, b)];
    const kind = kindOf(before, after);
    if (kind === undefined) return undefined;
    const key = JSON.stringify(kind);
    const answers = byKind.get(key) ?? { before: new Set(), after: new Set() };
    answers.before.add(before);
    answers.after.add(after);
    byKind.set(key, answers);
    return kind;
  });
  return classes.map(({ found: { change, from, to, ...rest }, where }) => {
    const answers = byKind.get(JSON.stringify({ change, from, to, ...rest }));
    const given = (side: 'before' | 'after'): readonly Answer[] => [...(answers?.[side] ?? [])];
    const rulesOf = (side: 'before' | 'after'): readonly string[] =>
      [...new Set(given(side).flatMap((each) => each.rules))].toSorted();
    const basisOf = (side: 'before' | 'after'): readonly Basis[] =>
      distinctBasis(given(side).flatMap((each) => each.basis));
    return {
      change,
      from,
      to,
      rules: { before: rulesOf('before'), after: rulesOf('after') },
      basis: { before: basisOf('before'), after: basisOf('after') },
      ...regionOf(comparison, where, nodes, span.on),
    };
  });
};

const kindOf = (before: Answer, after: Answer): Kind | undefined => {
  const { value: from } = before;
  const { value: to } = after;
  if (from !== to) return { change: 'outcome', from, to };
  if (referencesOf(before.basis).join() !== referencesOf(after.basis).join())
    return { change: 'basis', from, to, by: [before, after] };
  return before.rules.toSorted().join() === after.rules.toSorted().join()
    ? undefined
    : { change: 'rule', from, to, by: [before, after] };
};
