import { IMPOSSIBLE, type Node } from '../diagram/arena.ts';
import type { CompiledGroup, CompiledPack } from '../diagram/compile.ts';
import type { Basis } from '../format/base.ts';
import type { Rule } from '../format/rule.ts';
import type { Pack } from '../pack.ts';
import { answerAt, type Comparison, caseInPoint, greatest, type Stretch } from './comparison.ts';
import { includesBasis } from './includes-basis.ts';
import { exampleOf, type Loosening } from './refusals.ts';

/** Outcomes that refuse, by group: an outcome that the base marks stays marked whatever an overlay says. */
type Refusing = ReadonlyMap<string, ReadonlySet<string>>;

const refusingIn = (...packs: readonly Pack[]): Refusing => {
  const refusing = new Map<string, Set<string>>();
  for (const { id, outcomes } of packs.flatMap(({ groups }) => groups))
    for (const { value, refuses } of outcomes)
      if (refuses === true) refusing.set(id, (refusing.get(id) ?? new Set()).add(value));
  return refusing;
};

/** No matter that the base admits is refused; flags and bases of the base stay. For all facts, under every law. */
export const loosenedDecisions = (comparison: Comparison): readonly Loosening[] => {
  const base = refusingIn(comparison.base);
  const merged = refusingIn(comparison.base, comparison.merged);
  return comparison.stretches.flatMap((stretch) => [
    ...loosenedAdmission(comparison, stretch, base, merged),
    ...stretch.base.groups.flatMap((group) =>
      group.group.hit === 'collect'
        ? loosenedFlags(comparison, stretch, group)
        : loosenedOutcomeBasis(comparison, stretch, group),
    ),
  ]);
};

/** 1 where a group refuses, else 0. */
const refusalIn = (pack: CompiledPack, group: CompiledGroup, refusing: Refusing): Node => {
  const values = refusing.get(group.group.id) ?? new Set();
  if (group.group.hit === 'collect')
    return greatest(
      pack.arena,
      group.holds.filter((_, index) => values.has(group.rules[index]?.event.type ?? '')),
    );
  return pack.arena.map(
    (answer) => (answer === IMPOSSIBLE ? answer : values.has(group.answers[answer] ?? '') ? 1 : 0),
    group.outcome,
  );
};

const refusalOfAll = (pack: CompiledPack, refusing: Refusing): Node =>
  greatest(
    pack.arena,
    pack.groups.map((group) => refusalIn(pack, group, refusing)),
  );

const loosenedAdmission = (
  comparison: Comparison,
  { base, merged, effective }: Stretch,
  refusingBase: Refusing,
  refusingMerged: Refusing,
): readonly Loosening[] => {
  const before = possibleOnly(base, refusalOfAll(base, refusingBase));
  const after = refusalOfAll(merged, refusingMerged);
  const found = caseInPoint(comparison, before, after, (a, b) => a === 0 && b === 1);
  if (found === undefined) return [];
  const { values, facts } = found;
  const group = merged.groups.find(
    (each) => answerAt(merged.arena, refusalIn(merged, each, refusingMerged), values) === 1,
  );
  const admitting = base.groups.filter(({ group: { id } }) => refusingBase.has(id));
  return [
    {
      code: 'loosens-admission',
      ...placeOf(merged, group, values),
      path: ['conditions'],
      basis: admitting.flatMap((each) => basisAt(base, each, values)),
      example: exampleOf(facts, effective.from),
    },
  ];
};

const possibleOnly = ({ arena, possible }: CompiledPack, node: Node): Node =>
  arena.combine((ok, value) => (ok === 1 ? value : IMPOSSIBLE), possible, node);

type Values = ReadonlyMap<number, number>;

const winnersAt = (pack: CompiledPack, group: CompiledGroup, values: Values): readonly Rule[] => {
  if (group.group.hit === 'collect')
    return group.rules.filter(
      (_, index) => answerAt(pack.arena, group.holds[index] as Node, values) === 1,
    );
  const won = group.winners[answerAt(pack.arena, group.winner, values)] ?? [];
  return won.flatMap((index) => group.rules[index] ?? []);
};

