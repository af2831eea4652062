import { XinfangError } from '@xinfang/calendar';
import type { Fact } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import { variants } from '../../../fixtures/variants.ts';
import { factsOf, isInDomain } from './facts.ts';

const issuesOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof XinfangError) return error.issues;
    throw error;
  }
  return [];
};

describe.each(variants)('the facts of a case for the $name pack', (variant) => {
  const { pack } = variant;
  const factsIn = (part: CasePart) => factsOf(caseOf(part), pack);
  const plain = (part: CasePart) =>
    Object.fromEntries(
      Object.entries(factsIn(part)).map(([id, value]) => [variant.plainId('fact', id), value]),
    );

  test('are what was stated and what follows from the registration, and nothing else', () => {
    expect(
      plain({
        kind: 'organ',
        sector: 'judicial',
        channel: 'visit',
        arrival: 'assigned',
        petitioners: { count: 9, representatives: 3, identityClear: false },
        accused: ['x'],
        registration: { repeatOf: 'C-0', backlog: { batch: '2' }, title: '甲', unit: 'u' },
        facts: variant.facts({ purpose: 'appeal', complex: false }),
      }),
    ).toEqual({
      purpose: 'appeal',
      complex: false,
      receiverKind: 'organ',
      receiverSector: 'judicial',
      channel: 'visit',
      arrival: 'assigned',
      representatives: 3,
      identityClear: false,
      isRepeat: true,
      isBacklog: true,
      accusedStated: true,
    });
  });

  test('of a bare registration say no to what is not there', () => {
    expect(plain({})).toMatchObject({
      isRepeat: false,
      isBacklog: false,
      accusedStated: false,
      identityClear: true,
      receiverSector: 'administrative',
    });
  });

  test('false is known, not missing', () => {
    expect(plain({ facts: variant.facts({ arbitrable: false }) })['arbitrable']).toBe(false);
  });

  test.each(Object.entries(SETTLED))('%s is stated by a clerk', (id, value) => {
    expect(plain({ facts: variant.facts({ [id]: value }) })[id]).toBe(value);
  });

  test('that the pack does not declare are refused, and their name is told only where it is one', () => {
    const issues = issuesOf(() => factsIn({ facts: { purposee: 'appeal' } }));
    expect(issues).toMatchObject([{ code: 'unknown-fact', path: 'facts.purposee' }]);
    const named = issuesOf(() => factsIn({ facts: { 张三的电话: '13800000000' } }));
    expect(named).toMatchObject([{ code: 'unknown-fact', path: 'facts' }]);
    expect(JSON.stringify(named)).not.toMatch(/张三|138/u);
  });

  test('that follow from the registration are never typed by hand', () => {
    for (const id of ['receiverKind', 'channel', 'representatives', 'isRepeat', 'accusedStated']) {
      const name = variant.id('fact', id);
      expect(issuesOf(() => factsIn({ facts: { [name]: true } }))).toMatchObject([
        { code: 'derived-fact', path: `facts.${name}` },
      ]);
    }
  });

  test.each([
    ['purpose', 'complaint'],
    ['purpose', true],
    ['remit', 'SAME-LEVEL'],
    ['complex', 'true'],
    ['complex', 1],
    ['priorHandling', ''],
  ] as const)('%s may not be %j, and the value is not repeated', (id, value) => {
    const name = variant.id('fact', id);
    const issues = issuesOf(() => factsIn({ facts: { [name]: value } }));
    expect(issues).toMatchObject([{ code: 'invalid-fact-value', path: `facts.${name}` }]);
    if (value === 'complaint') expect(JSON.stringify(issues)).not.toContain('complaint');
  });

  test('all that is wrong is told at once', () => {
    const issues = issuesOf(() =>
      factsIn({
        facts: {
          [variant.id('fact', 'complex')]: 'yes',
          nobodyKnows: 1,
          [variant.id('fact', 'channel')]: 'visit',
        },
      }),
    );
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'derived-fact',
      'invalid-fact-value',
      'unknown-fact',
    ]);
  });
});

describe('a domain', () => {
  const text = { zh: '甲', en: 'a' };
  const integer: Fact = { id: 'n', type: 'integer', about: 'matter', label: text, min: 0, max: 9 };

  test.each([
    [0, true],
    [9, true],
    [-1, false],
    [10, false],
    [1.5, false],
    [Number.NaN, false],
    ['1', false],
    [true, false],
    [null, false],
  ])('of whole numbers from 0 to 9 holds %j: %j', (value, holds) => {
    expect(isInDomain(integer, value)).toBe(holds);
  });
});
