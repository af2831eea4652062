import { pick, type Random } from '../damage/spoil.ts';
import { poison, poisonText } from './hostile-values.ts';

/** A schema of an OpenAPI 3.1 document, as far as it is read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly in: 'query' | 'path' | 'header';
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Words that fit a place by its name, so that a request comes further than its first check. */
export type Words = Readonly<Record<string, readonly unknown[]>>;

interface Making {
  readonly document: OpenApi;
  readonly random: Random;
  readonly words: Words;
}

/** A value of a schema, with what the words say of the names in it. */
export const madeFrom = (making: Making, schema: Schema, name = '', depth = 0): unknown => {
  const { document, random, words } = making;
  if (schema.$ref !== undefined) {
    const named = document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named === undefined ? null : madeFrom(making, named, name, depth);
  }
  const known = words[name];
  if (known !== undefined && random(10) > 0) return pick(random, known);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(random, schema.enum);
  if (schema.anyOf !== undefined) return madeFrom(making, pick(random, schema.anyOf), name, depth);
  if (schema.examples !== undefined && random(3) === 0) return pick(random, schema.examples);
  if (schema.type === 'object') return objectOf(making, schema, depth);
  if (schema.type === 'array')
    return depth > 6 || schema.items === undefined
      ? []
      : Array.from({ length: random(3) }, () =>
          madeFrom(making, schema.items ?? {}, name, depth + 1),
        );
  return plainOf(making, schema);
};

const objectOf = (making: Making, schema: Schema, depth: number): unknown => {
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {}).filter(
    ([name]) => required.has(name) || making.random(2) === 0,
  );
  return Object.fromEntries(
    members.map(([name, each]) => [name, madeFrom(making, each, name, depth + 1)]),
  );
};

const plainOf = ({ random }: Making, { type, format, minimum = 0, maximum = 1000 }: Schema) => {
  if (type === 'boolean') return random(2) === 0;
  if (type === 'integer' || type === 'number')
    return Math.max(minimum, 0) + random(Math.min(maximum, 1000));
  if (format === 'date' || random(4) === 0) return `2026-0${1 + random(9)}-1${random(10)}`;
  return pick(random, ['wangshu-xfj', '督办', 'same-level', 'appeal', 'x']);
};

/** The same value with one place of it spoilt: replaced, taken away, or given a member more. */
export const spoilt = (random: Random, value: unknown): unknown => {
  if (Array.isArray(value)) return spoiltList(random, value);
  if (typeof value !== 'object' || value === null) return poison(random);
  const members = Object.entries(value);
  const [name, member] = members[random(members.length)] ?? ['', undefined];
  const kind = random(10);
  if (kind < 5 && member !== undefined) return { ...value, [name]: spoilt(random, member) };
  if (kind < 7) return Object.fromEntries(members.filter(([each]) => each !== name));
  if (kind === 7) return { ...value, [poisonText(random).slice(0, 200)]: poison(random) };
  return { ...value, [name]: poison(random) };
};

const spoiltList = (random: Random, list: readonly unknown[]): unknown => {
  if (list.length === 0 || random(4) === 0) return [...list, poison(random)];
  const at = random(list.length);
  return list.map((each, index) => (index === at ? spoilt(random, each) : each));
};
