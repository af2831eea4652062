import type { Text } from '@xinfang/calendar';
import { type Basis, type Condition, leavesOf, type Pack } from '@xinfang/pack';
import type { PageKind } from './page-place.ts';

/** Something of the pack that rests on an article, or uses a fact or a condition. */
export interface Use {
  readonly kind: PageKind;
  readonly id: string;
  readonly label: Text;
  readonly basis?: Basis;
  /** The deadline through which an indicator rests on an article. */
  readonly through?: Text;
}

/** Who rests on what: by `instrument/article`, by fact, by named condition, by deadline. */
export interface UseIndex {
  readonly byArticle: ReadonlyMap<string, readonly Use[]>;
  readonly byFact: ReadonlyMap<string, readonly Use[]>;
  readonly byCondition: ReadonlyMap<string, readonly Use[]>;
  readonly byDeadline: ReadonlyMap<string, readonly Use[]>;
}

/** The key of an article in the index. */
export const articleKey = ({
  instrument,
  article,
}: Pick<Basis, 'instrument' | 'article'>): string => `${instrument}/${article}`;

/** Looks through a pack for what rests on each article, and what uses each fact, condition and deadline. */
export const indexUses = (pack: Pack): UseIndex => {
  const resting = restingUses(pack);
  const conditions = conditionUses(pack);
  return {
    byArticle: grouped(
      resting.flatMap((use) => (use.basis === undefined ? [] : [[articleKey(use.basis), use]])),
    ),
    byFact: grouped(
      conditions.flatMap(({ use, condition }) =>
        leavesOf(condition).map(({ fact }): [string, Use] => [fact, use]),
      ),
    ),
    byCondition: grouped(
      conditions.flatMap(({ use, condition }) =>
        namesIn(condition).map((name): [string, Use] => [name, use]),
      ),
    ),
    byDeadline: grouped(deadlineUses(pack)),
  };
};

const grouped = (
  pairs: readonly (readonly [string, Use])[],
): ReadonlyMap<string, readonly Use[]> => {
  const index = new Map<string, Use[]>();
  const seen = new Set<string>();
  for (const [key, use] of pairs) {
    const { kind, id, basis, through } = use;
    const mark = JSON.stringify([key, kind, id, basis?.paragraph, basis?.item, through?.en]);
    if (seen.has(mark)) continue;
    seen.add(mark);
    index.set(key, [...(index.get(key) ?? []), use]);
  }
  return index;
};

const restingUses = (pack: Pack): readonly Use[] => [
  ...pack.rules.flatMap((rule) =>
    restOn('rule', rule, [...rule.basis, ...(rule.confirm?.basis ?? [])]),
  ),
  ...pack.groups.flatMap((group) => restOn('group', group, group.onConflict?.basis)),
  ...pack.deadlines.flatMap((deadline) => restOn('deadline', deadline, deadline.basis)),
  ...pack.remedies.flatMap((remedy) => restOn('remedy', remedy, remedy.basis)),
  ...pack.facts.flatMap((fact) => restOn('fact', fact, fact.basis)),
  ...pack.routes.flatMap((route) =>
    restOn(
      'route',
      route,
      route.limits.flatMap(({ basis }) => basis),
    ),
  ),
  ...pack.warnings.flatMap((warning) =>
    restOn('warning', { id: warningId(warning), label: warning.text }, warning.basis),
  ),
  ...pack.indicators.flatMap((indicator) =>
    deadlinesOf(indicator, pack).flatMap(({ label, basis }) =>
      restOn('indicator', indicator, basis).map((use) => ({ ...use, through: label })),
    ),
  ),
];

/** A warning is known by its id and the start of its span. */
export const warningId = ({ id, effective }: Pack['warnings'][number]): string =>
  `${id}-${effective.from}`;

const restOn = (
  kind: PageKind,
  { id, label }: { readonly id: string; readonly label: Text },
  basis: readonly Basis[] | undefined,
): readonly Use[] => (basis ?? []).map((each) => ({ kind, id, label, basis: each }));

const deadlinesOf = ({ variants }: Pack['indicators'][number], pack: Pack): Pack['deadlines'] => {
  const ids = Object.values(variants).flatMap((each) =>
    each.count === 'deadlines' ? each.of : [],
  );
  return pack.deadlines.filter(({ id }) => ids.includes(id));
};

const deadlineUses = (pack: Pack): readonly (readonly [string, Use])[] => [
  ...pack.indicators.flatMap((indicator) =>
    deadlinesOf(indicator, pack).map(({ id }): [string, Use] => [
      id,
      useOf('indicator', indicator),
    ]),
  ),
  ...pack.remedies.flatMap((remedy) =>
    remedy.until.map((id): [string, Use] => [id, useOf('remedy', remedy)]),
  ),
];

const useOf = (
  kind: PageKind,
  { id, label }: { readonly id: string; readonly label: Text },
): Use => ({ kind, id, label });

interface ConditionUse {
  readonly use: Use;
  readonly condition: Condition;
}

const conditionUses = (pack: Pack): readonly ConditionUse[] => [
  ...[...pack.conditions.values()].map((each) => ({
    use: useOf('condition', each),
    condition: each.conditions,
  })),
  ...pack.constraints.map(({ id, reason, never }) => ({
    use: useOf('constraint', { id, label: reason }),
    condition: never,
  })),
  ...pack.rules.map((rule) => ({ use: useOf('rule', rule), condition: rule.conditions })),
  ...pack.deadlines.flatMap((deadline) =>
    [
      deadline.when,
      deadline.doubt?.when,
      ...(deadline.start.cases ?? []).map(({ when }) => when),
    ].flatMap((condition) =>
      condition === undefined ? [] : [{ use: useOf('deadline', deadline), condition }],
    ),
  ),
  ...pack.remedies.map((remedy) => ({ use: useOf('remedy', remedy), condition: remedy.when })),
  ...pack.indicators.flatMap((indicator) =>
    Object.values(indicator.variants).flatMap((variant) =>
      variant.count !== 'matters'
        ? []
        : [variant.of.when, variant.numerator.when].flatMap((condition) =>
            condition === undefined ? [] : [{ use: useOf('indicator', indicator), condition }],
          ),
    ),
  ),
];

const namesIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
};
