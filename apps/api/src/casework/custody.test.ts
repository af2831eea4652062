import { eventsAsOf, parseCase } from '@xinfang/matter';
import { expect, test } from 'vitest';
import { custodyOf } from './custody.ts';

const custody = (...events: readonly object[]) => {
  const oneCase = parseCase({
    id: 'C-1',
    registration: {
      receivedOn: '2026-03-02',
      receiver: { id: 'office', kind: 'petition-office' },
      channel: 'letter',
      unit: 'proposed',
    },
    events: events.map((event, index) => ({ on: `2026-03-${10 + index}`, ...event })),
  });
  return custodyOf(oneCase, eventsAsOf(oneCase));
};

test('before it is handed on a matter lies with the office, whatever unit was proposed', () => {
  expect(custody()).toEqual({ office: 'office', holder: 'office', hands: ['office'] });
});

test.each([
  ['a dispatch', { type: 'dispatched', to: 'unit-a' }],
  ['a receipt', { type: 'unit-received', unit: 'unit-a' }],
  ['an acceptance', { type: 'accepted', unit: 'unit-a' }],
])('%s puts it into the hands of the unit', (_, event) => {
  expect(custody(event)).toMatchObject({ holder: 'unit-a', hands: ['office', 'unit-a'] });
});

test('to be told where the petitioner was sent puts it into nobody’s hands', () => {
  expect(custody({ type: 'informed', to: 'court' }).holder).toBe('office');
});

test('a unit that passed it on keeps it in sight; one that gave it back does not', () => {
  const dispatched = { type: 'dispatched', to: 'unit-a' };
  expect(custody(dispatched, { type: 'unit-received', unit: 'unit-b' }).hands).toEqual([
    'office',
    'unit-a',
    'unit-b',
  ]);
  expect(custody(dispatched, { type: 'objected' }, { type: 'objection-agreed' })).toEqual({
    office: 'office',
    holder: 'office',
    hands: ['office'],
  });
});

test('a return agreed to while the office holds it takes it from nobody', () => {
  expect(custody({ type: 'objection-agreed' }).hands).toEqual(['office']);
});

test('a corrected dispatch was never in the hands of the wrong unit', () => {
  const { hands } = custody(
    { type: 'dispatched', to: 'unit-a' },
    { type: 'corrected', event: 0, field: 'to', to: 'unit-b' },
  );
  expect(hands).toEqual(['office', 'unit-b']);
});
