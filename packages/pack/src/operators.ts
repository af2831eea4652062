import type { Scalar } from './format/condition.ts';

/** The types of facts an operator can be asked about. */
export type FactType = 'boolean' | 'enum' | 'integer';

/** What a condition compares a fact with. */
export type OperatorValue = Scalar | readonly Scalar[];

/** An operator of conditions: what it takes, and its test of a fact's value against the condition's. */
export interface Operator {
  readonly name: string;
  /** Whether the condition's value is one scalar or a list of them. */
  readonly takes: 'scalar' | 'list';
  /** The types of facts it may be asked about; empty where no declared fact can have the value it needs. */
  readonly on: readonly FactType[];
  /** Pure and total; `fact` is a value of the fact's domain, `value` the condition's. */
  readonly test: (fact: OperatorValue, value: OperatorValue) => boolean;
}

const ANY_FACT: readonly FactType[] = ['boolean', 'enum', 'integer'];
const INTEGER: readonly FactType[] = ['integer'];

const isList = (value: OperatorValue): value is readonly Scalar[] => Array.isArray(value);

const lists = (list: OperatorValue, item: OperatorValue): boolean =>
  isList(list) && !isList(item) && list.indexOf(item) !== -1;

const numeric =
  (compare: (a: number, b: number) => boolean) =>
  (fact: OperatorValue, value: OperatorValue): boolean =>
    typeof fact === 'number' && typeof value === 'number' && compare(fact, value);

const BUILT_IN: readonly Operator[] = [
  { name: 'equal', takes: 'scalar', on: ANY_FACT, test: (fact, value) => fact === value },
  { name: 'notEqual', takes: 'scalar', on: ANY_FACT, test: (fact, value) => fact !== value },
  { name: 'in', takes: 'list', on: ANY_FACT, test: (fact, value) => lists(value, fact) },
  {
    name: 'notIn',
    takes: 'list',
    on: ANY_FACT,
    test: (fact, value) => isList(value) && !lists(value, fact),
  },
  { name: 'contains', takes: 'scalar', on: [], test: (fact, value) => lists(fact, value) },
  {
    name: 'doesNotContain',
    takes: 'scalar',
    on: [],
    test: (fact, value) => isList(fact) && !lists(fact, value),
  },
  { name: 'lessThan', takes: 'scalar', on: INTEGER, test: numeric((a, b) => a < b) },
  { name: 'lessThanInclusive', takes: 'scalar', on: INTEGER, test: numeric((a, b) => a <= b) },
  { name: 'greaterThan', takes: 'scalar', on: INTEGER, test: numeric((a, b) => a > b) },
  { name: 'greaterThanInclusive', takes: 'scalar', on: INTEGER, test: numeric((a, b) => a >= b) },
];

/**
 * The ten operators of json-rules-engine, with its meaning on the values a pack can hold. Facts have finite scalar
 * domains, so `contains` and `doesNotContain`, which ask a list, apply to no fact and are refused in conditions.
 *
 * @example
 * OPERATORS.get('in')?.test('forward', ['forward', 'assign']) // true
 */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  BUILT_IN.map((operator) => [operator.name, operator]),
);
