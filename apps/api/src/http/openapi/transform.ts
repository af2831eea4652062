import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import { apiSchemas } from '../schemas/registry.ts';

const ofRoute = createJsonSchemaTransform({ schemaRegistry: apiSchemas });
const ofDocument = createJsonSchemaTransformObject({ schemaRegistry: apiSchemas });

type Document = Partial<OpenAPIV3_1.Document>;
type Schemas = Readonly<Record<string, unknown>>;
type Responses = Record<string, { headers?: unknown }>;

/** The schemas of a route as JSON Schema; the headers of answers, which the library leaves out, are put back. */
export const transformRoute: SwaggerTransform = (document) => {
  const transformed = ofRoute(document);
  const given = (document.schema?.response ?? {}) as Responses;
  const made = (transformed.schema.response ?? {}) as Responses;
  for (const [status, { headers }] of Object.entries(given)) {
    const response = made[status];
    if (headers !== undefined && response !== undefined) response.headers = headers;
  }
  return transformed;
};

/** Each named schema is made for requests and for answers: what nothing refers to, or is the same twice, is dropped. */
export const transformDocument: SwaggerTransformObject = (document) => {
  const made = ofDocument(document) as Document;
  const schemas: Schemas = made.components?.schemas ?? {};
  const { paths, kept } = withPlainNames(made.paths ?? {}, reachableFrom(made.paths, schemas));
  return {
    ...made,
    paths: withoutOpenEnds(paths),
    components: { ...made.components, schemas: withoutOpenEnds(kept) },
  } as ReturnType<SwaggerTransformObject>;
};

/**
 * That an object with members may have others, too, is so in JSON Schema without being said; where it is said, types made of it
 * take any name for a member.
 */
const withoutOpenEnds = <T>(part: T): T =>
  JSON.parse(JSON.stringify(part), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (!('properties' in value) || isEmptyObject(value.properties)) return value;
    if (!('additionalProperties' in value) || !isEmptyObject(value.additionalProperties))
      return value;
    const { additionalProperties: _open, ...closed } = value;
    return closed;
  });

const isEmptyObject = (value: unknown): boolean => JSON.stringify(value) === '{}';

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/gu;

const namesIn = (part: unknown): string[] =>
  [...JSON.stringify(part ?? null).matchAll(REFERENCE)].map(([, name]) => name ?? '');

const reachableFrom = (paths: Document['paths'], schemas: Schemas): Schemas => {
  const reached = new Set<string>();
  const open = namesIn(paths);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...namesIn(schemas[name]));
  }
  return Object.fromEntries([...reached].toSorted().map((name) => [name, schemas[name]]));
};

const INPUT = /Input$/u;

/** `EventGivenInput` is `EventGiven`, unless answers have another schema of that name. */
const withPlainNames = <P>(paths: P, schemas: Schemas): { paths: P; kept: Schemas } => {
  const plain = (part: unknown) =>
    JSON.stringify(part).replace(REFERENCE, (reference, name: string) =>
      isOneSchema(name, schemas)
        ? reference.replace(`${name}"`, `${name.replace(INPUT, '')}"`)
        : reference,
    );
  const kept = Object.entries(schemas).map(([name, schema]) => [
    isOneSchema(name, schemas) ? name.replace(INPUT, '') : name,
    JSON.parse(plain(schema)),
  ]);
  return { paths: JSON.parse(plain(paths)), kept: Object.fromEntries(kept) };
};

const withoutInput = (schema: unknown): string =>
  JSON.stringify(schema).replace(REFERENCE, (reference) => reference.replace(/Input"$/u, '"'));

const isOneSchema = (name: string, schemas: Schemas): boolean => {
  const other = schemas[name.replace(INPUT, '')];
  return other === undefined || withoutInput(other) === withoutInput(schemas[name]);
};
