import { expect, test } from 'vitest';
import { apiSchemas } from '../schemas/registry.ts';
import '../build-app.ts';

/** Every example that the document shows, with the schema that it stands under. */
const SHOWN = [...apiSchemas._idmap].flatMap(([id, schema]) =>
  (apiSchemas.get(schema)?.examples ?? []).map((example) => ({ id, schema, example })),
);

test('examples are shown', () => {
  expect(SHOWN.length).toBeGreaterThan(8);
});

test.for(SHOWN)('the example of $id is read by its schema', ({ schema, example }) => {
  expect(schema._zod.run({ value: example, issues: [] }, {})).toMatchObject({ issues: [] });
});
