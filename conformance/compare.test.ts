import { describe, expect, test } from 'vitest';
import { differencesOf } from './compare.ts';
import { allVectors, type Vector } from './vector.ts';

type Path = readonly (string | number)[];

const leavesOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [path];

const another = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${String(value)}x`;
};

/** The same value with one leaf changed. */
const changedAt = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) return another(value);
  if (Array.isArray(value))
    return value.map((inner, place) => (String(place) === key ? changedAt(inner, rest) : inner));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: changedAt(fields[key], rest) };
};

const all = allVectors();

const first = (kind: Vector['kind']): Vector => {
  const found = all.find((vector) => vector.kind === kind);
  if (found === undefined) throw new Error(`no vector of kind ${kind}`);
  return found;
};

const decision = (expected: object): Vector => ({
  ...{ id: 'd-1', kind: 'decision', given: {} },
  expect: { flags: [], ...expected },
});

describe('an answer', () => {
  test('is right where it is what the vector expects, and no single field may differ', () => {
    for (const [place, vector] of all.entries()) {
      expect(differencesOf(vector, vector.expect)).toEqual([]);
      const leaves = leavesOf(vector.expect);
      const leaf = leaves[(place * 7919) % leaves.length] ?? [];
      const changed = changedAt(vector.expect, leaf);
      expect(differencesOf(vector, changed), `${vector.id} ${leaf.join('.')}`).not.toEqual([]);
    }
  });

  test('may say more than is compared', () => {
    const vector = first('calendar');
    expect(differencesOf(vector, { ...vector.expect, name: '春节', receipt: [1] })).toEqual([]);
  });

  test('may list flags and candidates in any order, but none twice', () => {
    const open = { value: null, status: 'conflict', candidates: ['a', 'b'] };
    const vector = decision({ outcomes: { procedure: open }, flags: ['x', 'y'] });
    const turned = { procedure: { ...open, candidates: ['b', 'a'] } };
    expect(differencesOf(vector, { outcomes: turned, flags: ['y', 'x'] })).toEqual([]);
    expect(differencesOf(vector, { outcomes: turned, flags: ['y', 'x', 'x'] })).toHaveLength(1);
  });

  test('is not asked for candidates that the vector leaves open', () => {
    const conflict = { value: null, status: 'conflict' };
    const vector = decision({ outcomes: { procedure: conflict } });
    const answer = { outcomes: { procedure: { ...conflict, candidates: ['a'] } }, flags: [] };
    expect(differencesOf(vector, answer)).toEqual([]);
  });

  test('must list needs in their order', () => {
    const needs = [
      { fact: 'purpose', groups: ['procedure', 'flags'] },
      { fact: 'remit', groups: ['dispatch'] },
    ];
    const vector: Vector = { id: 'n-1', kind: 'needs', given: {}, expect: { needs } };
    expect(differencesOf(vector, { needs })).toEqual([]);
    expect(differencesOf(vector, { needs: needs.toReversed() }).length).toBeGreaterThan(0);
  });

  test('must not hold a deadline more or less, nor a day that is not expected', () => {
    const vector = all.find(
      ({ kind, expect: { deadlines } }) =>
        kind === 'deadlines' && Array.isArray(deadlines) && deadlines.length === 2,
    ) as Vector;
    const [one, two] = vector.expect['deadlines'] as readonly object[];
    const answered = (...deadlines: readonly unknown[]) =>
      differencesOf(vector, { ...vector.expect, deadlines });
    expect(answered(two, one)).toEqual([]);
    expect(answered(one)).not.toEqual([]);
    expect(answered(one, two, two)).not.toEqual([]);
    expect(answered(one, { ...two, metOn: '1999-01-01' })).not.toEqual([]);
  });

  test('that lacks one deadline differs in that one alone, and names it', () => {
    const vector = all.find(
      ({ kind, expect: { deadlines } }) =>
        kind === 'deadlines' && Array.isArray(deadlines) && deadlines.length === 4,
    ) as Vector;
    const [left, ...kept] = vector.expect['deadlines'] as readonly {
      readonly id: string;
      readonly start: { readonly on: string };
    }[];
    const differences = differencesOf(vector, { ...vector.expect, deadlines: kept.toReversed() });
    const field = `deadlines[${left?.id} ${left?.start.on}]`;
    expect(differences).toEqual([{ field, expected: left, actual: undefined }]);
  });

  test('that lists an id too often differs in that id alone', () => {
    const ids = { numeratorIds: ['C-1', 'C-2'] };
    const vector: Vector = {
      id: 'i-1',
      kind: 'indicators',
      given: {},
      expect: { due: { x: ids } },
    };
    const answer = { due: { x: { numeratorIds: ['C-2', 'C-1', 'C-2'] } } };
    expect(differencesOf(vector, answer)).toEqual([
      { field: 'due.x.numeratorIds[C-2 #2]', expected: undefined, actual: 'C-2' },
    ]);
  });

  test.each([undefined, null, 'met', [], 7])('cannot be %j', (answer) => {
    expect(differencesOf(first('decision'), answer)).toHaveLength(1);
  });

  test('that is a refusal is wrong where none is expected', () => {
    const vector = first('calendar');
    const error = { code: 'impossible-date', path: 'date' };
    expect(differencesOf(vector, { ...vector.expect, error })).toEqual([
      { field: 'error', expected: undefined, actual: error },
    ]);
  });
});
