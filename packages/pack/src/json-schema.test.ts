import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changed, type PackTree, SMALL_PACK } from '../test/small-pack.ts';
import { fileKindOf } from './format/files.ts';
import { FORMAT_VERSION, fileKinds, jsonSchemaOf, printSchema } from './json-schema.ts';

const root = new URL('../../../', import.meta.url);
const { homepage } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

describe.each(fileKinds())('the JSON Schema of %s', (kind) => {
  const schema = jsonSchemaOf(kind, homepage);

  test('is the one in the repository (else run packages/pack/scripts/print-schemas.ts)', () => {
    const file = new URL(`schema/${FORMAT_VERSION}/${kind}.json`, root);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(printSchema(kind, homepage));
  });

  test('is of 2020-12, has its address, and words in both languages', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(`${homepage}/schema/v1/${kind}.json`);
    expect(schema['title']).toMatch(/\p{Script=Han}.* · .*[a-z]/u);
    expect(schema['description']).toMatch(/\p{Script=Han}.*\n.*[a-z]/u);
  });

  test('names what it uses again, and knows no other keys', () => {
    const text = JSON.stringify(schema);
    expect(text).not.toContain('__schema');
    expect(schema['additionalProperties']).toBe(false);
  });
});

test('conditions are a recursive definition', () => {
  for (const kind of ['rule', 'deadline', 'conditions', 'constraints', 'remedy'] as const) {
    const { condition } = z
      .record(z.string(), z.unknown())
      .parse(jsonSchemaOf(kind, homepage)['$defs']);
    expect(JSON.stringify(condition)).toContain('"$ref":"#/$defs/condition"');
  }
});

const accepts = (path: string, value: unknown): boolean => {
  const kind = fileKindOf(path);
  if (kind === undefined) throw new Error(`${path} is no pack file`);
  const { $id: _, ...schema } = jsonSchemaOf(kind, homepage);
  return z.fromJSONSchema(schema).safeParse(value).success;
};

test.each(Object.entries(SMALL_PACK))('accepts %s', (path, value) => {
  expect(accepts(path, value)).toBe(true);
});

const RULE = 'rules/marks/marks.report.json';
const FINISH = 'deadlines/finish.json';
const leaf = { fact: 'kind', operator: 'equal', value: 'plain' };
const MISTAKES: Readonly<Record<string, PackTree>> = {
  'an unknown key': changed(FINISH, ['perod'], 1),
  'a missing key': changed(FINISH, ['label'], undefined),
  'an unknown unit': changed(FINISH, ['period', 'unit'], 'days'),
  'an empty list': changed(FINISH, ['fulfilledBy'], []),
  'a confidence that is no law': changed(FINISH, ['basis', 0, 'confidence'], 'L'),
  'two connectives': changed(RULE, ['conditions'], { all: [leaf], any: [leaf] }),
  'an empty any': changed(RULE, ['conditions'], { any: [] }),
  'a path': changed(RULE, ['conditions'], { all: [{ ...leaf, path: '$.x' }] }),
};
test.each(Object.entries(MISTAKES))('refuses %s', (_, changes) => {
  for (const [path, value] of Object.entries(changes)) expect(accepts(path, value)).toBe(false);
});
