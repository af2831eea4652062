import { expect, test } from 'vitest';
import { writtenCase } from '../test/written-case.ts';
import { accusedBodyFindings, eventsAsOf, parseCase, WARNINGS } from './index.ts';

const EVENTS = [
  { type: 'dispatched', on: '2023-03-02', to: 'bureau' },
  { type: 'dispatched', on: '2023-03-03', to: 'other' },
  { type: 'unit-received', on: '2023-03-04', unit: 'bureau' },
  { type: 'accepted', on: '2023-03-05', unit: 'bureau' },
  { type: 'informed', on: '2023-03-06', to: 'bureau' },
  { type: 'accepted', on: '2023-03-07' },
];

const findings = (units: string[] | undefined, events: object[] = EVENTS) => {
  const oneCase = parseCase(writtenCase({ registration: { accused: { units } }, events }));
  return accusedBodyFindings(oneCase, eventsAsOf(oneCase));
};

test('names each event that puts the matter into the hands of an accused body', () => {
  expect(findings(['x', 'bureau'])).toEqual([
    { kind: 'accused-body', index: 0, event: 'dispatched' },
    { kind: 'accused-body', index: 2, event: 'unit-received' },
    { kind: 'accused-body', index: 3, event: 'accepted' },
  ]);
});

test('is silent where no body is stated, or another', () => {
  expect(findings(undefined)).toEqual([]);
  expect(findings([])).toEqual([]);
  expect(findings(['x', ''])).toEqual([]);
});

test('sees a body that was corrected, and no longer the one that stood there', () => {
  const correction = { type: 'corrected', on: '2023-03-03', event: 0, field: 'to', to: 'office' };
  const events = [...EVENTS.slice(0, 1), correction];
  expect(findings(['bureau'], events)).toEqual([]);
  expect(findings(['office'], events)).toHaveLength(1);
});

test('is an error, the only kind that is', () => {
  const errors = Object.entries(WARNINGS).filter(([, { severity }]) => severity === 'error');
  expect(errors.map(([kind]) => kind)).toEqual(['accused-body']);
});
