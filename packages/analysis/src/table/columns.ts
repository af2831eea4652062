import type { Text } from '@xinfang/calendar';
import type { Condition } from '@xinfang/pack';
import { factColumn, leafOf, namedColumn, namedOf } from './condition-cells.ts';
import { ALL_FIELDS, FIELDS, type Field } from './fields.ts';
import { foldText } from './fold-text.ts';
import type { TableTerms } from './table-terms.ts';
import { TRUTH, type ValueNames, valueNames } from './value-names.ts';

/** A column of a table of rules: what of a rule its cells hold. */
export type Column =
  | { readonly kind: 'id' | 'other-conditions' | 'rest' | 'layer' | 'note' }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'fact' | 'named'; readonly id: string };

/** The header of the column of ids, which names the group too. */
const ID = /^(?:规则 ?)?(?:编号 ?)?(?:id|编号)(?: ?\(([a-z0-9][a-z0-9.-]*)\))?$/iu;
const IN_BRACKETS = /^(?:.* )?\[([^[\]]+)\]$/u;
const IN_BRACES = /^(?:.* )?\{([^{}]+)\}$/u;
const NOTE = /^(?:备注|note|#)/iu;

const OTHERS = {
  'other-conditions': '其他条件 conditions',
  rest: '其他 rest',
  layer: '来源 layer',
} as const;

/** The header of a column. */
export const headerOf = (column: Column, terms: TableTerms): string => {
  switch (column.kind) {
    case 'id':
      return `编号 id (${terms.group.id})`;
    case 'field':
      return `${column.field.name} ${column.field.key}`;
    case 'fact':
      return `${labelOfFact(column.id, terms)} ${factColumn(column.id)}`;
    case 'named':
      return `${terms.conditions.get(column.id)?.label.zh ?? ''} ${namedColumn(column.id)}`;
    case 'note':
      return '备注';
    default:
      return OTHERS[column.kind];
  }
};

const labelOfFact = (id: string, { facts, groups }: TableTerms): string =>
  (facts.get(id) ?? groups.get(id))?.label.zh ?? '';

/** A key by which two columns are the same. */
export const columnKey = (column: Column): string => {
  if (column.kind === 'field') return column.field.key;
  if (column.kind === 'fact') return factColumn(column.id);
  return column.kind === 'named' ? namedColumn(column.id) : `.${column.kind}`;
};

/** The group that the header of a column of ids names, empty where it names none; undefined for any other header. */
export const groupInHeader = (written: string): string | undefined => {
  const found = ID.exec(foldText(written));
  return found === null ? undefined : (found[1] ?? '').toLowerCase();
};

/** The column that a header stands for, or undefined: by what stands in brackets, by its key, or by its name alone. */
export const columnOfHeader = (written: string, terms: TableTerms): Column | undefined => {
  const header = foldText(written);
  if (ID.test(header)) return { kind: 'id' };
  if (NOTE.test(header)) return { kind: 'note' };
  const fact = IN_BRACKETS.exec(header)?.[1];
  if (fact !== undefined) return terms.askedOf(fact) && { kind: 'fact', id: fact };
  const named = IN_BRACES.exec(header)?.[1];
  if (named !== undefined)
    return terms.conditions.has(named) ? { kind: 'named', id: named } : undefined;
  return namedColumnOf(header) ?? labelledColumns(terms).get(header);
};

const namedColumnOf = (header: string): Column | undefined => {
  const field = ALL_FIELDS.find(({ key, name }) =>
    [`${name} ${key}`, key, name].some((each) => foldText(each) === header),
  );
  if (field !== undefined) return { kind: 'field', field };
  const kind = (Object.keys(OTHERS) as (keyof typeof OTHERS)[]).find((each) =>
    [OTHERS[each], ...OTHERS[each].split(' ')].includes(header),
  );
  return kind === undefined ? undefined : { kind };
};

/** A header that is the label of one fact, group or condition alone. */
const labelledColumns = (terms: TableTerms): ReadonlyMap<string, Column | undefined> => {
  const columns = new Map<string, Column | undefined>();
  const add = (label: Text, column: Column): void => {
    const key = foldText(label.zh);
    columns.set(key, columns.has(key) ? undefined : column);
  };
  for (const { id, label } of [...terms.facts.values(), ...terms.groups.values()])
    add(label, { kind: 'fact', id });
  for (const { id, label } of terms.conditions.values()) add(label, { kind: 'named', id });
  return columns;
};

/** The columns for the facts, groups and named conditions that some conditions read directly, in the pack's order. */
export const conditionColumns = (
  roots: readonly Condition[],
  terms: TableTerms,
): readonly Column[] => {
  const read = { facts: new Set<string>(terms.group.uses), named: new Set<string>() };
  const walk = (condition: Condition): void => {
    const [leaf, named] = [leafOf(condition), namedOf(condition)];
    if (leaf !== undefined) read.facts.add(leaf.fact);
    else if (named !== undefined) read.named.add(named.id);
    else if ('all' in condition) condition.all.forEach(walk);
    else if ('any' in condition) condition.any.forEach(walk);
    else if ('not' in condition) walk(condition.not);
  };
  roots.forEach(walk);
  const known = [...terms.facts.keys(), ...terms.groups.keys()];
  return [
    ...known.filter((id) => read.facts.has(id)).map((id) => ({ kind: 'fact' as const, id })),
    ...[...terms.conditions.keys()]
      .filter((id) => read.named.has(id))
      .map((id) => ({ kind: 'named' as const, id })),
  ];
};

/** All columns of a table, given those of its conditions. */
export const allColumns = (
  conditions: readonly Column[],
  has: { readonly layer: boolean; readonly rest: boolean },
): readonly Column[] => [
  { kind: 'id' },
  ...FIELDS.before.map((field) => ({ kind: 'field' as const, field })),
  ...conditions,
  { kind: 'other-conditions' },
  ...FIELDS.behind.map((field) => ({ kind: 'field' as const, field })),
  ...(has.rest ? [{ kind: 'rest' as const }] : []),
  ...(has.layer ? [{ kind: 'layer' as const }] : []),
];

/** How wide a column is, in characters. */
export const widthOf = (column: Column): number => {
  if (column.kind === 'field') return column.field.width;
  if (column.kind === 'id') return 34;
  return column.kind === 'other-conditions' ? 24 : 15;
};

/** What a drop-down list of a column may offer. */
export const choicesOf = (column: Column, terms: TableTerms): readonly string[] | undefined => {
  if (column.kind === 'named') return shown(valueNames(TRUTH));
  if (column.kind === 'fact') {
    const asked = terms.askedOf(column.id);
    return asked?.kind === 'values' ? shown(asked.names) : undefined;
  }
  if (column.kind !== 'field') return undefined;
  if (column.field.key === 'local') return shown(valueNames(TRUTH));
  if (column.field.key !== 'event.type') return undefined;
  return terms.fields.outcomes.values.map(({ label, value }) => `${label.zh} ${value}`);
};

const shown = (names: ValueNames): readonly string[] =>
  names.values.map(({ value, label }) => (names.find(label.zh) === value ? label.zh : `${value}`));
