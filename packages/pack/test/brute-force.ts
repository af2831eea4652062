import type { Basis, Condition, Deadline, Fact, Pack, Rule, Scalar } from '../src/index.ts';
import { isInForce, OPEN_STATUSES, OPERATORS } from '../src/index.ts';

/** One value for each fact. */
export type World = Readonly<Record<string, Scalar>>;

/** What a pack decides of a world on a day: per group the outcome and the rules that gave it. */
interface Decided {
  readonly possible: boolean;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly won: Readonly<Record<string, readonly Rule[]>>;
}

/** How far something holds. */
type Degree = 0 | 1 | 2;

/** Every world over the facts of a pack; whole numbers from 0 to 12 and the bounds. */
export const worldsOf = (facts: readonly Fact[]): readonly World[] =>
  facts.reduce<readonly World[]>(
    (worlds, fact) =>
      worlds.flatMap((world) => valuesOf(fact).map((value) => ({ ...world, [fact.id]: value }))),
    [{}],
  );

const valuesOf = (fact: Fact): readonly Scalar[] => {
  if (fact.type === 'boolean') return [false, true];
  if (fact.type === 'enum') return fact.values.map(({ value }) => value);
  const numbers = Array.from({ length: 13 }, (_, n) => n);
  return numbers.filter((n) => n >= fact.min && n <= fact.max);
};

/** Whether a condition holds in a world that has a value for all it reads. */
export const holds = (pack: Pack, condition: Condition, values: World): boolean => {
  if ('all' in condition) return condition.all.every((each) => holds(pack, each, values));
  if ('any' in condition) return condition.any.some((each) => holds(pack, each, values));
  if ('not' in condition) return !holds(pack, condition.not, values);
  if ('condition' in condition)
    return holds(pack, pack.conditions.get(condition.condition)?.conditions as Condition, values);
  const { fact, operator, value } = condition;
  return OPERATORS.get(operator)?.test(values[fact] as Scalar, value) === true;
};

/** Three-valued: a test of a group that is open holds perhaps. */
const degree = (
  pack: Pack,
  condition: Condition | undefined,
  world: World,
  outcomes: Decided['outcomes'],
): Degree => {
  const of = (each: Condition): Degree => degree(pack, each, world, outcomes);
  if (condition === undefined) return 2;
  if ('all' in condition) return Math.min(...condition.all.map(of)) as Degree;
  if ('any' in condition) return Math.max(...condition.any.map(of)) as Degree;
  if ('not' in condition) return (2 - of(condition.not)) as Degree;
  if ('condition' in condition)
    return of(pack.conditions.get(condition.condition)?.conditions as Condition);
  const outcome = outcomes[condition.fact];
  if (OPEN_STATUSES.some((status) => status === outcome)) return 1;
  return holds(pack, condition, { ...world, ...outcomes }) ? 2 : 0;
};

/** Decides a world by going through the rules one by one. */
export const decideWorld = (pack: Pack, world: World, on: string): Decided => {
  const outcomes: Record<string, string> = {};
  const won: Record<string, readonly Rule[]> = {};
  for (const { id, hit } of pack.groups) {
    const fired = pack.rules.filter(
      (rule) =>
        rule.group === id &&
        isInForce(rule.effective, on) &&
        holds(pack, rule.conditions, { ...world, ...outcomes }),
    );
    const winners = hit === 'first' ? fired.slice(0, 1) : fired;
    won[id] = winners;
    if (hit === 'collect') continue;
    const types = [...new Set(winners.map(({ event }) => event.type))];
    outcomes[id] =
      types.length === 1 ? (types[0] as string) : types.length === 0 ? 'untranslated' : 'conflict';
  }
  const possible = !pack.constraints.some(({ never }) => holds(pack, never, world));
  return { possible, outcomes, won };
};

const references = (rules: readonly Rule[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ basis }) => basis.map(referenceOf)));

const referenceOf = ({ instrument, article, paragraph, item }: Basis): string =>
  [instrument, article, paragraph, item].join('|');

