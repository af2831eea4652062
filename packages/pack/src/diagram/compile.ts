import type { Condition, Leaf, Scalar } from '../format/condition.ts';
import type { Group } from '../format/group.ts';
import { isInForce } from '../format/in-force.ts';
import { OPEN_STATUSES } from '../format/open-status.ts';
import type { Rule } from '../format/rule.ts';
import { OPERATORS } from '../operators.ts';
import type { Pack } from '../pack.ts';
import {
  type Arena,
  and,
  createArena,
  type Effort,
  FALSE,
  IMPOSSIBLE,
  type Node,
  not,
  or,
  TRUE,
  terminal,
} from './arena.ts';
import { type FactSpace, factSpaceOf, orderOf } from './fact-space.ts';
import { andOpen, orOpen } from './open-answers.ts';
import type { Known } from './questions.ts';

/** A group under the law of one day, as exact functions of the facts. */
export interface CompiledGroup {
  readonly group: Group;
  /** The rules in force, by falling priority. */
  readonly rules: readonly Rule[];
  /** When each rule's conditions hold; `IMPOSSIBLE` where the constraints forbid the facts. */
  readonly holds: readonly Node[];
  /** Answers are indices into `answers`; `IMPOSSIBLE` where the constraints forbid the facts. Not for `collect`. */
  readonly outcome: Node;
  /** What the group can answer: outcomes and open statuses. */
  readonly answers: readonly string[];
  /** Answers are indices into `winners`: which rules gave the outcome. Not for `collect`. */
  readonly winner: Node;
  readonly winners: readonly (readonly number[])[];
  /** For `collect`: when each outcome is raised, by the indices of its rules: at least one of them holds. */
  readonly raised: readonly Raised[];
}

/** An outcome of a group that collects. */
export interface Raised {
  readonly rules: readonly number[];
  readonly node: Node;
}

/** A pack under the law of one day, as exact functions of the facts. */
export interface CompiledPack {
  readonly pack: Pack;
  readonly on: string;
  readonly space: FactSpace;
  readonly arena: Arena;
  /** When the constraints allow the facts. */
  readonly possible: Node;
  /** When each constraint forbids them, in the order of the pack. */
  readonly forbidden: readonly Node[];
  /** In the order in which they are decided. */
  readonly groups: readonly CompiledGroup[];
  /**
   * A condition as a function of the facts, 0 or 1; `IMPOSSIBLE` where the constraints forbid them. With `open`, a test
   * of a group whose outcome is an open status answers 2 + the index of that status in `OPEN_STATUSES` instead.
   */
  readonly condition: (condition: Condition, open?: 'open') => Node;
  /** A group's outcome as it is before the constraints guard it: what conditions that ask the group are made of. */
  readonly unguarded: (group: string) => Node;
}

/** How a pack is compiled. */
export interface CompileOptions {
  /** Lets two packs share one set of variables. */
  readonly space?: FactSpace;
  readonly arena?: Arena;
  /** Facts that are taken as they are: what is compiled holds for these alone, and asks for none of them. */
  readonly known?: Known;
  /** How much an arena of its own may take. */
  readonly effort?: Effort;
}

/**
 * A pack's groups and constraints under the law of a civil date.
 *
 * @throws DiagramTooLarge where the effort does not suffice.
 * @example
 * compilePack(pack, '2023-03-01').groups[0].answers[0] // 'accept'
 */
export const compilePack = (
  pack: Pack,
  on: string,
  {
    space = factSpaceOf(pack),
    effort,
    arena = arenaOver(pack, space, effort),
    known = [],
  }: CompileOptions = {},
): CompiledPack => {
  const scope = openScope(pack, arena, space, known);
  const forbidden = pack.constraints.map(({ never }) => compile(scope, never, false));
  const possible = forbidden.reduce((node, each) => and(arena, node, not(arena, each)), TRUE);
  const guard = guardBy(arena, possible);
  for (const group of pack.groups) {
    const { outcome, ...rest } = compileGroup(scope, group, on);
    scope.raw.set(group.id, outcome);
    scope.groups.set(group.id, {
      ...rest,
      holds: rest.holds.map(guard),
      outcome: guard(outcome),
      winner: guard(rest.winner),
      raised: rest.raised.map(({ rules, node }) => ({ rules, node: guard(node) })),
    });
  }
  return compiledFrom(scope, { on, possible, forbidden });
};

/** A pack whose groups are compiled, by compiling them or by restoring what was compiled before. */
export const compiledFrom = (
  scope: Scope,
  { on, possible, forbidden }: Pick<CompiledPack, 'on' | 'possible' | 'forbidden'>,
): CompiledPack => {
  const { pack, arena, space, groups, raw } = scope;
  const guard = guardBy(arena, possible);
  const compiledOpen = new Map<Condition, Node>();
  const compiledPlain = new Map<Condition, Node>();
  return {
    pack,
    on,
    space,
    arena,
    possible,
    forbidden,
    groups: [...groups.values()],
    unguarded: (group) => raw.get(group) as Node,
    condition: (condition, open) => {
      const made = open === 'open' ? compiledOpen : compiledPlain;
      let node = made.get(condition);
      if (node === undefined) {
        node = guard(compile(scope, condition, open === 'open'));
        made.set(condition, node);
      }
      return node;
    },
  };
};

