import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { allVectors, KINDS } from './vector.ts';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'schema', `${name}.json`), 'utf8')) as object;

const all = allVectors();
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
ajv.addSchema(schemaOf('case'));

test.each(KINDS)('every vector of kind %s has the form of its schema', (kind) => {
  const validate = ajv.compile(schemaOf(kind));
  for (const vector of all.filter((each) => each.kind === kind))
    expect(validate(vector), `${vector.id} ${ajv.errorsText(validate.errors)}`).toBe(true);
});

test('ids are told apart', () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
