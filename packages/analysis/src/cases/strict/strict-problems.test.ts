import { describe, expect, test } from 'vitest';
import { chinaCalendar as calendar } from '../../../../../fixtures/national-pack.ts';
import { caseFile, filesWith, packWith } from '../../../test/national-cases.ts';
import { testPack } from '../test-pack.ts';
import { CASE_PROBLEMS } from './case-problem.ts';

const FIRST = { facts: { priorHandling: 'none' } };
const GOOD = {
  name: '没有办过的来信予以接收',
  given: { case: FIRST },
  expect: { outcomes: { admission: 'accept' } },
};

/** The good case with something else expected. */
const expecting = (stated: object, given: object = GOOD.given) => ({
  name: '不好的案例',
  given,
  expect: stated,
});

const ran = (cases: readonly unknown[], more: object = {}) => {
  const file = caseFile(cases, more);
  return testPack(packWith(file), calendar, { files: filesWith(file) });
};

const problemsIn = (cases: readonly unknown[], more: object = {}) =>
  ran(cases, more).cases.flatMap(({ problems = [] }) => problems.map(({ code }) => code));

test('a good case has no problems', () => {
  expect(ran([GOOD])).toMatchObject({ ok: true, passed: 1, failed: 0 });
});

const TABLE: readonly (readonly [what: string, code: string, cases: readonly unknown[]])[] = [
  [
    'a name used before',
    'duplicate-name',
    [GOOD, { ...expecting({ flags: [] }), name: GOOD.name }],
  ],
  [
    'the same content under another name, however it is written down',
    'duplicate-case',
    [GOOD, { expect: GOOD.expect, given: GOOD.given, name: '同一个案例' }],
  ],
  ['a blank name', 'empty-name', [{ ...GOOD, name: ' \u3000' }]],
  ['nothing expected', 'asserts-nothing', [expecting({})]],
  ['no outcome named', 'asserts-nothing', [expecting({ outcomes: {} })]],
  ['nothing of an outcome', 'asserts-nothing', [expecting({ outcomes: { admission: {} } })]],
  ['no deadline named', 'asserts-nothing', [expecting({ deadlines: {} })]],
  ['no warning named', 'asserts-nothing', [expecting({ warnings: [] })]],
  ['no warning excluded', 'asserts-nothing', [expecting({ noWarnings: [] })]],
  [
    'nothing of an indicator',
    'asserts-nothing',
    [expecting({ indicators: { 'reply-in-time': {} } })],
  ],
  ['an unknown group', 'unknown-id', [expecting({ outcomes: { admision: 'accept' } })]],
  ['an unknown outcome', 'unknown-id', [expecting({ outcomes: { admission: 'acept' } })]],
  ['an unknown status', 'unknown-id', [expecting({ outcomes: { admission: { status: 'open' } } })]],
  ['an unknown rule', 'unknown-id', [expecting({ outcomes: { admission: { rule: 'gone' } } })]],
  [
    'an unknown candidate',
    'unknown-id',
    [expecting({ outcomes: { procedure: { candidates: ['gone'] } } })],
  ],
  ['an unknown flag', 'unknown-id', [expecting({ flags: ['gone'] })]],
  ['an unknown fact', 'unknown-id', [expecting({ needs: ['purposee'] })]],
  ['an unknown remedy', 'unknown-id', [expecting({ remedies: ['gone'] })]],
  ['an unknown remedy in detail', 'unknown-id', [expecting({ remedies: { gone: null } })]],
  ['an unknown deadline', 'unknown-id', [expecting({ deadlines: { 'xf22.gone': null } })]],
  [
    'an unknown undetermined deadline',
    'unknown-id',
    [expecting({ undetermined: { 'xf22.gone': null } })],
  ],
  [
    'an unknown fact that a deadline waits for',
    'unknown-id',
    [expecting({ undetermined: { 'xf22.conclude': { needs: ['purposee'] } } })],
  ],
  ['an unknown warning', 'unknown-id', [expecting({ warnings: ['gone'] })]],
  ['an unknown warning excluded', 'unknown-id', [expecting({ noWarnings: ['no-such-code'] })]],
  ['an unknown indicator', 'unknown-id', [expecting({ indicators: { gone: { value: null } } })]],
  [
    'an indicator that has no such variant',
    'unknown-id',
    [
      expecting(
        { indicators: { 'backlog-resolution': { value: null } } },
        { case: {}, variant: 'dashboard' },
      ),
    ],
  ],
  ['an unknown integrity check', 'unknown-id', [expecting({ integrity: { gone: 0 } })]],
  [
    'an article that is not there',
    'unknown-id',
    [expecting({ basis: { admission: ['xf22:99'] } })],
  ],
  ['an instrument that is not there', 'unknown-id', [expecting({ basis: { admission: ['x:1'] } })]],
  ['a basis of nothing', 'unknown-id', [expecting({ basis: { gone: ['xf22:22¶1'] } })]],
  [
    'a basis of a deadline that is gone',
    'unknown-id',
    [expecting({ basis: { 'deadline:xf22.gone': ['xf22:22¶1'] } })],
  ],
  [
    'a misspelt field of what is given',
    'unknown-key',
    [expecting({ flags: [] }, { case: { registratoin: {} } })],
  ],
  [
    'a misspelt field of a deadline, which would never be there',
    'unknown-key',
    [expecting({ deadlines: { 'xf22.dispatch': { metOnn: null } } })],
  ],
  ['an error that nothing gives', 'unknown-error-code', [expecting({ error: 'no-such-error' })]],
  [
    'a matter that is refused',
    'given-refused',
    [expecting({ flags: [] }, { case: { facts: { remit: 'own' } } })],
  ],
  [
    'a later matter that is refused',
    'given-refused',
    [expecting({ flags: [] }, { cases: [{}, { facts: { remit: 'own' } }] })],
  ],
];

