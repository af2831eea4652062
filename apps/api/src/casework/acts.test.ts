import { EVENT_TYPES } from '@xinfang/matter';
import { expect, test } from 'vitest';
import { mayCorrect, mayRecord, type Standing } from './acts.ts';

const recorded = (standing: Standing): readonly string[] =>
  EVENT_TYPES.filter((type) => mayRecord(standing, type));

const OFFICE_ONLY = [
  'registered',
  'dispatched',
  'objection-agreed',
  'evaluated',
  'supervised',
  'reported-urgent',
];

test.each(['clerk', 'head'] as const)('a %s of the receiving office records everything', (role) => {
  expect(recorded({ role, isOffice: true, isHolder: false })).toEqual([...EVENT_TYPES]);
});

test.each(['clerk', 'head', 'handler'] as const)(
  'a %s of the unit that holds it records the unit’s own acts',
  (role) => {
    const acts = recorded({ role, isOffice: false, isHolder: true });
    expect(EVENT_TYPES.filter((type) => !acts.includes(type))).toEqual(OFFICE_ONLY);
  },
);

test('a handler of the office records nothing that is not the unit’s', () => {
  expect(recorded({ role: 'handler', isOffice: true, isHolder: false })).toEqual([]);
});

test.each(['auditor', 'rule-author'] as const)('an %s records nothing', (role) => {
  expect(recorded({ role, isOffice: true, isHolder: true })).toEqual([]);
});

test('who neither received nor holds it records nothing', () => {
  expect(recorded({ role: 'head', isOffice: false, isHolder: false })).toEqual([]);
});

test('a unit corrects what it may record, and not the dispatch that brought the matter to it', () => {
  const unit: Standing = { role: 'handler', isOffice: false, isHolder: true };
  expect(mayCorrect(unit, 'accepted')).toBe(true);
  expect(mayCorrect(unit, 'dispatched')).toBe(false);
  expect(mayCorrect(unit, 'corrected')).toBe(false);
});

test('the office corrects everything', () => {
  const office: Standing = { role: 'clerk', isOffice: true, isHolder: false };
  expect(EVENT_TYPES.filter((type) => !mayCorrect(office, type))).toEqual([]);
});
