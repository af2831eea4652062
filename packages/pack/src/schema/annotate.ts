import { PROPERTY_EXAMPLES } from './property-examples.ts';
import { PROPERTY_WORDS } from './property-words.ts';
import { snippetsOf } from './snippets.ts';
import { VALUE_WORDS, type ValueWords } from './value-words.ts';
import { atPath, isNode, mapSchema, mapValues, type SchemaNode, type SchemaPath } from './walk.ts';

/** The parts of a row of a table of words. */
export const partsOf = (row: string): readonly string[] =>
  row.split('|').map((part) => part.trim());

/** A text in both languages, as editors show it. */
export const inBoth = (row: string): string => partsOf(row).join('\n');

/**
 * Gives every property its title and meaning, and every value of a list of values its own, for completion and hover. Editors
 * that resolve a `$ref` by copying lose what stands beside it, so definitions keep no words of their own.
 */
export const withWords = (schema: SchemaNode, kind: string): SchemaNode =>
  mapSchema(withoutWordsOfDefinitions(schema), [kind], (node, path) => {
    const properties = node['properties'];
    const worded = isNode(properties)
      ? {
          ...node,
          properties: mapValues(properties, (part, name) => wordsAt(part, [...path, name])),
        }
      : node;
    return withSnippets(withMeanings(worded, VALUE_WORDS[path.join('.')]), path);
  });

const withoutWordsOfDefinitions = (schema: SchemaNode): SchemaNode => {
  const { $defs } = schema;
  if (!isNode($defs)) return schema;
  const bare = mapValues($defs, (part) => {
    const { anyOf, ...rest } = withoutOwnWords(part as SchemaNode);
    return Array.isArray(anyOf) ? { ...rest, anyOf: anyOf.map(withoutOwnWords) } : rest;
  });
  return { ...schema, $defs: bare };
};

const withoutOwnWords = (part: SchemaNode): SchemaNode =>
  Object.fromEntries(
    Object.entries(part).filter(([key]) => key !== 'title' && key !== 'description'),
  );

const wordsAt = (part: unknown, path: SchemaPath): unknown => {
  const row = atPath(PROPERTY_WORDS, path);
  if (row === undefined || !isNode(part)) return part;
  const [titleZh, titleEn, zh, en] = partsOf(row);
  const examples = atPath(PROPERTY_EXAMPLES, path);
  const words = {
    title: `${titleZh} · ${titleEn}`,
    description: `${zh}\n${en}`,
    ...(examples === undefined ? {} : { examples }),
  };
  return { ...words, ...withMeanings({ ...part, ...words }, atPath(VALUE_WORDS, path)) };
};

/** The meanings of the values that a part lists, itself or in its items. */
const withMeanings = (part: SchemaNode, words: ValueWords | undefined): SchemaNode => {
  if (words === undefined) return part;
  const { enum: values, const: value, items } = part;
  const meanings = meaningsOf(values, words);
  if (meanings !== undefined) return { ...part, enumDescriptions: meanings };
  const meaning = typeof value === 'string' ? words[value] : undefined;
  if (meaning !== undefined) return { ...part, description: inBoth(meaning) };
  return isNode(items) ? { ...part, items: withMeanings(items, words) } : part;
};

const meaningsOf = (values: unknown, words: ValueWords): readonly string[] | undefined => {
  if (!Array.isArray(values) || !values.every((value) => Object.hasOwn(words, String(value))))
    return undefined;
  return values.map((value) => inBoth(words[String(value)] ?? ''));
};

const withSnippets = (node: SchemaNode, path: SchemaPath): SchemaNode => {
  const snippets = snippetsOf(path);
  const takesThem = path.at(-1) === 'condition' ? 'anyOf' in node : node['type'] === 'object';
  return snippets === undefined || !takesThem ? node : { ...node, defaultSnippets: snippets };
};
