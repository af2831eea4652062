import type { Domain } from '../check/fact-domain.ts';
import type { Leaf } from '../format/condition.ts';
import { askTable, type Failure } from './ask.ts';
import { byForeignName, type ForeignOperator } from './foreign-operator.ts';
import type { Table } from './table-condition.ts';

/** A domain with more values is not asked through. */
export const MOST_VALUES = 10_000;

/** The operators of plugins while packs are loaded: what they answer is asked once, however many layers ask it. */
export interface Foreign {
  readonly operators: ReadonlyMap<string, ForeignOperator>;
  /** What an operator answers for each value of a domain; `undefined` where that has too many, or none. */
  tableOf(operator: ForeignOperator, leaf: Leaf, domain: Domain): Table | Failure | undefined;
}

/** The operators of plugins, none of them asked yet. */
export const foreignOf = (operators: readonly ForeignOperator[] = []): Foreign => {
  const known = new Map<string, Table | Failure>();
  return {
    operators: byForeignName(operators),
    tableOf: (operator, { fact, value }, domain) => {
      if (domain.size === 0 || domain.size > MOST_VALUES) return undefined;
      const key = JSON.stringify([operator.name, fact, value, domain.type, domain.words]);
      const before = known.get(key);
      if (before !== undefined) return before;
      const values = domain.all();
      const answers = askTable(operator, values, value);
      const table = 'code' in answers ? answers : { fact, values, answers };
      known.set(key, table);
      return table;
    },
  };
};
