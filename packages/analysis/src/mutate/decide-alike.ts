import {
  type CompiledGroup,
  type CompiledPack,
  type Deadline,
  type Effective,
  FALSE,
  IMPOSSIBLE,
  isInForce,
  type Node,
  type Remedy,
  terminal,
} from '@xinfang/pack';
import { same } from './same.ts';

/** Whether two packs, compiled over the same variables, tell every matter the same under the law of one day. */
export const decideAlike = (a: CompiledPack, b: CompiledPack): boolean =>
  a.possible === b.possible &&
  a.forbidden.every((node, index) => node === b.forbidden[index]) &&
  sameGroups(a, b) &&
  same(deadlinesOn(a), deadlinesOn(b)) &&
  same(remediesOn(a), remediesOn(b)) &&
  same(warningsOn(a), warningsOn(b));

const sameGroups = (a: CompiledPack, b: CompiledPack): boolean => {
  const names = new Map<string, number>();
  const nameOf = (told: unknown): number => {
    const key = JSON.stringify(told ?? null);
    const known = names.get(key) ?? names.size;
    names.set(key, known);
    return known;
  };
  return a.groups.every((group, index) => {
    const other = b.groups[index] as CompiledGroup;
    return group.group.hit === 'collect'
      ? sameMembers(flagsTold(a, group, nameOf), flagsTold(b, other, nameOf))
      : winnerTold(a, group, nameOf) === winnerTold(b, other, nameOf);
  });
};

/**
 * What the rules that won tell the clerk, without their ids: of several that give one outcome the first explains it, on
 * the basis of all; where none did, why nothing is encoded.
 */
const toldBy = (
  { group, rules }: CompiledGroup,
  indices: readonly number[],
  on: string,
): unknown => {
  const won = indices.flatMap((index) => rules[index] ?? []);
  const [first] = won;
  if (first === undefined)
    return group.untranslated?.find(({ effective }) => isInForce(effective, on))?.reason;
  const basis = [...new Set(won.flatMap((rule) => rule.basis.map((each) => JSON.stringify(each))))];
  const alike = won.every(({ event }) => same(event, first.event));
  return alike
    ? [first.event, first.explain, first.confirm, basis.toSorted()]
    : [won.map(({ event }) => JSON.stringify(event)).toSorted(), basis.toSorted()];
};

const winnerTold = (
  { arena, on }: CompiledPack,
  group: CompiledGroup,
  nameOf: (told: unknown) => number,
): Node =>
  arena.map(
    (won) =>
      won === IMPOSSIBLE ? won : nameOf(toldBy(group, group.winners[won] as readonly number[], on)),
    group.winner,
  );

/** For each flag, which words and articles raise it where. */
const flagsTold = (
  { arena, on }: CompiledPack,
  group: CompiledGroup,
  nameOf: (told: unknown) => number,
): readonly string[] =>
  group.raised.map(({ rules }) => {
    const sets: (readonly number[])[] = [[]];
    const node = rules.reduce<Node>(
      (before, rule) =>
        arena.combine(
          (holds, set) => {
            if (holds === IMPOSSIBLE) return IMPOSSIBLE;
            return holds === 1 ? sets.push([...(sets[set] as readonly number[]), rule]) - 1 : set;
          },
          group.holds[rule] as Node,
          before,
        ),
      terminal(0),
    );
    const told = arena.map(
      (set) =>
        set === IMPOSSIBLE ? set : nameOf(toldBy(group, sets[set] as readonly number[], on)),
      node,
    );
    return `${group.rules[rules[0] as number]?.event.type} ${told}`;
  });

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  same(a.toSorted(), b.toSorted());

/** The deadlines that are law on the day, each with when it runs; an open outcome of a group is told apart. */
const deadlinesOn = ({ pack, condition, on }: CompiledPack): readonly unknown[] =>
  inForce(pack.deadlines, on).map((deadline) => {
    const { when, doubt, start } = deadline;
    const conditions = [when, doubt?.when, ...(start.cases ?? []).map((each) => each.when)];
    const nodes = conditions.map((each) => each && condition(each, 'open'));
    return [toldOfDeadline(deadline), nodes];
  });

/** The remedies that some facts open under the law of the day, each with when. */
const remediesOn = ({ arena, pack, condition, on }: CompiledPack): readonly unknown[] =>
  inForce(pack.remedies, on)
    .map((remedy) => [toldOfRemedy(remedy), condition(remedy.when)] as const)
    .filter(([, node]) => arena.map((holds) => (holds === 1 ? 1 : 0), node) !== FALSE);

/** The words and articles of each kind of warning on the day: the first in force. */
const warningsOn = ({ pack, on }: CompiledPack): unknown => {
  const first = new Map<string, unknown>();
  for (const { effective: _, ...warning } of inForce(pack.warnings, on))
    if (!first.has(warning.id)) first.set(warning.id, warning);
  return [...first].toSorted(([x], [y]) => (x < y ? -1 : 1));
};

const inForce = <Element extends { readonly effective: Effective }>(
  elements: readonly Element[],
  on: string,
): readonly Element[] => elements.filter(({ effective }) => isInForce(effective, on));

/** A remedy as it is told, whenever it is given. */
export const toldOfRemedy = ({ when: _when, effective: _effective, ...rest }: Remedy): unknown =>
  rest;

const toldOfDeadline = ({
  when: _when,
  effective: _effective,
  start,
  doubt,
  ...rest
}: Deadline): unknown => ({
  ...rest,
  doubt: doubt === undefined ? undefined : { ...doubt, when: undefined },
  start: { ...start, cases: start.cases?.map((each) => ({ ...each, when: undefined })) },
});
