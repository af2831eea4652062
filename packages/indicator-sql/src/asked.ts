import type { Condition, MatterTest, Pack, Variant } from '@xinfang/pack';
import type { FromReceipt } from './column-name.ts';
import type { ColumnType } from './table.ts';

/** Something that indicators ask of a matter, and the type of its answer. */
export interface AskedFact {
  readonly id: string;
  readonly type: ColumnType;
}

/** The facts and outcomes that the indicators of a pack ask of matters, each once, in the order first met. */
export const askedFacts = (pack: Pack): readonly AskedFact[] => {
  const ids = testsOf(pack).flatMap(({ when }) => (when === undefined ? [] : factsIn(when, pack)));
  return [...new Set(ids)].map((id) => ({ id, type: typeOf(id, pack) }));
};

/** The periods from the receipt that no database can reckon by itself: their ends stand in columns. */
export const askedPeriods = (pack: Pack): readonly FromReceipt[] => {
  const within = testsOf(pack).flatMap(({ happened }) => happened?.within ?? []);
  const placed = matterVariants(pack).flatMap(({ periodBy }) =>
    typeof periodBy === 'object' && 'due' in periodBy ? [periodBy.due] : [],
  );
  const kept = [...within, ...placed].filter(needsColumn);
  return [...new Map(kept.map((each) => [`${each.amount} ${each.unit}`, each])).values()];
};

/** Days are added alike everywhere; months are not, and working days need the calendar. */
export const needsColumn = ({ unit }: FromReceipt): boolean => unit !== 'day';

type MatterVariant = Extract<Variant, { count: 'matters' }>;

const matterVariants = ({ indicators }: Pack): readonly MatterVariant[] =>
  indicators
    .flatMap(({ variants }) => Object.values(variants))
    .filter((variant) => variant.count === 'matters');

const testsOf = (pack: Pack): readonly MatterTest[] =>
  matterVariants(pack).flatMap(({ of, numerator }) => [of, numerator]);

const factsIn = (condition: Condition, pack: Pack): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap((each) => factsIn(each, pack));
  if ('any' in condition) return condition.any.flatMap((each) => factsIn(each, pack));
  if ('not' in condition) return factsIn(condition.not, pack);
  if ('fact' in condition) return [condition.fact];
  const named = pack.conditions.get(condition.condition);
  return named === undefined ? [] : factsIn(named.conditions, pack);
};

const TYPES = { boolean: 'boolean', enum: 'text', integer: 'integer' } as const;

/** What is no fact is a group, whose outcomes are texts. */
const typeOf = (id: string, { facts }: Pack): ColumnType => {
  const fact = facts.find((each) => each.id === id);
  return fact === undefined ? 'text' : TYPES[fact.type];
};
