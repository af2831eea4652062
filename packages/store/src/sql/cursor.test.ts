import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CursorError } from '../page.ts';
import { type CursorKind, pageOf, placeOf, readCursor, rowsFor, writeCursor } from './cursor.ts';

const KIND: CursorKind = { name: 'register', of: ['text', 'integer'] };
const OTHER: CursorKind = { name: 'due', of: ['text', 'integer'] };

const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\u0000'));

it('a cursor leads back to its place', () => {
  fc.assert(
    fc.property(text, fc.maxSafeInteger(), (id, number) => {
      expect(readCursor(KIND, writeCursor(KIND, [id, number]))).toEqual([id, number]);
    }),
  );
});

it('a cursor of another list is refused', () => {
  expect(() => readCursor(OTHER, writeCursor(KIND, ['a', 1]))).toThrow(CursorError);
});

it('no text that was not written as a cursor is one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (forged) => {
      expect(() => readCursor(KIND, forged)).toThrow(CursorError);
    }),
  );
});

it('places of another shape are refused, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const forged = Buffer.from(JSON.stringify(value)).toString('base64url');
      expect(() => readCursor(KIND, forged)).toThrow(CursorError);
    }),
  );
});

it.each([
  [['register', 'a']],
  [['register', 'a', 1, 2]],
  [['register', 1, 1]],
  [['register', 'a', '1']],
  [['register', 'a', 1.5]],
  [['register', 'a', 2 ** 60]],
  [['register', 'a\u0000', 1]],
  [['register', '\uD800', 1]],
  [['register', null, 1]],
])('%j is no place', (place) => {
  const forged = Buffer.from(JSON.stringify(place)).toString('base64url');
  expect(() => readCursor(KIND, forged)).toThrow(CursorError);
});

it('the same place written otherwise is no cursor', () => {
  const spaced = Buffer.from('["register", "a", 1]').toString('base64url');
  expect(() => readCursor(KIND, spaced)).toThrow(CursorError);
  expect(() => readCursor(KIND, `${writeCursor(KIND, ['a', 1])}=`)).toThrow(CursorError);
});

it('a page names its next only where another row was found', () => {
  const page = { tell: (row: number) => row * 10, placed: (row: number) => [`${row}`, row] };
  const first = pageOf([1, 2, 3], { limit: 2 }, KIND, page);
  expect(first.rows).toEqual([10, 20]);
  expect(placeOf(KIND, { limit: 2, cursor: first.next ?? '' })).toEqual(['2', 2]);
  expect(pageOf([1, 2], { limit: 2 }, KIND, page)).toEqual({ rows: [10, 20] });
  expect(pageOf([], { limit: 2 }, KIND, page)).toEqual({ rows: [] });
});

it('a page begins at the beginning where no cursor is given', () => {
  expect(placeOf(KIND, { limit: 1 })).toBeUndefined();
});

it.each([[0], [-1], [1.5], [501], [Number.NaN]])('a page of %d rows is refused', (limit) => {
  expect(() => rowsFor({ limit })).toThrow(RangeError);
});

it('one row more than the page is asked for', () => {
  expect(rowsFor({ limit: 500 })).toBe(501);
});
