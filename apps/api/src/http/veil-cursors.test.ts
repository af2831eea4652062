import { CursorError } from '@xinfang/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openVeil } from './veil-cursors.ts';

const veil = openVeil(new Uint8Array(32).fill(7));

test('a cursor that was hidden opens to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (cursor) => {
      expect(veil.open(veil.hide(cursor))).toBe(cursor);
    }),
  );
});

test('two cursors of one place look different, and show nothing of it', () => {
  expect(veil.hide('["audit",41]')).not.toBe(veil.hide('["audit",41]'));
  expect(Buffer.from(veil.hide('audit'), 'base64url').toString('latin1')).not.toContain('audit');
});

test('another node with the same secret opens it; one with another secret does not', () => {
  const hidden = veil.hide('x');
  expect(openVeil(new Uint8Array(32).fill(7)).open(hidden)).toBe('x');
  expect(() => openVeil(new Uint8Array(32).fill(8)).open(hidden)).toThrow(CursorError);
});

test('what this service has not hidden is no cursor', () => {
  fc.assert(
    fc.property(fc.string(), (forged) => {
      expect(() => veil.open(forged)).toThrow(CursorError);
    }),
  );
});
