import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { portrait } from '../../test/portrait.ts';
import { eventSchema } from '../event-schema.ts';
import { DOUBT } from './doubt.ts';
import { readerOf } from './reader-of.ts';

describe('a reader made from a schema', () => {
  test.each<[string, z.core.$ZodType, unknown, unknown]>([
    ['takes a default', z.object({ a: z.string().default('x') }), {}, { a: 'x' }],
    ['takes null for absent', z.object({ a: z.string().exactOptional() }), { a: null }, {}],
    ['reads what a prefault gives', z.object({ a: z.object({}).prefault({}) }), {}, { a: {} }],
    ['turns the keys', z.object({ a: z.int(), b: z.int() }), { b: 2, a: 1 }, { a: 1, b: 2 }],
    ['calls a transform', z.string().transform((text) => text.length), 'abc', 3],
    ['makes a check', z.int().min(2), 2, 2],
  ])('%s', (_, schema, given, read) => {
    expect(portrait(readerOf(schema)(given))).toBe(portrait(read));
  });

  test('gives each reading a default of its own', () => {
    const read = readerOf(z.object({ list: z.array(z.string()).default([]) }));
    expect((read({}) as { list: unknown }).list).not.toBe((read({}) as { list: unknown }).list);
  });

  test.each<[string, z.core.$ZodType, unknown]>([
    ['a missing field', z.object({ a: z.string() }), {}],
    ['an unknown field', z.object({ a: z.string() }), { a: '', b: 1 }],
    ['an instance', z.object({}), new Date(0)],
    ['a check that fails', z.string().refine((text) => text !== ''), ''],
    ['a transform that reports', z.string().transform((_, to) => to.addIssue('no')), 'x'],
    ['a value of another kind', z.record(z.string(), z.string()), { a: 1 }],
    ['no such tag', eventSchema, { type: 'toString', on: '2023-03-01' }],
    ['what is no whole number', z.int(), 2 ** 53],
  ])('doubts at %s', (_, schema, value) => {
    expect(readerOf(schema)(value)).toBe(DOUBT);
  });

  test.each<[string, z.core.$ZodType, unknown]>([
    ['strict objects', z.strictObject({}), {}],
    ['objects with a catchall', z.object({}).catchall(z.string()), {}],
    ['text formats', z.email(), 'a@b.cn'],
    ['text checks', z.string().max(3), 'abc'],
    ['number formats', z.float32(), 1],
    ['coercion', z.coerce.string(), 'abc'],
    ['coercion of numbers', z.coerce.number(), 1],
    ['coercion of truth', z.coerce.boolean(), true],
    ['unions of objects', z.union([z.object({}), z.string()]), 'abc'],
    ['unions that exclude each other', z.xor([z.string(), z.number()]), 'abc'],
    ['names of a record', z.record(z.enum(['a']), z.string()), { a: '' }],
    ['records of objects', z.record(z.string(), z.object({})), {}],
    ['nullable values', z.nullable(z.string()), null],
    ['fallbacks', z.string().catch(''), 'abc'],
    ['a check told when to run', z.string().refine(() => true, { when: () => true }), 'abc'],
  ])('leaves to the schema what it does not know: %s', (_, schema, value) => {
    expect(z.safeParse(schema, value).success).toBe(true);
    expect(readerOf(schema)(value)).toBe(DOUBT);
  });
});

test('what a reader gives is what the schema gives, whatever the value', () => {
  const schemas = [
    eventSchema,
    z.object({ a: z.string().exactOptional(), b: z.int().min(0).default(1) }),
    z.record(z.string(), z.union([z.string(), z.boolean()])),
    z.array(z.enum(['a', 'b']).transform((letter) => letter.toUpperCase())),
    z.literal(['a', 1]),
    z.number(),
  ];
  const readers = schemas.map((schema) => ({ schema, read: readerOf(schema) }));
  const scalar = fc.constantFrom<unknown>('a', 'b', 'closed', 1, -1, 1.5, true, Number.NaN);
  const key = fc.constantFrom('a', 'b', 'type', 'on', '__proto__');
  const value = fc.oneof(scalar, fc.array(scalar), fc.dictionary(key, scalar));
  let sure = 0;
  fc.assert(
    fc.property(value, (given) => {
      for (const { schema, read } of readers) {
        const got = read(given);
        if (got === DOUBT) continue;
        sure++;
        expect(portrait(got)).toBe(portrait(z.parse(schema, given)));
      }
    }),
    { numRuns: 3000, seed: 3 },
  );
  expect(sure).toBeGreaterThan(500);
});
