import { type Condition, isInForce, type Pack, type Rule } from '@xinfang/pack';

/** One mistake in a pack. */
export interface Defect {
  readonly kind: string;
  /** What was changed, for those who read the list. */
  readonly what: string;
  readonly pack: Pack;
}

/** Every single mistake of these kinds that can be made in a pack. */
export const defectsIn = (pack: Pack): readonly Defect[] => [
  ...pack.rules.map((rule) => edited('drop a rule', pack, rule, [])),
  ...pack.rules.flatMap((rule) =>
    widened(rule.conditions).map((conditions) =>
      edited('widen a condition', pack, rule, [{ ...rule, conditions }]),
    ),
  ),
  ...widenedNames(pack),
  ...pack.rules.flatMap((rule) => otherPriorities(pack, rule)),
  ...swaps(pack),
  ...pack.rules.flatMap((rule) => otherOutcomes(pack, rule)),
  ...pack.rules.flatMap((rule) => neverWinning(pack, rule)),
];

/** The pack with a rule replaced by others, rules in their order again. */
const edited = (kind: string, pack: Pack, rule: Rule, by: readonly Rule[]): Defect => ({
  kind,
  what: [rule.id, ...by.map(({ id }) => id)].join(' → '),
  pack: inOrder({ ...pack, rules: pack.rules.flatMap((each) => (each === rule ? by : [each])) }),
});

const inOrder = (pack: Pack): Pack => {
  const groups = pack.groups.map(({ id }) => id);
  const rules = pack.rules.toSorted(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      b.priority - a.priority ||
      (a.id < b.id ? -1 : 1),
  );
  return { ...pack, rules };
};

/** A condition with one of its conjuncts left out, at any depth. */
const widened = (condition: Condition): readonly Condition[] => {
  if ('all' in condition) {
    const { all } = condition;
    const fewer = all.map((_, index) => ({ all: all.filter((_each, at) => at !== index) }));
    return [
      ...(all.length > 1 ? fewer : []),
      ...all.flatMap((each, index) =>
        widened(each).map((inner) => ({ all: all.with(index, inner) })),
      ),
    ];
  }
  if ('any' in condition)
    return condition.any.flatMap((each, index) =>
      widened(each).map((inner) => ({ any: condition.any.with(index, inner) })),
    );
  return [];
};

const widenedNames = (pack: Pack): readonly Defect[] =>
  [...pack.conditions].flatMap(([id, named]) =>
    widened(named.conditions).map((conditions) => ({
      kind: 'widen a condition',
      what: id,
      pack: { ...pack, conditions: new Map([...pack.conditions, [id, { ...named, conditions }]]) },
    })),
  );

const sameLaw = (a: Rule, b: Rule): boolean =>
  isInForce(a.effective, b.effective.from) || isInForce(b.effective, a.effective.from);

const rivalsOf = (pack: Pack, rule: Rule): readonly Rule[] =>
  pack.rules.filter((each) => each !== rule && each.group === rule.group && sameLaw(each, rule));

const isFirst = (pack: Pack, { group }: Rule): boolean =>
  pack.groups.find(({ id }) => id === group)?.hit === 'first';

const otherPriorities = (pack: Pack, rule: Rule): readonly Defect[] =>
  isFirst(pack, rule)
    ? [...new Set(rivalsOf(pack, rule).map(({ priority }) => priority))]
        .filter((priority) => priority !== rule.priority)
        .map((priority) => edited('alter a priority', pack, rule, [{ ...rule, priority }]))
    : [];

const swaps = (pack: Pack): readonly Defect[] =>
  pack.rules.flatMap((rule) =>
    isFirst(pack, rule)
      ? rivalsOf(pack, rule)
          .filter(({ priority }) => priority < rule.priority)
          .map((rival) => {
            const { pack: half } = edited('', pack, rule, [{ ...rule, priority: rival.priority }]);
            const swapped = edited('swap priorities', half, rival, [
              { ...rival, priority: rule.priority },
            ]);
            return { ...swapped, what: `${rule.id} ↔ ${rival.id}` };
          })
      : [],
  );

const otherOutcomes = (pack: Pack, rule: Rule): readonly Defect[] =>
  (pack.groups.find(({ id }) => id === rule.group)?.outcomes ?? [])
    .filter(({ value }) => value !== rule.event.type)
    .map(({ value }) =>
      edited('change an outcome', pack, rule, [{ ...rule, event: { type: value } }]),
    );

const neverWinning = (pack: Pack, rule: Rule): readonly Defect[] => {
  const contradiction = {
    ...rule,
    id: `${rule.id}-never`,
    conditions: { all: [rule.conditions, { not: rule.conditions }] },
  };
  const kind = 'add a rule that never wins';
  const outranked = { ...rule, id: `${rule.id}-outranked`, priority: rule.priority - 1 };
  return [
    edited(kind, pack, rule, [rule, contradiction]),
    ...(isFirst(pack, rule) && rule.priority > 1
      ? [edited(kind, pack, rule, [rule, outranked])]
      : []),
  ];
};
