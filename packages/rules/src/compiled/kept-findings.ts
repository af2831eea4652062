import {
  type CompiledGroup,
  type CompiledPack,
  type Known,
  leavesOf,
  type Pack,
  type Rule,
} from '@xinfang/pack/decide';
import type { Lookup } from '../evaluate.ts';
import type { Facts } from '../facts.ts';
import { statedIn } from '../known.ts';
import { findRule, type RuleFinding } from '../rule-trace.ts';
import { frozen } from './frozen.ts';

/** What is known of a matter when its rules are traced: cells, the facts they came from, and groups' outcomes as facts. */
export interface Traced {
  readonly known: Known;
  readonly facts: Facts;
  readonly lookup: Lookup;
}

/** What a rule came to for a matter. */
export type Findings = (index: number, traced: Traced) => RuleFinding;

/** Findings that are kept of a group, of some kilobytes each; beyond it they are made anew. Conditions read few facts. */
const MOST_FINDINGS = 2_000;
/** Keys are whole numbers: beyond this a double would mix them up. */
const MOST_KEYS = Number.MAX_SAFE_INTEGER;

/**
 * Findings of a group's rules, each kept under the values that its conditions read: a matter differs from others in few of
 * them. Kept ones are frozen.
 */
export const keepFindings = (
  compiled: CompiledPack,
  group: CompiledGroup,
  most = MOST_FINDINGS,
): Findings => {
  const shelf: Shelf = { found: group.rules.map(() => new Map()), size: 0, most };
  const kept = group.rules.map((rule, index) => keepFinding(compiled, rule, shelf, index));
  return (index, traced) => (kept[index] as (each: Traced) => RuleFinding)(traced);
};

/** Findings by rule and key, and how many there are. */
interface Shelf {
  readonly found: readonly Map<number, RuleFinding>[];
  size: number;
  readonly most: number;
}

const put = (shelf: Shelf, index: number, key: number, finding: RuleFinding): void => {
  if (shelf.size === shelf.most) {
    for (const each of shelf.found) each.clear();
    shelf.size = 0;
  }
  shelf.found[index]?.set(key, finding);
  shelf.size += 1;
};

const keepFinding = (
  compiled: CompiledPack,
  rule: Rule,
  shelf: Shelf,
  index: number,
): ((traced: Traced) => RuleFinding) => {
  const { pack } = compiled;
  const find = ({ lookup }: Traced): RuleFinding => findRule(rule, lookup, pack);
  const reads = readsOf(rule, compiled);
  if (reads.reduce((size, { radix }) => size * radix, 1) > MOST_KEYS) return find;
  const found = shelf.found[index] as Map<number, RuleFinding>;
  return (traced) => {
    const key = keyOf(reads, traced);
    if (key < 0) return find(traced);
    let finding = found.get(key);
    if (finding === undefined) {
      finding = frozen(find(traced));
      put(shelf, index, key, finding);
    }
    return finding;
  };
};

/** Something a condition reads: `digitOf` tells its value as a whole number from 0 below `radix`, or -1 where it is none that the pack declares. */
interface Read {
  readonly radix: number;
  readonly digitOf: (traced: Traced) => number;
}

const keyOf = (reads: readonly Read[], traced: Traced): number => {
  let key = 0;
  for (let index = 0; index < reads.length; index++) {
    const { radix, digitOf } = reads[index] as Read;
    const digit = digitOf(traced);
    if (digit < 0) return -1;
    key = key * radix + digit;
  }
  return key;
};

const readsOf = (rule: Rule, { pack, space, groups }: CompiledPack): readonly Read[] => {
  const names = new Set(leavesOf(rule.conditions, pack).map(({ fact }) => fact));
  return [...names].map((name): Read => {
    const group = groups.find((each) => each.group.id === name);
    if (group !== undefined) return readOutcome(name, group.answers);
    const index = space.indexOf.get(name) as number;
    const fact = space.variables[index]?.fact as Pack['facts'][number];
    return fact.type === 'integer'
      ? readInteger(fact)
      : readCell(index, name, space.variables[index]?.values.length ?? 0);
  });
};

const readOutcome = (group: string, answers: readonly string[]): Read => ({
  radix: answers.length + 1,
  digitOf: ({ lookup }) => {
    const value = lookup(group);
    return value === undefined ? 0 : answers.indexOf(value as string) + 1 || -1;
  },
});

/** A trace shows the number, not its cell. */
const readInteger = ({
  id,
  min,
  max,
}: Extract<Pack['facts'][number], { type: 'integer' }>): Read => ({
  radix: max - min + 2,
  digitOf: ({ lookup }) => {
    const value = lookup(id);
    if (value === undefined) return 0;
    return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? value - min + 1
      : -1;
  },
});

/** A value outside the domain has no cell, as a missing one; a trace shows it all the same. */
const readCell = (index: number, id: string, size: number): Read => ({
  radix: size + 1,
  digitOf: ({ known, facts }) => {
    const cell = known[index] as number;
    return cell < 0 && statedIn(facts, id) !== undefined ? -1 : cell + 1;
  },
});
