import type { Entry } from '@xinfang/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldEntries, patched } from './fold.ts';

const opened: Entry = {
  kind: 'opened',
  registration: { channel: 'letter', unit: 'county-zjj', petitioners: { count: 2 } },
  facts: { purpose: 'appeal', complex: true },
};

test('a case is what its entries come to, in their order', () => {
  const entries: Entry[] = [
    opened,
    { kind: 'event', event: { type: 'registered', on: '2026-03-02' } },
    {
      kind: 'restated',
      registration: { unit: null, petitioners: { count: 3 } },
      facts: { complex: null, remit: 'same-level' },
      reason: '写错了',
    },
    { kind: 'event', event: { type: 'dispatched', on: '2026-03-03', to: 'county-zrzyj' } },
    { kind: 'erased', reason: '期满' },
  ];
  expect(foldEntries('C-1', entries)).toEqual({
    id: 'C-1',
    registration: { channel: 'letter', petitioners: { count: 3 } },
    facts: { purpose: 'appeal', remit: 'same-level' },
    events: [
      { type: 'registered', on: '2026-03-02' },
      { type: 'dispatched', on: '2026-03-03', to: 'county-zrzyj' },
    ],
  });
});

test('erasing changes nothing of what is counted', () => {
  const before = foldEntries('C-1', [opened]);
  expect(foldEntries('C-1', [opened, { kind: 'erased', reason: '期满' }])).toEqual(before);
});

test.each([
  ['a member is added', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['null takes a member away', { a: 1, b: 2 }, { a: null }, { b: 2 }],
  ['null of what is not there does nothing', {}, { a: null }, {}],
  ['an object is merged', { a: { b: 1, c: 2 } }, { a: { c: null, d: 3 } }, { a: { b: 1, d: 3 } }],
  ['an object replaces what is none', { a: 1 }, { a: { b: 2 } }, { a: { b: 2 } }],
  ['a list is replaced whole', { a: [1, 2] }, { a: [3] }, { a: [3] }],
  ['nested nulls of a new object are not kept', {}, { a: { b: null, c: 1 } }, { a: { c: 1 } }],
])('%s', (_, target, patch, expected) => {
  expect(patched(target, patch)).toEqual(expected);
});

test('a patch made twice is a patch made once', () => {
  const members = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(
      fc.integer(),
      fc.constant(null),
      fc.dictionary(fc.constantFrom('x', 'y'), fc.integer()),
    ),
  );
  fc.assert(
    fc.property(members, members, (target, patch) => {
      const once = patched(target, patch);
      expect(patched(once, patch)).toEqual(once);
    }),
  );
});
