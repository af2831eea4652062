import type { SchemaNode } from './walk.ts';

/**
 * A schema that holds `holding` where the properties are these, `otherwise` where they are not.
 *
 * @example
 * conditional({ kind: { const: 'right' } }, { required: ['roll'] })
 */
export const conditional = (
  properties: Readonly<Record<string, SchemaNode>>,
  holding: SchemaNode,
  otherwise?: SchemaNode,
): SchemaNode => ({
  if: { properties, required: Object.keys(properties) },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: holding, // oxlint-disable-line unicorn/no-thenable
  ...(otherwise === undefined ? {} : { else: otherwise }),
});
