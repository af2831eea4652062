import type { Text } from '@xinfang/calendar';
import type { Scope } from '../check/scope.ts';
import type { Leaf, Scalar } from '../format/condition.ts';
import type { ForeignOperator } from './foreign-operator.ts';

/** A test by an operator of a plugin in words: the fact, the operator's label, the values. */
export const labelOfLeaf = (
  { fact, value }: Leaf,
  { label }: ForeignOperator,
  scope: Pick<Scope, 'facts' | 'groups'>,
): Text => {
  const of = scope.facts.get(fact)?.label ??
    scope.groups.get(fact)?.label ?? { zh: fact, en: fact };
  const values = [value].flat().map((each) => valueLabel(fact, each, scope));
  return {
    zh: `${of.zh}${label.zh}${values.map(({ zh }) => zh).join('、')}`,
    en: `${of.en} ${label.en} ${values.map(({ en }) => en).join(', ')}`,
  };
};

const valueLabel = (
  id: string,
  value: Scalar,
  { facts, groups }: Pick<Scope, 'facts' | 'groups'>,
): Text => {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  const fact = facts.get(id);
  const values = fact?.type === 'enum' ? fact.values : groups.get(id)?.outcomes;
  const label = values?.find((each) => each.value === value)?.label;
  return label === undefined
    ? { zh: `${value}`, en: `${value}` }
    : { zh: `“${label.zh}”`, en: `“${label.en}”` };
};
