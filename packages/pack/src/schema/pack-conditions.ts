import { domainOfGroup } from '../check/fact-domain.ts';
import type { ForeignOperator } from '../foreign/foreign-operator.ts';
import type { Fact } from '../format/fact.ts';
import type { Group } from '../format/group.ts';
import { type FactType, OPERATORS } from '../operators.ts';
import type { Pack } from '../pack.ts';
import { inBoth } from './annotate.ts';
import { conditional } from './conditional.ts';
import { enumOf, foreignName, operatorOf } from './names.ts';
import { rowOf, wordsOf } from './pack-names.ts';
import { OPERATOR_WORDS, STATUS_WORDS, type ValueWords } from './value-words.ts';
import { isNode, mapSchema, type SchemaNode } from './walk.ts';

/** A fact that a condition may compare, with its values. */
interface Comparable {
  readonly id: string;
  readonly row: string;
  readonly type: FactType;
  readonly value: SchemaNode;
}

/** Which outcomes a condition may compare as facts: all, none, or those of the groups that are named. */
export type UsableGroups = 'all' | readonly string[];

/** Says which facts a pack's conditions may compare, how, and with what values. */
export const withPackConditions = (
  schema: SchemaNode,
  kind: string,
  pack: Pack,
  usable: UsableGroups,
  foreign: readonly ForeignOperator[],
): SchemaNode => {
  const comparables = comparablesOf(pack, usable);
  const facts = Object.fromEntries(comparables.map(({ id, row }) => [id, row]));
  const named = wordsOf(
    [...pack.conditions.values()].filter(({ tabulates }) => tabulates === undefined),
    ({ id }) => id,
    ({ label }) => label,
  );
  return mapSchema(schema, [kind], (node, path) => {
    const properties = node['properties'];
    if (path.join() !== 'condition' || !isNode(properties)) return node;
    if (isNode(properties['fact'])) return leafOf(node, facts, comparables, foreign);
    return isNode(properties['condition']) && Object.keys(named).length > 0
      ? withProperty(node, 'condition', enumOf(named))
      : node;
  });
};

const withProperty = (node: SchemaNode, name: string, more: SchemaNode): SchemaNode => {
  const properties = isNode(node['properties']) ? node['properties'] : {};
  const { $ref: _, ...old } = isNode(properties[name]) ? properties[name] : {};
  return { ...node, properties: { ...properties, [name]: { ...old, ...more } } };
};

const leafOf = (
  node: SchemaNode,
  facts: ValueWords,
  comparables: readonly Comparable[],
  foreign: readonly ForeignOperator[],
): SchemaNode => {
  const { properties } = withProperty(node, 'fact', enumOf(facts));
  const { anyOf: _, ...value } = (properties as Record<string, SchemaNode>)['value'] ?? {};
  return {
    ...node,
    properties: { ...(properties as SchemaNode), value },
    allOf: comparables.map((each) => comparisonOf(each, foreign)),
  };
};

/** What may stand beside a fact: the operators for its type, and a value of its domain or a list of them. */
const comparisonOf = (
  { id, type, value }: Comparable,
  foreign: readonly ForeignOperator[],
): SchemaNode => {
  const operators = Object.entries(OPERATOR_WORDS).filter(([name]) =>
    OPERATORS.get(name)?.on.includes(type),
  );
  const brought = foreign.filter(({ on }) => on.includes(type));
  const words = wordsOf(
    brought,
    ({ name }) => name,
    ({ label }) => label,
  );
  const known = foreign.map(({ name }) => name);
  return conditional(
    { fact: { const: id } },
    {
      properties: {
        operator: operatorOf({ ...Object.fromEntries(operators), ...words }, known),
      },
      ...valueBeside(value, brought),
    },
  );
};

/** A value of the domain, a list of them, or what an operator of a plugin says it accepts. */
const valueBeside = (value: SchemaNode, foreign: readonly ForeignOperator[]): SchemaNode => {
  const bounded = foreign.filter(({ accepts }) => accepts === undefined);
  const lists = [...OPERATORS.values(), ...bounded].filter(({ takes }) => takes === 'list');
  return conditional(
    { operator: { enum: lists.map(({ name }) => name) } },
    { properties: { value: { type: 'array', minItems: 1, items: value } } },
    conditional(
      { operator: foreignName(bounded.map(({ name }) => name)) },
      { properties: { value: { anyOf: [SCALAR, { type: 'array', minItems: 1, items: SCALAR }] } } },
      { properties: { value } },
    ),
  );
};

const SCALAR: SchemaNode = { type: ['string', 'number', 'boolean'] };

const comparablesOf = (pack: Pack, usable: UsableGroups): readonly Comparable[] => [
  ...pack.facts.map((fact) => ({
    id: fact.id,
    row: rowOf(fact.label),
    type: fact.type,
    value: valueOfFact(fact),
  })),
  ...pack.groups
    .filter(({ id, hit }) => hit !== 'collect' && (usable === 'all' || usable.includes(id)))
    .map((group) => ({
      id: group.id,
      row: `结论：${rowOf(group.label).replace(' | ', ' | outcome: ')}`,
      type: domainOfGroup(group).type,
      value: enumOf({ ...outcomesOf(group), ...STATUS_WORDS }),
    })),
];

/** The outcomes of a group with their labels. */
export const outcomesOf = ({ outcomes }: Group): ValueWords =>
  wordsOf(
    outcomes,
    ({ value }) => value,
    ({ label }) => label,
  );

/** The values of a fact with their labels. */
export const valueOfFact = (fact: Fact): SchemaNode => {
  const about = { title: rowOf(fact.label).replace(' | ', ' · '), description: meaningOf(fact) };
  if (fact.type === 'integer')
    return { ...about, type: 'integer', minimum: fact.min, maximum: fact.max };
  if (fact.type === 'boolean')
    return { ...about, type: 'boolean', enum: [true, false], enumDescriptions: YES_OR_NO };
  const values = wordsOf(
    fact.values,
    ({ value }) => value,
    ({ label }) => label,
  );
  return { ...about, ...enumOf(values) };
};

const YES_OR_NO = ['是 | yes', '否 | no'].map(inBoth);

const meaningOf = ({ question, label }: Fact): string => inBoth(rowOf(question ?? label));
