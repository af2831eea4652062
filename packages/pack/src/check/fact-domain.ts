import type { Scalar } from '../format/condition.ts';
import type { Fact } from '../format/fact.ts';
import type { Group } from '../format/group.ts';
import { OPEN_STATUSES } from '../format/open-status.ts';
import type { FactType } from '../operators.ts';

/** What values a fact, or the outcome of a group, can have. */
export interface Domain {
  readonly type: FactType;
  has(value: Scalar): boolean;
  /** The values, for what was mistyped. */
  readonly values: readonly string[];
  /** How many values there are. */
  readonly size: number;
  /** Every value; of whole numbers in rising order. */
  all(): readonly Scalar[];
  /** In words. */
  readonly words: string;
}

/** The domain of a declared fact. */
export const domainOfFact = (fact: Fact): Domain => {
  if (fact.type === 'boolean')
    return {
      type: 'boolean',
      has: (value) => typeof value === 'boolean',
      values: [],
      size: 2,
      all: () => [false, true],
      words: 'true, false',
    };
  if (fact.type === 'enum') return domainOfValues(fact.values.map(({ value }) => value));
  const { min, max } = fact;
  const size = Math.max(0, max - min + 1);
  return {
    type: 'integer',
    has: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
    values: [],
    size,
    all: () => Array.from({ length: size }, (_, index) => min + index),
    words: `${min} … ${max}`,
  };
};

/** The domain of a group's outcome as a fact: its outcomes, and the statuses that leave it open. */
export const domainOfGroup = (group: Group): Domain =>
  domainOfValues([...group.outcomes.map(({ value }) => value), ...OPEN_STATUSES]);

const domainOfValues = (values: readonly string[]): Domain => {
  const known = new Set<Scalar>(values);
  return {
    type: 'enum',
    has: (value) => known.has(value),
    values,
    size: values.length,
    all: () => values,
    words: values.join(', '),
  };
};
