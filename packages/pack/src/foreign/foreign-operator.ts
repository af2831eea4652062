import type { Text } from '@xinfang/calendar';
import type { Scalar } from '../format/condition.ts';
import { OPERATORS, type Operator, type OperatorValue } from '../operators.ts';

/**
 * An operator that a plugin brings. It is asked only while a pack is loaded, once for each value of a fact's finite domain;
 * what decides afterwards is the table of its answers, written in the operators of the format.
 *
 * @example
 * const between: ForeignOperator = {
 *   name: 'county-x/registry/between',
 *   plugin: 'county-x/registry',
 *   label: { zh: '介于', en: 'lies between' },
 *   takes: 'list',
 *   on: ['integer'],
 *   test: (fact, value) => Array.isArray(value) && fact >= value[0] && fact <= value[1],
 * };
 * loadPack([nationalFiles], { operators: [between] }).diagnostics // []
 */
export interface ForeignOperator extends Omit<Operator, 'test'> {
  /** `<space>/<plugin>/<key>`, e.g. `county-x/registry/between`. */
  readonly name: string;
  /** The name of the plugin, `<space>/<plugin>`. */
  readonly plugin: string;
  readonly label: Text;
  /** Whether a value may stand in a condition; without it only values of the fact's domain may. */
  readonly accepts?: (value: OperatorValue) => boolean;
  /** Synchronous, pure and total: a value of the fact's domain, and the condition's value, which is frozen. */
  readonly test: (fact: Scalar, value: OperatorValue) => boolean;
}

/** An operator of the format, or one of a plugin. */
export type KnownOperator = Operator | ForeignOperator;

/** What the name of an operator of a plugin looks like. */
export const FOREIGN_NAME = '^[a-z0-9-]+/[a-z0-9-]+/[A-Za-z0-9-]+$';

const NAME = new RegExp(FOREIGN_NAME, 'u');

/** Whether a name has the form of those of plugins' operators, whether or not there is such a one. */
export const isForeignName = (name: string): boolean => NAME.test(name);

/** The plugin that a name of this form speaks of. */
export const pluginIn = (name: string): string => name.slice(0, name.lastIndexOf('/'));

/** Whether an operator is a plugin's. */
export const isForeign = (operator: KnownOperator): operator is ForeignOperator =>
  'plugin' in operator;

/**
 * The operators of plugins by name. One whose name is not its plugin's is none, and of two with one name neither is: a
 * condition that uses it is refused.
 */
export const byForeignName = (
  operators: readonly ForeignOperator[],
): ReadonlyMap<string, ForeignOperator> => {
  const names = operators.map(({ name }) => name);
  const own = operators.filter(
    ({ name, plugin }) =>
      isForeignName(name) &&
      pluginIn(name) === plugin &&
      !OPERATORS.has(name) &&
      names.indexOf(name) === names.lastIndexOf(name),
  );
  return new Map(own.map((operator) => [operator.name, operator]));
};
