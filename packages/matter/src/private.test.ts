import { format, inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { writtenCase } from '../test/written-case.ts';
import {
  isPrivate,
  makePrivate,
  PRIVATE_MASK,
  Private,
  parseCase,
  readCase,
  reveal,
} from './index.ts';

const CANARY = '金丝雀CANARY';
const FIELDS = ['name', 'idNumber', 'phone', 'address'] as const;
const person = Object.fromEntries(FIELDS.map((field) => [field, CANARY]));
const withPerson = (over: object = {}) =>
  writtenCase({ registration: { petitioners: { people: [person] }, ...over } });

describe('a private value', () => {
  const hidden = makePrivate(CANARY);
  /** As code that takes it for a text would have it. */
  const asText = hidden as unknown as string;

  test.each<[string, () => unknown]>([
    ['JSON', () => JSON.stringify({ hidden })],
    ['String()', () => String(hidden)],
    ['a template', () => `name: ${asText}`],
    ['concatenation', () => ''.concat(asText)],
    ['a locale string', () => hidden.toLocaleString()],
    ['an array joined', () => [hidden].join()],
    ['inspection', () => inspect(hidden, { showHidden: true, depth: 9 })],
    [
      'inspection without our own hook',
      () => inspect(hidden, { customInspect: false, showHidden: true }),
    ],
    ['inspection deep inside', () => inspect({ a: [{ hidden }] }, { depth: 9 })],
    ['console formats', () => format('%s %o %O %j %d', hidden, hidden, hidden, hidden, hidden)],
    ['its own keys', () => JSON.stringify([Reflect.ownKeys(hidden), Object.entries(hidden)])],
    ['a spread', () => inspect({ ...(hidden as object) })],
    ['a structured clone', () => inspect(structuredClone({ hidden }), { showHidden: true })],
    ['Object.prototype.toString', () => Object.prototype.toString.call(hidden)],
    ['an error with it as cause', () => inspect(new Error('x', { cause: hidden }))],
  ])('does not show in %s', (_, show) => {
    expect(show()).not.toContain('CANARY');
  });

  test('shows the mask in JSON, as a text and where it is inspected', () => {
    expect(JSON.stringify({ hidden })).toBe('{"hidden":"[private]"}');
    expect([String(hidden), ''.concat(asText), hidden.toLocaleString(), inspect(hidden)]).toEqual(
      Array.from({ length: 4 }, () => PRIVATE_MASK),
    );
    expect(`name: ${asText}`).toBe('name: [private]');
  });

  test('is opened by reveal alone', () => {
    expect(reveal(hidden)).toBe(CANARY);
    expect(isPrivate(hidden)).toBe(true);
    expect(isPrivate({ ...(hidden as object) })).toBe(false);
    expect(() => reveal(structuredClone<Private<string>>(hidden))).toThrow(TypeError);
    expect(() => reveal(Object.create(Private.prototype))).toThrow(TypeError);
  });
});

describe('the people of a case', () => {
  test('are private in every field', () => {
    const [first] = parseCase(withPerson()).registration.petitioners.people;
    for (const field of FIELDS) {
      expect(isPrivate(first?.[field])).toBe(true);
      expect(reveal(first?.[field] as Private<string>)).toBe(CANARY);
    }
  });

  test('do not show where a case is printed, serialised or cloned', () => {
    const oneCase = parseCase(withPerson());
    for (const shown of [
      JSON.stringify(oneCase),
      inspect(oneCase, { depth: 9 }),
      inspect(structuredClone(oneCase), { depth: 9, showHidden: true }),
      format('%o %j', oneCase, oneCase),
    ])
      expect(shown).not.toContain('CANARY');
  });

  test.each(FIELDS)('are refused where %s is a mask', (field) => {
    for (const mask of ['[private]', ' [private] ', String(makePrivate('x'))]) {
      const people = [{ [field]: mask }];
      const reading = readCase(writtenCase({ registration: { petitioners: { people } } }));
      expect(reading).toMatchObject({
        ok: false,
        issues: [{ code: 'masked-value', path: `registration.petitioners.people[0].${field}` }],
      });
    }
  });

  test('do not come back from a case that was printed, nor from a clone', () => {
    const oneCase = parseCase(withPerson());
    expect(readCase(JSON.parse(JSON.stringify(oneCase)))).toMatchObject({
      ok: false,
      issues: FIELDS.map((field) => ({
        code: 'masked-value',
        path: `registration.petitioners.people[0].${field}`,
      })),
    });
    expect(readCase(structuredClone(oneCase))).toMatchObject({
      ok: false,
      issues: [{ code: 'wrong-type' }, {}, {}, {}],
    });
  });

  test('stay what they are where a parsed case is spread into a new one', () => {
    const oneCase = parseCase(withPerson());
    const again = parseCase({ ...oneCase, events: [{ type: 'closed', on: '2023-05-01' }] });
    expect(reveal(again.registration.petitioners.people[0]?.name as Private<string>)).toBe(CANARY);
  });
});

describe('what is wrong with a case', () => {
  const broken = {
    ...withPerson({
      title: [CANARY],
      text: { CANARY },
      channel: CANARY,
      receivedOn: CANARY,
      petitioners: { count: CANARY, people: [{ name: [CANARY], phone: { CANARY } }, CANARY] },
    }),
    facts: { purpose: [CANARY] },
    events: [
      { type: CANARY, on: '2023-03-01' },
      { type: 'extended', on: CANARY, days: CANARY, approvedBy: [CANARY], reason: [CANARY] },
      { type: 'evaluated', on: '2023-03-01', object: CANARY, grade: CANARY },
    ],
  };

  test('is told without anything that was given', () => {
    const reading = readCase(broken);
    expect(reading.ok).toBe(false);
    expect(JSON.stringify(reading)).not.toContain('CANARY');
    expect(!reading.ok && reading.issues.length).toBeGreaterThanOrEqual(14);
  });

  test('is told by the error without anything that was given, and without a cause', () => {
    const shown = (() => {
      try {
        return parseCase(broken);
      } catch (error) {
        return error;
      }
    })();
    expect(shown).toMatchObject({ name: 'XinfangError', code: 'impossible-date' });
    expect(inspect(shown, { depth: 9, showHidden: true })).not.toContain('CANARY');
    expect((shown as Error).stack).not.toContain('CANARY');
  });

  test('is told without the value of a correction', () => {
    const events = [
      { type: 'extended', on: '2023-04-01', days: 5 },
      { type: 'corrected', on: '2023-04-02', event: 0, field: 'days', to: CANARY, reason: CANARY },
      { type: 'corrected', on: '2023-04-02', event: 0, field: CANARY, to: 1 },
      { type: 'corrected', on: '2023-04-02', event: 0, field: 'notifiedOn', to: CANARY },
    ];
    const reading = readCase(writtenCase({ events }));
    expect(JSON.stringify(reading)).not.toContain('CANARY');
    expect(!reading.ok && reading.issues.map((issue) => issue.path)).toEqual([
      'events[1].to',
      'events[2].field',
      'events[3].to',
    ]);
  });
});
