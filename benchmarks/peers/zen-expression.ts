import type { Leaf, Scalar } from '@xinfang/pack';
import type { PlainCondition } from './rules-in-force.ts';

/** A condition in ZEN's expression language; `nameOf` says how a fact or a group is named there. */
export const expressionOf = (
  condition: PlainCondition,
  nameOf: (fact: string) => string,
): string => {
  if ('all' in condition) return joined(condition.all, 'and', nameOf);
  if ('any' in condition) return joined(condition.any, 'or', nameOf);
  if ('not' in condition) return `not (${expressionOf(condition.not, nameOf)})`;
  return leafExpression(condition, nameOf(condition.fact));
};

const joined = (
  conditions: readonly PlainCondition[],
  by: 'and' | 'or',
  nameOf: (fact: string) => string,
): string => `(${conditions.map((each) => expressionOf(each, nameOf)).join(` ${by} `)})`;

const COMPARED: Readonly<Record<string, string>> = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  in: 'in',
  notIn: 'not in',
};

const leafExpression = ({ operator, value }: Leaf, fact: string): string => {
  const compared = COMPARED[operator];
  if (compared === undefined) throw new Error(`no expression for ${operator}`);
  return `${fact} ${compared} ${literal(value)}`;
};

const literal = (value: Scalar | readonly Scalar[]): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return typeof value === 'string' ? `'${value}'` : String(value);
};
