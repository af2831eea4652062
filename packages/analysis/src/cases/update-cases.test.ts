import { expect, test } from 'vitest';
import { chinaCalendar as calendar } from '../../../../fixtures/national-pack.ts';
import { filesWith, packWith } from '../../test/national-cases.ts';
import { testPack } from './test-pack.ts';
import { updateCases } from './update-cases.ts';

/** Two cases as a person writes them, with spacing of its own. */
const fileWith = (expected: string, second = '{ "flags": [] }') => `{ "id": "own",
  "cases": [
    { "name": "甲", "given": {"case": {"facts": {"priorHandling": "none"}}, "asOf": "2023-03-20"},
      "expect": ${expected} },
    { "name": "乙", "given":   { },
      "expect": ${second} } ] }
`;

const updatedFrom = (file: string) => {
  const files = filesWith(file);
  return updateCases(files, testPack(packWith(file), calendar, { files }).cases);
};

test.each([
  [
    'an outcome',
    '{ "outcomes": {"admission": "not-accepted"} }',
    '{ "outcomes": {"admission": "accept"} }',
  ],
  [
    'fields of a deadline',
    '{ "deadlines": {"xf22.dispatch": {"dueOn": "2023-03-15",   "status": "met"}} }',
    '{ "deadlines": {"xf22.dispatch": {"dueOn": "2023-03-16",   "status": "overdue"}} }',
  ],
  ['flags', '{ "flags": ["recusal"] }', '{ "flags": [] }'],
  [
    'an article',
    '{ "basis": {"admission": ["xf22:23"]} }',
    '{ "basis": {"admission": ["xf22:22¶1"]} }',
  ],
])('%s that came out otherwise is put in place, and nothing else is touched', (_, was, becomes) => {
  const { files, updated, left } = updatedFrom(fileWith(was));
  expect(files['tests/own.json']).toBe(fileWith(becomes));
  expect([updated.map(({ name }) => name), left]).toEqual([['甲'], []]);
});

test('a warning that was not given becomes one that must not be, and the other way round', () => {
  const was = '{ "warnings": ["accused-body"], "noWarnings": ["supervise-overdue"] }';
  const { files } = updatedFrom(fileWith(was));
  const { cases } = JSON.parse(files['tests/own.json'] ?? '') as {
    cases: readonly { readonly expect: unknown }[];
  };
  expect(cases[0]?.expect).toEqual({
    warnings: ['supervise-overdue'],
    noWarnings: ['accused-body'],
  });
});

test('a deadline that was not expected is put in with where it stands and by when', () => {
  const { files } = updatedFrom(fileWith('{ "deadlines": {"xf22.dispatch": null} }'));
  expect(JSON.parse(files['tests/own.json'] ?? '')).toMatchObject({
    cases: [
      { expect: { deadlines: { 'xf22.dispatch': { status: 'overdue', dueOn: '2023-03-16' } } } },
      {},
    ],
  });
});

test('what was updated holds', () => {
  const { files } = updatedFrom(
    fileWith('{ "flags": ["recusal"], "needs": ["remit"] }', '{ "remedies": ["review"] }'),
  );
  expect(testPack(packWith(files['tests/own.json'] ?? ''), calendar).ok).toBe(true);
});

test.each([
  ['asserts nothing', '{ }'],
  ['names what is gone', '{ "outcomes": {"gone": "accept"} }'],
  ['expects an error that does not come', '{ "error": "impossible-facts" }'],
  ['asks the basis of what is not there', '{ "basis": {"deadline:xf22.conclude": ["xf22:34"]} }'],
])('a case that %s is left for a person', (_, expected) => {
  const { files, updated, left } = updatedFrom(fileWith(expected));
  expect([Object.keys(files), updated, left.map(({ name }) => name)]).toEqual([[], [], ['甲']]);
});