const includes = (whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean =>
  [...part].every((each) => whole.has(each));

const refuses = (
  packs: readonly Pack[],
  won: Decided['won'],
  outcomes: Decided['outcomes'],
): boolean =>
  packs.some(({ groups }) =>
    groups.some(({ id, hit, outcomes: declared }) => {
      const marked = declared.filter((each) => each.refuses === true).map(({ value }) => value);
      return hit === 'collect'
        ? (won[id] ?? []).some(({ event }) => marked.includes(event.type))
        : marked.includes(outcomes[id] ?? '');
    }),
  );

/** What a world shows an overlay to loosen, found by deciding it under both packs: the reference that the guard is held against. */
export const loosenedInWorld = (
  base: Pack,
  merged: Pack,
  world: World,
  on: string,
): readonly string[] => {
  const was = decideWorld(base, world, on);
  const is = decideWorld(merged, world, on);
  if (!was.possible) return [];
  if (!is.possible) return ['loosens-constraint'];
  const found: string[] = [];
  if (!refuses([base], was.won, was.outcomes) && refuses([base, merged], is.won, is.outcomes))
    found.push('loosens-admission');
  for (const { id, hit } of base.groups)
    if (hit === 'collect') found.push(...lostFlags(was.won[id] ?? [], is.won[id] ?? []));
    else if (lostBasis(was.won[id] ?? [], is.won[id] ?? [])) found.push('loosens-basis');
  const degreeIn = (pack: Pack, decided: Decided) => (condition: Condition | undefined) =>
    degree(pack, condition, world, decided.outcomes);
  const [before, after] = [degreeIn(base, was), degreeIn(merged, is)];
  for (const deadline of base.deadlines)
    if (isInForce(deadline.effective, on))
      found.push(...lostDeadline(deadline, merged.deadlines, before, after));
  for (const remedy of base.remedies) {
    const now = merged.remedies.find(({ id }) => id === remedy.id);
    if (isInForce(remedy.effective, on) && before(remedy.when) === 2 && after(now?.when) !== 2)
      found.push(`loosens-remedy ${remedy.id}`);
  }
  for (const { id, variants } of base.indicators)
    for (const [name, variant] of Object.entries(variants)) {
      const now = merged.indicators.find((each) => each.id === id)?.variants[name];
      if (variant.count !== 'matters' || now?.count !== 'matters') continue;
      for (const part of ['of', 'numerator'] as const)
        if (before(variant[part].when) !== after(now[part].when))
          found.push(`loosens-indicator ${id}`);
    }
  return found;
};

const lostFlags = (was: readonly Rule[], is: readonly Rule[]): readonly string[] =>
  was.flatMap((rule) => {
    const same = is.filter(({ event }) => event.type === rule.event.type);
    if (same.length === 0) return [`loosens-flag ${rule.id}`];
    const based = same.some((each) => includes(references([each]), references([rule])));
    return based ? [] : [`loosens-basis of ${rule.id}`];
  });

const lostBasis = (was: readonly Rule[], is: readonly Rule[]): boolean =>
  was.length > 0 &&
  is.length > 0 &&
  new Set([...was, ...is].map(({ event }) => event.type)).size === 1 &&
  !includes(references(is), references(was));

type DegreeOf = (condition: Condition | undefined) => Degree;

const lostDeadline = (
  was: Deadline,
  deadlines: readonly Deadline[],
  before: DegreeOf,
  after: DegreeOf,
): readonly string[] => {
  const is = deadlines.find(({ id }) => id === was.id) as Deadline;
  const found: string[] = [];
  if (after(is.when) < before(was.when)) found.push(`loosens-when ${was.id}`);
  for (const each of was.start.cases ?? [{}]) {
    const kept = (is.start.cases ?? [{}]).filter(
      (other) =>
        (other.followedBy === undefined || other.followedBy === each.followedBy) &&
        (other.first === undefined || other.first === each.first),
    );
    const now = Math.max(0, ...kept.map(({ when }) => after(when)));
    if (now < before(each.when)) found.push(`loosens-start ${was.id}`);
  }
  const doubted = is.doubt === undefined ? 0 : after(is.doubt.when);
  const doubtedBefore = was.doubt === undefined ? 0 : before(was.doubt.when);
  const moreEvents = is.doubt?.events.some((event) => !was.doubt?.events.includes(event)) === true;
  if (doubted > (moreEvents ? 0 : doubtedBefore)) found.push(`loosens-doubt ${was.id}`);
  return found;
};
