import { XinfangError } from '@xinfang/calendar';
import type { Condition, Leaf, Pack, Scalar } from '@xinfang/pack';
import { askedFacts } from './asked.ts';
import { factColumn } from './column-name.ts';
import { isOneOf, literal } from './literal.ts';
import type { ColumnType } from './table.ts';

/** How the facts of a condition stand in a table: the expression and its type. */
export type Located = (fact: string) => { readonly sql: string; readonly type: ColumnType };

/** Where the facts of a pack stand in `cases`, those that are taken as known filled in. */
export const locateFacts = (pack: Pack, assumed: ReadonlyMap<string, Scalar>): Located => {
  const types = new Map(askedFacts(pack).map(({ id, type }) => [id, type]));
  return (fact) => {
    const column = `c.${factColumn(fact)}`;
    const value = assumed.get(fact);
    return {
      sql: value === undefined ? column : `COALESCE(${column}, ${literal(value)})`,
      type: types.get(fact) ?? 'text',
    };
  };
};

/**
 * A condition in SQL. Both are logics of three values with the same tables: a missing fact is NULL, and leaves a test open.
 *
 * @throws XinfangError `unsayable-operator`.
 */
export const conditionSql = (condition: Condition, located: Located, pack: Pack): string => {
  const parts = (conditions: readonly Condition[], word: string): string =>
    `(${conditions.map((each) => conditionSql(each, located, pack)).join(` ${word} `)})`;
  if ('all' in condition) return parts(condition.all, 'AND');
  if ('any' in condition) return parts(condition.any, 'OR');
  if ('not' in condition) return `NOT (${conditionSql(condition.not, located, pack)})`;
  if ('fact' in condition) return leafSql(condition, located(condition.fact));
  const named = pack.conditions.get(condition.condition);
  if (named === undefined) throw new Error(`no condition ${condition.condition}`);
  return conditionSql(named.conditions, located, pack);
};

const COMPARED: Readonly<Record<string, string>> = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

const leafSql = ({ operator, value }: Leaf, { sql, type }: ReturnType<Located>): string => {
  const values = [value].flat() as readonly Scalar[];
  if (operator === 'equal' || operator === 'in') return oneOf(sql, type, values);
  if (operator === 'notEqual' || operator === 'notIn') return noneOf(sql, type, values);
  const sign = Object.hasOwn(COMPARED, operator) ? COMPARED[operator] : undefined;
  if (sign === undefined) throw unsayable(operator);
  return type === 'integer' && typeof value === 'number'
    ? `${sql} ${sign} ${literal(value)}`
    : never(sql);
};

const TYPES = { text: 'string', integer: 'number', boolean: 'boolean', day: 'string' } as const;

/** Values of another type equal no value of the fact; compared in SQL they would stop the statement. */
const comparable = (type: ColumnType, values: readonly Scalar[]): readonly string[] =>
  values.flatMap((value) => (typeof value === TYPES[type] ? literal(value) : []));

const oneOf = (sql: string, type: ColumnType, values: readonly Scalar[]): string => {
  const literals = comparable(type, values);
  return literals.length === 0 ? never(sql) : isOneOf(sql, literals);
};

const noneOf = (sql: string, type: ColumnType, values: readonly Scalar[]): string => {
  const literals = comparable(type, values);
  return literals.length === 0 ? `${sql} = ${sql}` : `NOT (${isOneOf(sql, literals)})`;
};

/** False where the fact is known, open where it is not. */
const never = (sql: string): string => `${sql} <> ${sql}`;

const unsayable = (operator: string): XinfangError =>
  new XinfangError([
    {
      code: 'unsayable-operator',
      path: operator,
      message: {
        zh: '指标用的这个算符还不能写成 SQL',
        en: 'an indicator uses an operator that is not written as SQL yet',
      },
      hint: {
        zh: `可用：equal、notEqual、in、notIn、${Object.keys(COMPARED).join('、')}`,
        en: `use one of: equal, notEqual, in, notIn, ${Object.keys(COMPARED).join(', ')}`,
      },
    },
  ]);
