import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { validatorOf } from '../test/json-schema-validator.ts';
import { changed, type PackTree, SMALL_PACK } from '../test/small-pack.ts';
import { fileKindOf } from './format/files.ts';
import { FORMAT_VERSION } from './format-version.ts';
import { fileKinds, jsonSchemaOf, printSchema } from './json-schema.ts';
import { mapSchema } from './schema/walk.ts';

const root = new URL('../../../', import.meta.url);
const { homepage } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

const IN_BOTH = /\p{Script=Han}.*\n.*[A-Za-z]/u;

const hasWords = ({ title, description }: { title?: string; description?: string }): boolean =>
  /\p{Script=Han}.* · .*[A-Za-z]/u.test(title ?? '') && IN_BOTH.test(description ?? '');

/** What an event's type decides of its fields stands in conditions, whose properties name and do not describe. */
const isConditional = (path: readonly string[]): boolean => path[0] === 'eventFields';

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

  test('has a title and a meaning for every property, in both languages', () => {
    const bare: string[] = [];
    mapSchema(schema, [kind], (node, path) => {
      for (const [name, part] of Object.entries(node['properties'] ?? {}))
        if (!isConditional(path) && !hasWords(part)) bare.push([...path, name].join('.'));
      return node;
    });
    expect(bare).toEqual([]);
  });

  test('says what each of its values means, in both languages', () => {
    mapSchema(schema, [kind], (node) => {
      if (Array.isArray(node['enum']) && 'enumDescriptions' in node)
        expect(node['enumDescriptions']).toEqual(
          node['enum'].map(() => expect.stringMatching(IN_BOTH) as string),
        );
      else expect(node['enum']).toBeUndefined();
      return node;
    });
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
  return validatorOf(jsonSchemaOf(kind, homepage))(value);
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
