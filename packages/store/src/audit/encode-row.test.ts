import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draft, writeLines } from '../../test/written-lines.ts';
import type { AuditRow } from '../audit-log.ts';
import { encodeRow } from './encode-row.ts';

const PLAIN: AuditRow = {
  action: 'case.registered',
  actor: { id: 'u-1', role: 'clerk', body: 'county-xfj' },
  at: '2026-11-30T00:00:00.000Z',
  caseId: 'case-1',
  chain: 0,
  number: 1,
  previous: '',
  hash: '',
};

const row = draft.map((one) => writeLines([one]).rows[0] ?? PLAIN);

describe('the encoding of a line', () => {
  test('never gives the same text for two different lines', () => {
    fc.assert(
      fc.property(row, row, (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(encodeRow(one) === encodeRow(other)).toBe(same);
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, Partial<AuditRow>, Partial<AuditRow>]>([
    ['a sign that moved to the next field', { action: 'ab', at: 'c' }, { action: 'a', at: 'bc' }],
    ['a field that is empty, not absent', { purpose: '' }, {}],
    ['details that are empty, not absent', { detail: {} }, {}],
    ['a text that looks like a number', { detail: { n: '1' } }, { detail: { n: 1 } }],
    ['a text that looks like a truth value', { detail: { n: 't' } }, { detail: { n: true } }],
    ['a purpose in place of a case', { purpose: 'x' }, { caseId: 'x' }],
    ['a field hidden in a text', { purpose: 's1:a' }, { purpose: 'a' }],
  ])('tells apart: %s', (_, one, other) => {
    const { caseId: _without, ...plain } = PLAIN;
    expect(encodeRow({ ...plain, ...one })).not.toBe(encodeRow({ ...plain, ...other }));
  });

  test('is the same after a line went through JSON, whatever the order of its details', () => {
    fc.assert(
      fc.property(row, (one) => {
        const back: AuditRow = JSON.parse(JSON.stringify(one));
        const turned = back.detail && Object.fromEntries(Object.entries(back.detail).toReversed());
        expect(encodeRow({ ...back, ...(turned && { detail: turned }) })).toBe(encodeRow(one));
      }),
    );
  });

  test('is the same where a medium put U+FFFD in place of half a surrogate pair', () => {
    expect(encodeRow({ ...PLAIN, purpose: 'a\uD800' })).toBe(
      encodeRow({ ...PLAIN, purpose: 'a\uFFFD' }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s as a detail', (number) => {
    expect(() => encodeRow({ ...PLAIN, detail: { number } })).toThrow(TypeError);
  });
});

/** A line with its details by key and -0 as 0: what is the same line. */
const sorted = ({ detail, ...rest }: AuditRow) => ({
  ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
  detail: detail && Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1)),
});
