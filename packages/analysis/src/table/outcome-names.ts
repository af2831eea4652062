import { type Fact, type Group, OPEN_STATUSES } from '@xinfang/pack';
import { openStatusLabel } from '../words/labels.ts';
import type { Asked } from './test-cell.ts';
import { type NamedValue, TRUTH, type ValueNames, valueNames } from './value-names.ts';

/** The outcomes of a group and the statuses that leave it open, with their labels. */
export const outcomesOf = ({ outcomes }: Group): readonly NamedValue[] => [
  ...outcomes.map(({ value, label }) => ({ value, label })),
  ...OPEN_STATUSES.map((value) => ({
    value,
    label: openStatusLabel(value) ?? { zh: value, en: value },
  })),
];

/** The outcomes of a group by their names. */
export const outcomeNames = (group: Group): ValueNames => valueNames(outcomesOf(group));

/** What a column about a fact asks. */
export const askedOfFact = (fact: Fact): Asked => {
  if (fact.type === 'integer') return { kind: 'integer', min: fact.min, max: fact.max };
  return { kind: 'values', names: valueNames(fact.type === 'boolean' ? TRUTH : fact.values) };
};

/** What a column about another group's outcome asks. */
export const askedOfGroup = (group: Group): Asked => ({
  kind: 'values',
  names: outcomeNames(group),
});
