import { describe, expect, test } from 'vitest';
import { chinaCalendar as calendar } from '../../../../fixtures/national-pack.ts';
import { caseFile, filesWith, packWith } from '../../test/national-cases.ts';
import { someCaseFails, testPack } from './test-pack.ts';

const given = { case: { facts: { priorHandling: 'none' } } };

const resultOf = (expected: object, more: object = {}) => {
  const file = caseFile([{ name: '案例', given: { ...given, ...more }, expect: expected }]);
  const pack = packWith(file);
  const [result] = testPack(pack, calendar, { files: filesWith(file) }).cases;
  expect(someCaseFails(pack, calendar)).toBe(result?.ok !== true);
  return result;
};

describe('what a case expects', () => {
  test.each([
    ['an outcome by its value', { outcomes: { admission: 'accept' } }, true],
    ['another outcome', { outcomes: { admission: 'not-accepted' } }, false],
    ['an open outcome by its status', { outcomes: { dispatch: 'needs-facts' } }, true],
    ['what is not there', { outcomes: { admission: { confirm: null } } }, true],
    ['all flags', { flags: [] }, true],
    ['other flags', { flags: ['recusal'] }, false],
    ['a deadline by its fields', { deadlines: { 'xf22.dispatch': { dueOn: '2023-03-16' } } }, true],
    ['another due day', { deadlines: { 'xf22.dispatch': { dueOn: '2023-03-15' } } }, false],
    ['that a deadline is not listed', { deadlines: { 'xf22.conclude': null } }, true],
    ['a deadline that is not listed', { deadlines: { 'xf22.conclude': {} } }, false],
    ['that a remedy is not given', { remedies: { judicial: null } }, true],
    ['an article of the basis', { basis: { admission: ['xf22:22¶1'] } }, true],
    ['another article', { basis: { admission: ['xf22:23'] } }, false],
    ['no basis at all', { basis: { admission: [] } }, false],
    ['an error where none comes', { error: 'impossible-facts' }, false],
  ])('%s', (_, expected, ok) => {
    expect(resultOf(expected)?.ok).toBe(ok);
  });

  test('another error than the one that comes', () => {
    const result = resultOf({ error: 'unknown-fact' }, { case: { facts: { remit: 'own' } } });
    expect(result).toMatchObject({ expected: 'unknown-fact', actual: 'impossible-facts' });
  });

  test('remedies in detail', () => {
    const appeal = {
      purpose: 'appeal',
      judicialMatter: true,
      arbitrable: false,
      partyAppeal: false,
      administrativeProcedure: 'none',
      statutoryDuty: false,
    };
    const facts = { priorHandling: 'none', ...appeal };
    const expected = { remedies: { judicial: { from: 'receipt', status: 'open' } } };
    expect(resultOf(expected, { case: { facts } })?.ok).toBe(true);
  });
});

test('a failing case says where it stands, what differs, and which rule won instead', () => {
  expect(resultOf({ outcomes: { admission: 'not-accepted' } })).toMatchObject({
    file: 'tests/own.json',
    index: 0,
    line: 5,
    column: 15,
    expected: { 'outcomes.admission': 'not-accepted' },
    actual: { 'outcomes.admission': 'accept' },
    diff: [{ path: 'outcomes.admission', at: ['outcomes', 'admission'] }],
    why: [
      {
        group: 'admission',
        rule: 'admission.accept-petition-office',
        label: { zh: expect.any(String) },
        basis: ['xf22:22¶1'],
      },
    ],
  });
});

describe('a case whose matter is refused is told where', () => {
  const refusedAt = (refused: object): string | undefined => {
    const file = caseFile([{ name: '案例', given: refused, expect: { flags: [] } }]);
    const files = filesWith(file);
    const [result] = testPack(packWith(file), calendar, { files }).cases;
    const [problem] = result?.problems ?? [];
    expect(problem?.code).toBe('given-refused');
    const line = files['tests/own.json']?.split('\n')[(problem?.line ?? 0) - 1];
    return line?.slice((problem?.column ?? 0) - 1);
  };

  test.each([
    ['a fact', { case: { facts: { purpose: 'none-such' } } }, '"none-such"'],
    ['a field', { case: { registration: { receivedOn: '2023-02-30' } } }, '"2023-02-30"'],
    ['an event', { case: { events: [{ type: 'acepted', on: '2023-03-02' }] } }, '"acepted",'],
    ['the period', { case: {}, period: { from: '2024-01-02', to: '2024-01-01' } }, '{'],
    ['several matters', { cases: [{}, { registration: { channel: 'carrier' } }] }, '['],
  ])('at %s', (_, refused, at) => {
    expect(refusedAt(refused)).toBe(at);
  });
});

test('only the cases whose name or file holds a text are run', () => {
  const cases = ['甲', '乙'].map((name) => ({
    name,
    given: { case: { facts: { priorHandling: name === '甲' ? 'none' : 'pending' } } },
    expect: { flags: [] },
  }));
  const pack = packWith(caseFile(cases));
  const names = (filter: string) =>
    testPack(pack, calendar, { filter }).cases.map(({ name }) => name);
  expect([names('乙'), names('tests/own'), names('丙')]).toEqual([['乙'], ['甲', '乙'], []]);
});
