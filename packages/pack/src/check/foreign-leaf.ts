import { askAccepts } from '../foreign/ask.ts';
import { type Foreign, MOST_VALUES } from '../foreign/foreign.ts';
import type { ForeignOperator } from '../foreign/foreign-operator.ts';
import type { Leaf } from '../format/condition.ts';
import type { Path } from '../json/span.ts';
import type { Problem } from '../read/problem.ts';
import type { Domain } from './fact-domain.ts';

/** A test of a fact by an operator of a plugin. */
interface ForeignLeaf {
  readonly leaf: Leaf;
  readonly domain: Domain;
  readonly path: Path;
  /** What is wrong with the form of its value: a list, or none. */
  readonly shape: readonly Problem[];
  /** What is wrong with its values as values of the fact, or with asking the operator of such a fact. */
  readonly values: readonly Problem[];
}

/** What is wrong with a test by an operator of a plugin: its value, or what the operator answers. */
export const foreignProblems = (
  foreign: Foreign,
  operator: ForeignOperator,
  at: ForeignLeaf,
): readonly Problem[] => {
  const { leaf, domain, path, shape, values } = at;
  const isForOther = !operator.on.includes(domain.type);
  const judged = isForOther || operator.accepts === undefined ? values : [];
  if (shape.length > 0 || judged.length > 0) return [...shape, ...judged];
  const refused = refusedValue(operator, at);
  if (refused.length > 0) return refused;
  const place = [...path, 'operator'];
  if (domain.size > MOST_VALUES) return [tooLarge(operator, at, place)];
  const table = foreign.tableOf(operator, leaf, domain);
  return table !== undefined && 'code' in table ? [{ ...table, path: place }] : [];
};

const refusedValue = (
  operator: ForeignOperator,
  { leaf, path }: ForeignLeaf,
): readonly Problem[] => {
  if (operator.accepts === undefined) return [];
  const accepted = askAccepts(operator, leaf.value);
  if (accepted === true) return [];
  if (accepted !== false) return [{ ...accepted, path: [...path, 'operator'] }];
  const { name, plugin } = operator;
  const data = { operator: name, plugin, value: JSON.stringify(leaf.value) };
  return [{ code: 'operator-refuses-value', data, path: [...path, 'value'] }];
};

const tooLarge = (
  { name, plugin }: ForeignOperator,
  { leaf, domain }: ForeignLeaf,
  path: Path,
): Problem => ({
  code: 'operator-domain-too-large',
  data: { operator: name, plugin, fact: leaf.fact, domain: domain.words, most: MOST_VALUES },
  path,
});
