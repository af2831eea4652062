import canonicalize from 'canonicalize';
import { type Domain, domainOfFact, domainOfGroup } from '../check/fact-domain.ts';
import { type Scope, scopeOf } from '../check/scope.ts';
import { ConditionSchema, type Leaf, type NamedCondition } from '../format/condition.ts';
import { isJsonList, isJsonObject, type JsonValue, type Path } from '../json/span.ts';
import { spotOf } from '../read/elements.ts';
import { conditionPlacesOf } from '../read/places-under.ts';
import { readElement } from '../read/schema-problems.ts';
import { type Draft, type DraftElement, draftFrom } from '../resolve/draft.ts';
import type { Foreign } from './foreign.ts';
import { isForeignName } from './foreign-operator.ts';
import { idOfLeaf } from './leaf-id.ts';
import { labelOfLeaf } from './leaf-label.ts';
import { conditionOfTable } from './table-condition.ts';

/** A table that stands for a test by an operator of a plugin, and the layer that wrote the test. */
export interface TableUse {
  readonly layer: number;
  /** The test and its table, whatever the order of keys. */
  readonly key: string;
}

/** A draft in which no operator of a plugin is left. */
export interface Substituted {
  readonly draft: Draft;
  /** The tables, as named conditions that the draft refers to. */
  readonly conditions: readonly NamedCondition[];
  readonly uses: readonly TableUse[];
}

/** Puts, for each test by an operator of a plugin, the table of its answers. Nothing may be wrong in the draft. */
export const substituteTables = (draft: Draft, foreign: Foreign): Substituted => {
  if (foreign.operators.size === 0) return { draft, conditions: [], uses: [] };
  const scope = scopeOf(draft, foreign);
  const conditions = new Map<string, NamedCondition>();
  const uses: TableUse[] = [];
  const elements = draft.elements.map((element) =>
    withoutForeign(element, (leaf, path) => {
      const named = namedTable(scope, leaf);
      if (named === undefined) return undefined;
      conditions.set(named.id, named);
      uses.push({ layer: spotOf(element, path).layer, key: keyOf(named) });
      return named.id;
    }),
  );
  return { draft: draftFrom(draft.file, elements), conditions: [...conditions.values()], uses };
};

const keyOf = ({ tabulates, conditions }: NamedCondition): string =>
  canonicalize([tabulates, conditions]) ?? '';

const namedTable = (scope: Scope, leaf: Leaf): NamedCondition | undefined => {
  const operator = scope.foreign.operators.get(leaf.operator);
  const domain = domainIn(scope, leaf.fact);
  if (operator === undefined || domain === undefined) return undefined;
  const table = scope.foreign.tableOf(operator, leaf, domain);
  if (table === undefined || 'code' in table) return undefined;
  return {
    id: idOfLeaf(leaf, scope.conditions),
    label: labelOfLeaf(leaf, operator, scope),
    conditions: conditionOfTable(table),
    tabulates: leaf,
  };
};

const domainIn = ({ facts, groups }: Scope, id: string): Domain | undefined => {
  const fact = facts.get(id);
  if (fact !== undefined) return domainOfFact(fact);
  const group = groups.get(id);
  return group && domainOfGroup(group);
};

/** The id of the condition that stands for a test; undefined where the test stays as it is. */
type Substitute = (leaf: Leaf, path: Path) => string | undefined;

const withoutForeign = (element: DraftElement, substitute: Substitute): DraftElement => {
  let value: JsonValue = element.value;
  for (const place of conditionPlacesOf(element.kind, element.value)) {
    const changed = substituted(place.value, place.path, substitute);
    if (changed !== place.value) value = put(value, place.path, changed);
  }
  return value === element.value
    ? element
    : { ...element, parsed: readElement(element.kind, value).parsed };
};

/** A condition tree with its tests replaced; the same object where none was. */
const substituted = (node: JsonValue, path: Path, substitute: Substitute): JsonValue => {
  if (isJsonList(node)) {
    const list = node.map((each, index) => substituted(each, [...path, index], substitute));
    return list.every((each, index) => each === node[index]) ? node : list;
  }
  if (!isJsonObject(node)) return node;
  if ('fact' in node) {
    const { operator } = node;
    if (typeof operator !== 'string' || !isForeignName(operator)) return node;
    const id = substitute(leafOf(node), path);
    return id === undefined ? node : { condition: id };
  }
  const [key, inner] = Object.entries(node)[0] ?? [];
  if (key === undefined || inner === undefined) return node;
  const changed = substituted(inner, [...path, key], substitute);
  return changed === inner ? node : { [key]: changed };
};

const leafOf = (node: JsonValue): Leaf => {
  const condition = ConditionSchema.parse(node);
  if (!('fact' in condition)) throw new Error('no test of a fact');
  return condition;
};

const put = (value: JsonValue, [step, ...rest]: Path, item: JsonValue): JsonValue => {
  if (step === undefined) return item;
  if (isJsonList(value))
    return value.map((each, index) => (index === step ? put(each, rest, item) : each));
  if (!isJsonObject(value)) return value;
  return { ...value, [step]: put(value[step] ?? null, rest, item) };
};
