import type { FileKind } from '../format/files.ts';
import { STATED_WHOLE } from '../layer.ts';
import type { Pack } from '../pack.ts';
import { conditional } from './conditional.ts';
import { enumOf } from './names.ts';
import { wordsOf } from './pack-names.ts';
import type { ValueWords } from './value-words.ts';
import { isNode, mapValues, type SchemaNode } from './walk.ts';

/**
 * Lets an overlay's element with the id of one below state only what it changes, while a new one must be complete; and
 * offers the ids below.
 */
export const withChanges = (schema: SchemaNode, kind: FileKind, base: Pack): SchemaNode => {
  const below = elementsOf(kind, base);
  if (below === undefined || Object.keys(below).length === 0) return schema;
  const { $defs = {}, $schema, ...file } = schema;
  const properties = isNode(file['properties']) ? file['properties'] : {};
  const list = properties[kind];
  const items = isNode(list) && isNode(list['items']) ? list['items'] : undefined;
  const whole = items ?? file;
  const definitions = isNode($defs) ? $defs : {};
  const changed = changeOrWhole(whole, below);
  return {
    $schema,
    ...(items === undefined
      ? changed
      : {
          ...file,
          properties: { ...properties, [kind]: { ...(list as SchemaNode), items: changed } },
        }),
    $defs: { ...definitions, ...softDefinitions(definitions), whole },
  };
};

const changeOrWhole = (whole: SchemaNode, below: ValueWords): SchemaNode => ({
  ...withIds(soft(whole), below),
  required: ['id'],
  ...conditional({ id: { enum: Object.keys(below) } }, {}, { $ref: `${DEFINITION}whole` }),
});

/** Definitions of which an overlay may state a part. */
const MERGED: ReadonlySet<string> = new Set(['period', 'text', 'effective']);
const DEFINITION = '#/$defs/';

/** A schema in which nothing is required, but in what is stated whole. */
const soft = (node: SchemaNode): SchemaNode => {
  const { required: _, oneOf, anyOf = oneOf, ...rest } = node;
  const next: Record<string, unknown> = { ...rest };
  if (isNode(rest['properties']))
    next['properties'] = mapValues(rest['properties'], (part, name) =>
      isNode(part) && !STATED_WHOLE.has(name) ? soft(part) : part,
    );
  // A part of a thing can be a part of several: which one is known once it is laid over what it changes.
  if (Array.isArray(anyOf)) next['anyOf'] = anyOf.map((each) => (isNode(each) ? soft(each) : each));
  const name = typeof rest['$ref'] === 'string' ? rest['$ref'].slice(DEFINITION.length) : '';
  if (MERGED.has(name)) next['$ref'] = `${DEFINITION}${partOf(name)}`;
  return next;
};

const partOf = (name: string): string => `part-of-${name}`;

const softDefinitions = (definitions: SchemaNode): SchemaNode =>
  Object.fromEntries(
    Object.entries(definitions).flatMap(([name, part]) =>
      MERGED.has(name) && isNode(part) ? [[partOf(name), soft(part)]] : [],
    ),
  );

const withIds = (node: SchemaNode, below: ValueWords): SchemaNode => {
  const properties = node['properties'];
  if (!isNode(properties) || !isNode(properties['id'])) return node;
  const { $ref, title, description } = properties['id'];
  const id = { title, description, anyOf: [enumOf(below), { $ref }] };
  return { ...node, properties: { ...properties, id } };
};

interface Labelled {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
}

/** The elements below that a file of a kind can change. */
const elementsOf = (kind: FileKind, base: Pack): ValueWords | undefined => {
  const labelled = {
    facts: base.facts,
    conditions: [...base.conditions.values()].filter(({ tabulates }) => tabulates === undefined),
    groups: base.groups,
    integrity: base.integrity,
    reminders: base.reminders,
    rule: base.rules,
    deadline: base.deadlines,
    indicator: base.indicators,
    remedy: base.remedies,
    route: base.routes,
  } as const;
  const elements: readonly Labelled[] | undefined = labelled[kind as keyof typeof labelled];
  if (elements !== undefined)
    return wordsOf(
      elements,
      ({ id }) => id,
      ({ label }) => label,
    );
  return otherElementsOf(kind, base);
};

const otherElementsOf = (kind: FileKind, base: Pack): ValueWords | undefined => {
  const id = (each: { readonly id: string }): string => each.id;
  if (kind === 'instrument') return wordsOf(base.instruments.values(), id, ({ title }) => title);
  if (kind === 'constraints') return wordsOf(base.constraints, id, ({ reason }) => reason);
  if (kind === 'warnings') return wordsOf(base.warnings, id, ({ text }) => text);
  if (kind === 'untranslated') return wordsOf(base.untranslated, id, ({ what }) => what);
  return undefined;
};