/** Where to show what a group decides: at the rule that gave it, else at the group. */
const placeOf = (
  pack: CompiledPack,
  group: CompiledGroup | undefined,
  values: Values,
): { kind: 'rule' | 'group'; id: string } => {
  const rule = group && winnersAt(pack, group, values)[0];
  return rule === undefined
    ? { kind: 'group', id: group?.group.id ?? '' }
    : { kind: 'rule', id: rule.id };
};

const basisAt = (pack: CompiledPack, group: CompiledGroup, values: Values): readonly Basis[] =>
  winnersAt(pack, group, values).flatMap(({ basis }) => basis);

const groupIn = (pack: CompiledPack, id: string): CompiledGroup | undefined =>
  pack.groups.find(({ group }) => group.id === id);

/** Each rule of the base that raises a flag: where it holds, some rule raises the same flag, and some such rule on the same basis. */
const loosenedFlags = (
  comparison: Comparison,
  { merged, effective }: Stretch,
  group: CompiledGroup,
): readonly Loosening[] => {
  const raised = raisedBy(merged, groupIn(merged, group.group.id));
  return group.rules.flatMap((rule, index) => {
    const before = group.holds[index] as Node;
    const flagged = raised((each) => each.event.type === rule.event.type);
    const based = raised(
      (each) => each.event.type === rule.event.type && includesBasis(each.basis, rule.basis),
    );
    const at = { kind: 'rule', id: rule.id, basis: rule.basis } as const;
    const lost = caseInPoint(comparison, before, flagged, (a, b) => a === 1 && b !== 1);
    const baseless = caseInPoint(
      comparison,
      before,
      differenceOf(merged, flagged, based),
      (a, b) => a === 1 && b === 1,
    );
    return [
      ...loosened({ code: 'loosens-flag', ...at, path: ['conditions'] }, lost, effective.from),
      ...loosened({ code: 'loosens-basis', ...at, path: ['basis'] }, baseless, effective.from),
    ];
  });
};

/** 1 where some rule of a kind holds. */
const raisedBy =
  ({ arena }: CompiledPack, group: CompiledGroup | undefined) =>
  (fits: (rule: Rule) => boolean): Node =>
    greatest(arena, group?.holds.filter((_, index) => fits(group.rules[index] as Rule)) ?? []);

/** 1 where the first holds and the second does not. */
const differenceOf = ({ arena }: CompiledPack, first: Node, second: Node): Node =>
  arena.combine(
    (a, b) => (a === IMPOSSIBLE || b === IMPOSSIBLE ? IMPOSSIBLE : a === 1 && b !== 1 ? 1 : 0),
    first,
    second,
  );

const loosened = (
  loosening: Omit<Loosening, 'example'>,
  found: ReturnType<typeof caseInPoint>,
  on: string,
): readonly Loosening[] =>
  found === undefined ? [] : [{ ...loosening, example: exampleOf(found.facts, on) }];

/** Where both packs give the same outcome, it rests on no less than before. */
const loosenedOutcomeBasis = (
  comparison: Comparison,
  { base, merged, effective }: Stretch,
  group: CompiledGroup,
): readonly Loosening[] => {
  const after = groupIn(merged, group.group.id);
  if (after === undefined) return [];
  const found = caseInPoint(comparison, group.winner, after.winner, (a, b) => {
    const [was, is] = [rulesWon(group, a), rulesWon(after, b)];
    return (
      sameOutcome(was, is) &&
      !includesBasis(
        is.flatMap(({ basis }) => basis),
        was.flatMap(({ basis }) => basis),
      )
    );
  });
  if (found === undefined) return [];
  return [
    {
      code: 'loosens-basis',
      ...placeOf(merged, after, found.values),
      path: ['basis'],
      basis: basisAt(base, group, found.values),
      example: exampleOf(found.facts, effective.from),
    },
  ];
};

const rulesWon = (group: CompiledGroup, winner: number): readonly Rule[] =>
  (group.winners[winner] ?? []).flatMap((index) => group.rules[index] ?? []);

const sameOutcome = (a: readonly Rule[], b: readonly Rule[]): boolean => {
  const types = new Set([...a, ...b].map(({ event }) => event.type));
  return a.length > 0 && b.length > 0 && types.size === 1;
};
