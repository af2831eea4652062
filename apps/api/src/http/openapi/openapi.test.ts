import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../test/requests.ts';
import { testApp } from '../../../test/test-app.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: object }>
  >;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const KEPT = JSON.parse(
  readFileSync(new URL('../../../openapi.json', import.meta.url), 'utf8'),
) as Document;

const OPERATIONS = Object.entries(KEPT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

const BOTH = /\p{Script=Han}.* · .*[a-z]/u;

describe('the OpenAPI document', () => {
  test('is the one of the routes: scripts/print-openapi.ts writes it', async () => {
    const app = await testApp();
    expect((await app.inject('/openapi.json')).json()).toEqual(KEPT);
  });

  test('is of version 3.1, and every reference leads to a schema that is there', () => {
    expect(KEPT.openapi).toBe('3.1.0');
    const named = [...JSON.stringify(KEPT).matchAll(/"#\/components\/schemas\/([^"]+)"/gu)].map(
      ([, name]) => name,
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(KEPT.components.schemas)));
  });

  test('has ids that are used once, and an example request for each', () => {
    const ids = OPERATIONS.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(ids.toSorted());
  });

  test.for(OPERATIONS)('$method $path says everything in both languages', ({ operation }) => {
    expect(operation.summary).toMatch(BOTH);
    expect(operation.tags).toHaveLength(1);
    for (const { description } of Object.values(operation.responses))
      expect(description).toMatch(/\p{Script=Han}.* · ./u);
  });

  test.for(OPERATIONS)(
    '$method $path declares who may ask and its problems',
    ({ path, operation }) => {
      const isOpen = !path.startsWith('/v1');
      expect(operation.security).toEqual(isOpen ? [] : [{ bearer: [] }]);
      const problems = ['400', '406', '500', ...(isOpen ? [] : ['401', '403', '429', '503'])];
      for (const status of problems)
        expect(operation.responses[status]?.content).toEqual({
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        });
    },
  );

  test.for(OPERATIONS.filter(({ operation }) => operation.requestBody !== undefined))(
    '$method $path shows an example of its body',
    ({ operation }) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      const name = JSON.stringify(schema).match(/schemas\/(\w+)/u)?.[1] ?? '';
      expect(KEPT.components.schemas[name]).toHaveProperty('examples');
    },
  );
});
