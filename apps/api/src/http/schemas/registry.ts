import { z } from 'zod';

interface Meta {
  readonly id?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly [more: string]: unknown;
}

/** The schemas of the service that have a name in the OpenAPI document, and what is said of them. */
export const apiSchemas = z.registry<Meta>();

/**
 * Gives a schema its name in the OpenAPI document.
 *
 * @example
 * export const MeSchema = named('Me', z.looseObject({ id: z.string() }), { examples: [{ id: 'clerk-1' }] });
 */
export const named = <S extends z.ZodType>(id: string, schema: S, meta: Meta = {}): S => {
  apiSchemas.add(schema, { ...meta, id });
  return schema;
};

/**
 * Says of a member what it is, in both languages.
 *
 * @example
 * told(z.string(), '收到的机关', 'The body that received it')
 */
export const told = <S extends z.ZodType>(schema: S, zh: string, en: string): S => {
  const own = schema.clone();
  apiSchemas.add(own, { description: `${zh} · ${en}` });
  return own;
};