describe('a case is no good with', () => {
  test.each(TABLE)('%s', (_, code, cases) => {
    expect(problemsIn(cases)).toContain(code);
  });

  test('every kind of problem in this table, but for a changed input, which needs a fault of ours', () => {
    const shown = new Set(TABLE.map(([, code]) => code));
    expect(CASE_PROBLEMS.filter((code) => !shown.has(code))).toEqual(['input-changed']);
  });
});

test('cases about an element that is gone fail, one and all', () => {
  const { failed, cases } = ran([GOOD, expecting({ flags: [] })], { about: ['dispatch.gone'] });
  expect(failed).toBe(2);
  expect(cases[1]?.problems).toMatchObject([{ code: 'unknown-id', line: 4 }]);
});

test('a case whose matter is changed while it runs fails', () => {
  const pack = packWith(caseFile([GOOD]));
  const given = pack.tests[0]?.cases[0]?.given as { case: { seen?: number } };
  const changing = {
    ...calendar,
    addPeriod: (...period: Parameters<typeof calendar.addPeriod>) => {
      given.case.seen = (given.case.seen ?? 0) + 1;
      return calendar.addPeriod(...period);
    },
  };
  expect(testPack(pack, changing).cases[0]?.problems).toMatchObject([{ code: 'input-changed' }]);
});

test('outcomes of a group that gives several are expected as flags, and the hint says so', () => {
  const [problem] = ran([expecting({ outcomes: { flags: ['recusal'] } })]).cases[0]?.problems ?? [];
  expect(problem?.message.zh).toBe('规则包里没有这个只有一个结论的决定组：flags');
  expect(problem?.hint?.zh).toContain('expect.flags');
});

test('a problem is told at its place, in both languages, with what was probably meant', () => {
  expect(ran([expecting({ outcomes: { admision: 'accept' } })]).cases[0]?.problems).toEqual([
    {
      code: 'unknown-id',
      line: 15,
      column: 23,
      message: {
        zh: '规则包里没有这个决定组：admision',
        en: 'the pack has no such group: admision',
      },
      hint: { zh: expect.stringContaining('admission'), en: expect.stringContaining('admission') },
    },
  ]);
});