const guardBy =
  (arena: Arena, possible: Node) =>
  (node: Node): Node =>
    arena.choose(possible, node, terminal(IMPOSSIBLE));

/** An arena for the facts of a pack. */
export const arenaOver = (pack: Pack, space: FactSpace, effort?: Effort): Arena =>
  createArena(
    space.variables.map(({ values }) => values.length),
    orderOf(pack, space),
    effort,
  );

/** What conditions are compiled in: the groups so far, for later ones and conditions read their outcomes. */
export interface Scope {
  readonly pack: Pack;
  readonly arena: Arena;
  readonly space: FactSpace;
  readonly known: Known;
  readonly groups: Map<string, CompiledGroup>;
  /** Outcomes without the constraints' guard. */
  readonly raw: Map<string, Node>;
}

/** A scope without groups. */
export const openScope = (
  pack: Pack,
  arena: Arena,
  space: FactSpace,
  known: Known = [],
): Scope => ({
  pack,
  arena,
  space,
  known,
  groups: new Map(),
  raw: new Map(),
});

const compileGroup = (scope: Scope, group: Group, on: string): CompiledGroup => {
  const { arena, pack } = scope;
  const rules = pack.rules.filter(
    (rule) => rule.group === group.id && isInForce(rule.effective, on),
  );
  const holds = rules.map((rule) => compile(scope, rule.conditions, false));
  const winners: (readonly number[])[] = [[]];
  const indexOfWinners = new Map<string, number>([['', 0]]);
  const intern = (rulesThatWon: readonly number[]): number => {
    const key = rulesThatWon.join(',');
    const known = indexOfWinners.get(key);
    if (known !== undefined) return known;
    indexOfWinners.set(key, winners.length);
    return winners.push(rulesThatWon) - 1;
  };
  const answers = [...group.outcomes.map(({ value }) => value), ...OPEN_STATUSES];
  const winner =
    group.hit === 'collect'
      ? terminal(0)
      : holds.reduceRight((rest, held, index) => {
          const won =
            group.hit === 'first'
              ? terminal(intern([index]))
              : arena.map(
                  (before) => intern([index, ...(winners[before] as readonly number[])]),
                  rest,
                );
          return arena.choose(held, won, rest);
        }, terminal(0));
  const outcome = arena.map(
    (won) => answers.indexOf(answerOfRules(rules, winners[won] as readonly number[])),
    winner,
  );
  const raised = group.hit === 'collect' ? raisedBy(arena, rules, holds) : [];
  return { group, rules, holds, winner, winners, outcome, answers, raised };
};

/** Several rules may raise one outcome: it is one flag, raised where any of them holds. */
const raisedBy = (
  arena: Arena,
  rules: readonly Rule[],
  holds: readonly Node[],
): readonly Raised[] => {
  const byType = new Map<string, number[]>();
  rules.forEach(({ event }, index) => {
    byType.set(event.type, [...(byType.get(event.type) ?? []), index]);
  });
  return [...byType.values()].map((indices) => ({
    rules: indices,
    node: indices.reduce<Node>((node, index) => or(arena, node, holds[index] as Node), FALSE),
  }));
};

/** One outcome from the rules that won: none is a gap, so nothing is encoded; several different ones are a conflict. */
const answerOfRules = (rules: readonly Rule[], won: readonly number[]): string => {
  const types = new Set(won.map((index) => (rules[index] as Rule).event.type));
  if (types.size === 0) return 'untranslated';
  return types.size === 1 ? ([...types][0] as string) : 'conflict';
};

const compile = (scope: Scope, condition: Condition, open: boolean): Node => {
  const { arena } = scope;
  if ('all' in condition) {
    return condition.all.reduce(
      (node, each) => (open ? andOpen : and)(arena, node, compile(scope, each, open)),
      TRUE,
    );
  }
  if ('any' in condition) {
    return condition.any.reduce(
      (node, each) => (open ? orOpen : or)(arena, node, compile(scope, each, open)),
      FALSE,
    );
  }
  if ('not' in condition)
    return arena.map((x) => (x > 1 ? x : 1 - x), compile(scope, condition.not, open));
  if ('condition' in condition) {
    const named = scope.pack.conditions.get(condition.condition);
    if (named === undefined) throw new Error(`no condition ${condition.condition}`);
    return compile(scope, named.conditions, open);
  }
  return compileLeaf(scope, condition, open);
};

const compileLeaf = (
  { arena, space, known, groups, raw }: Scope,
  { fact, operator, value }: Leaf,
  open: boolean,
): Node => {
  const holds = OPERATORS.get(operator);
  if (holds === undefined) throw new Error(`no operator ${operator}`);
  const test = (left: Scalar): number => (holds.test(left, value) ? 1 : 0);
  const group = groups.get(fact);
  if (group !== undefined) {
    const firstStatus = group.group.outcomes.length;
    return arena.map(
      (answer) =>
        open && answer >= firstStatus
          ? 2 + answer - firstStatus
          : test(group.answers[answer] as string),
      raw.get(fact) as Node,
    );
  }
  const index = space.indexOf.get(fact);
  if (index === undefined) throw new Error(`no fact ${fact}`);
  const values = space.variables[index]?.values ?? [];
  const given = values[known[index] ?? -1];
  if (given !== undefined) return terminal(test(given));
  return arena.branch(
    index,
    values.map((each) => terminal(test(each))),
  );
};
