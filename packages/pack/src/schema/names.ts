import { FOREIGN_NAME } from '../foreign/foreign-operator.ts';
import { inBoth } from './annotate.ts';
import type { ValueWords } from './value-words.ts';
import { atPath, isNode, mapSchema, mapValues, type SchemaNode, type SchemaPath } from './walk.ts';

/** What a text in a pack's file can be the name of. */
export type Named =
  | 'event'
  | 'start-event'
  | 'event-field'
  | 'event-day'
  | 'operator'
  | 'instrument'
  | 'fact'
  | 'group'
  | 'outcome'
  | 'rule-outcome'
  | 'flag'
  | 'deadline'
  | 'right'
  | 'remedy'
  | 'warning'
  | 'variant';

/** The names there are, with their meaning; absent where they are not known. */
export type Names = Readonly<Partial<Record<Named, ValueWords>>>;

/** Which texts are names, and of what; keys as in the table of properties. A list holds such names. */
const NAMED: Readonly<Record<string, Named>> = {
  'start.event': 'start-event',
  followedBy: 'event',
  'extension.event': 'event',
  'extension.requires': 'event-field',
  'period.until': 'event-day',
  'suspension.from': 'event',
  'suspension.to': 'event',
  'pending.event': 'event',
  'pending.until': 'event',
  'pending.warning': 'warning',
  events: 'event',
  'event.event': 'event',
  'periodBy.first': 'event',
  notRefiledAfter: 'event',
  'check.event': 'event',
  expected: 'event',
  'remedy.from': 'start-event',
  usedBy: 'event',
  operator: 'operator',
  'assume.fact': 'fact',
  instrument: 'instrument',
  successor: 'instrument',
  'rule.event.type': 'rule-outcome',
  candidates: 'outcome',
  uses: 'group',
  'variants.of': 'deadline',
  'remedy.until': 'right',
  'expect.flags': 'flag',
  'expect.needs': 'fact',
  'expect.remedies': 'remedy',
  'given.variant': 'variant',
};

/** Lists the names that each text may be, where they are known. */
export const withNames = (schema: SchemaNode, kind: string, names: Names): SchemaNode =>
  mapSchema(schema, [kind], (node, path) => {
    const properties = node['properties'];
    if (!isNode(properties)) return node;
    const change = (part: unknown, name: string): unknown => named(part, [...path, name], names);
    return { ...node, properties: mapValues(properties, change) };
  });

const named = (part: unknown, path: SchemaPath, names: Names): unknown => {
  const of = atPath(NAMED, path);
  const words = of === undefined ? undefined : names[of];
  if (words === undefined || !isNode(part)) return part;
  const { items, $ref, ...rest } = part;
  if (isNode(items)) return { ...part, items: enumOf(words) };
  // A definition of texts is the only one that stands in place of a name.
  if ($ref !== undefined && $ref !== '#/$defs/id') return part;
  if ($ref === undefined && (part['type'] !== 'string' || 'enum' in part)) return part;
  const { minLength: _, pattern: __, ...kept } = rest;
  return { ...kept, ...(of === 'operator' ? operatorOf(words) : enumOf(words)) };
};

/** A text that is one of some, each with its meaning. */
export const enumOf = (words: ValueWords): SchemaNode => ({
  type: 'string',
  enum: Object.keys(words),
  enumDescriptions: Object.values(words).map(inBoth),
});

/** An operator: one of those that are listed, or one of a plugin that is not known here. */
export const operatorOf = (words: ValueWords, known: readonly string[] = []): SchemaNode => ({
  anyOf: [enumOf(words), foreignName(known)],
});

/** A name of a plugin's operator that is none of some. */
export const foreignName = (but: readonly string[]): SchemaNode => ({
  type: 'string',
  pattern: FOREIGN_NAME,
  ...(but.length === 0 ? {} : { not: { enum: but } }),
});
