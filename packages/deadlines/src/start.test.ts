import { describe, expect, test } from 'vitest';
import type { CasePart } from '../../../fixtures/plain-case.ts';
import { settledWithout } from '../../../fixtures/settled-facts.ts';
import { variants } from '../../../fixtures/variants.ts';
import { ask, askOf } from '../test/ask.ts';

const ON = '2023-03-01';
const OLD = '2022-03-01';
const LATER = '2023-12-31';

const received = (on: string, sector?: string) => ({
  type: 'unit-received',
  on,
  ...(sector === undefined ? {} : { sector }),
});

describe.each(variants)('which deadlines start, $name pack', (variant) => {
  const idsOf = (part: CasePart, asOf = LATER): readonly string[] =>
    ask(variant, part, asOf)
      .assessment.deadlines.map(({ id }) => variant.plainId('deadline', id))
      .sort();

  test.each<readonly [name: string, part: CasePart, ids: readonly string[]]>([
    ['a petition office', {}, ['xf22.dispatch']],
    ['a petition office, transferred', { arrival: 'transferred' }, ['xf22.dispatch']],
    ['an organ, direct', { kind: 'organ' }, ['xf22.notice-direct']],
    ['an organ, transferred', { kind: 'organ', arrival: 'transferred' }, []],
    ['an organ, assigned', { kind: 'organ', arrival: 'assigned' }, []],
    ['a judicial organ', { kind: 'organ', sector: 'judicial' }, []],
    ['a discipline organ', { kind: 'organ', sector: 'discipline' }, []],
    [
      'an organ that cannot tell who asks',
      { kind: 'organ', petitioners: { identityClear: false } },
      [],
    ],
    [
      'an office that cannot tell who asks',
      { petitioners: { identityClear: false } },
      ['xf22.dispatch'],
    ],
    ['a judicial petition office', { sector: 'judicial' }, ['xf22.dispatch']],
  ])('with the receipt by %s', (_, part, ids) => {
    expect(idsOf({ ...part, receivedOn: ON })).toEqual(ids);
    const old = ids.map((id) => id.replace('xf22', 'xf05'));
    expect(idsOf({ ...part, receivedOn: OLD })).toEqual(old);
  });

  test.each([
    ['administrative', true],
    [undefined, true],
    ['judicial', false],
    ['discipline', false],
  ] as const)('a notice is owed by a unit of sector %s: %s', (sector, owed) => {
    const part = { receivedOn: ON, events: [received(ON, sector)] };
    expect(idsOf(part).includes('xf22.notice-transferred')).toBe(owed);
    const old = { receivedOn: OLD, events: [received(OLD, sector)] };
    expect(idsOf(old).includes('xf05.notice-transferred')).toBe(owed);
  });

  test.each([
    [{ mode: 'assign', reportDueOn: '2023-04-01' }, true],
    [{ mode: 'assign' }, false],
    [{ mode: 'forward', reportDueOn: '2023-04-01' }, false],
    [{ reportDueOn: '2023-04-01' }, false],
  ])('a report is owed after a dispatch with %j: %s', (fields, owed) => {
    const events = [{ type: 'dispatched', on: ON, ...fields }];
    expect(idsOf({ receivedOn: ON, events }).includes('xf22.assigned-report')).toBe(owed);
    const old = [{ type: 'dispatched', on: OLD, ...fields }];
    expect(idsOf({ receivedOn: OLD, events: old })).toEqual(['xf05.dispatch']);
  });

  test('no objection is owed under the law of 2005', () => {
    const events = [received(OLD), { type: 'objected', on: OLD }];
    expect(idsOf({ receivedOn: OLD, events })).toEqual([
      'xf05.dispatch',
      'xf05.notice-transferred',
    ]);
  });

  test.each([
    ['opinion', ['xf22.review-request']],
    ['review', ['xf22.recheck-request']],
    ['recheck', []],
  ])('a delivered %s starts %j', (document, ids) => {
    const events = [{ type: 'delivered', on: ON, document }];
    expect(idsOf({ receivedOn: ON, events })).toEqual(['xf22.dispatch', ...ids].sort());
  });

  test('each start event has an instance of its own, fulfilled by the first fulfilling event after it', () => {
    const events = [
      received('2023-03-01'),
      { type: 'accepted', on: '2023-03-10' },
      received('2023-04-01'),
      received('2023-05-01'),
      { type: 'accepted', on: '2023-05-03' },
    ];
    const all = ask(variant, { receivedOn: ON, events }, LATER).all('xf22.notice-transferred');
    expect(all.map(({ start, status, metOn }) => [start.on, status, metOn])).toEqual([
      ['2023-03-01', 'met', '2023-03-10'],
      ['2023-04-01', 'late', '2023-05-03'],
      ['2023-05-01', 'met', '2023-05-03'],
    ]);
  });

  test('on one day the order of the list decides what comes first', () => {
    const statusOf = (types: readonly string[]) => {
      const events = types.map((type) => ({ type, on: ON }));
      return ask(variant, { receivedOn: ON, events }, LATER)
        .all('xf22.notice-transferred')
        .map(({ status }) => status);
    };
    expect(statusOf(['unit-received', 'accepted'])).toEqual(['met']);
    expect(statusOf(['accepted', 'unit-received'])).toEqual(['overdue']);
    expect(statusOf(['unit-received', 'withdrawn', 'accepted'])).toEqual(['void']);
    expect(statusOf(['unit-received', 'accepted', 'withdrawn'])).toEqual(['met']);
  });

  test('the list may stand in any order of days', () => {
    const events = [
      { type: 'replied', on: '2023-04-01' },
      { type: 'accepted', on: '2023-03-10' },
    ];
    expect(ask(variant, { receivedOn: ON, events }, LATER).only('xf22.conclude')).toMatchObject({
      status: 'met',
      metOn: '2023-04-01',
    });
  });
});

describe.each(variants)('which law, $name pack', (variant) => {
  const idsOf = (receivedOn: string, ...events: readonly Record<string, unknown>[]) =>
    ask(variant, { receivedOn, events }, LATER)
      .assessment.deadlines.map(({ id }) => variant.plainId('deadline', id))
      .sort();

  test('is that of the day of the start event: the last of the old, the first of the new', () => {
    expect(idsOf('2022-04-30')).toEqual(['xf05.dispatch']);
    expect(idsOf('2022-05-01')).toEqual(['xf22.dispatch']);
  });

  test.each([
    ['accepted', {}, 'conclude'],
    ['unit-received', {}, 'notice-transferred'],
    ['delivered', { document: 'opinion' }, 'review-request'],
    ['delivered', { document: 'review' }, 'recheck-request'],
    ['review-requested', {}, 'review-decision'],
    ['recheck-requested', {}, 'recheck-decision'],
  ])(
    'changes for what %s %j starts on 2022-05-01, whenever the matter was received',
    (type, fields, id) => {
      const receivedOn = '2022-04-20';
      expect(idsOf(receivedOn, { type, on: '2022-04-30', ...fields })).toEqual(
        ['xf05.dispatch', `xf05.${id}`].sort(),
      );
      expect(idsOf(receivedOn, { type, on: '2022-05-01', ...fields })).toEqual(
        ['xf05.dispatch', `xf22.${id}`].sort(),
      );
    },
  );

  test('stays that of the start, whatever comes after the change', () => {
    const part = {
      receivedOn: '2022-04-20',
      events: [
        { type: 'accepted', on: '2022-04-25' },
        { type: 'replied', on: '2022-05-20' },
      ],
    };
    expect(ask(variant, part, LATER).only('xf05.conclude').status).toBe('met');
    expect(ask(variant, part, LATER).all('xf22.conclude')).toEqual([]);
  });

  test('decides what a deadline asks of the decision: a suit was refused in April and has its own route in May', () => {
    const facts = { arbitrable: true };
    const accepted = (on: string) => ({ type: 'accepted', on });
    const asked = (on: string) =>
      ask(variant, { receivedOn: '2022-04-20', facts, events: [accepted(on)] }, LATER);
    // The old law concludes every accepted matter, whatever the decision was.
    expect(asked('2022-04-30').only('xf05.conclude').status).toBe('overdue');
    expect(asked('2022-04-30').assessment.undetermined).toEqual([]);
    // Under the new law the matter is admitted, and another route takes it.
    expect(asked('2022-05-01').all('xf22.conclude')).toEqual([]);
    expect(asked('2022-05-01').assessment.undetermined).toEqual([]);
    expect(asked('2022-05-01').assessment.decision.on).toBe('2022-04-20');
  });

  test('before any law of the pack there are no deadlines', () => {
    expect(idsOf('2005-04-30')).toEqual([]);
    expect(idsOf('2005-05-01')).toEqual(['xf05.dispatch']);
  });
});

const FROM_ABOVE: CasePart = {
  kind: 'organ',
  arrival: 'transferred',
  facts: { remit: 'elsewhere' },
};

describe.each(variants)('an objection, $name pack', (variant) => {
  const startsOf = (events: readonly Record<string, unknown>[], part: CasePart = {}) =>
    ask(variant, { ...part, receivedOn: ON, events }, LATER)
      .all('xf22.objection')
      .map(({ start, status }) => [start.on, status]);
  const objected = (on: string) => ({ type: 'objected', on });

  test('is owed where it was made: (a)', () => {
    expect(startsOf([received('2023-03-06'), objected('2023-03-08')])).toEqual([
      ['2023-03-06', 'met'],
    ]);
    expect(startsOf([received('2023-03-06')])).toEqual([]);
  });

  test('made after the next receipt by any unit is that unit’s', () => {
    expect(
      startsOf([received('2023-03-06'), received('2023-03-07'), objected('2023-03-08')]),
    ).toEqual([['2023-03-07', 'met']]);
    expect(
      startsOf([
        received('2023-03-06'),
        received('2023-03-07', 'judicial'),
        objected('2023-03-08'),
      ]),
    ).toEqual([]);
    expect(
      startsOf([
        received('2023-03-06', 'judicial'),
        received('2023-03-07'),
        objected('2023-03-08'),
      ]),
    ).toEqual([['2023-03-07', 'met']]);
  });

  test('is owed by an organ to which a matter outside its remit came from above: (b)', () => {
    expect(startsOf([received('2023-03-06')], FROM_ABOVE)).toEqual([['2023-03-06', 'overdue']]);
    expect(startsOf([received('2023-03-06')], { ...FROM_ABOVE, arrival: 'assigned' })).toEqual([
      ['2023-03-06', 'overdue'],
    ]);
  });

  test.each<readonly [string, CasePart]>([
    ['came directly', { arrival: 'direct' }],
    ['is its own', { facts: { remit: 'own' } }],
    ['is that of a body below', { facts: { remit: 'subordinate' } }],
    ['was received by a petition office', { kind: 'petition-office' }],
  ])('is not owed for a matter that %s', (_, part) => {
    expect(startsOf([received('2023-03-06')], { ...FROM_ABOVE, ...part })).toEqual([]);
  });

  test('(b) speaks of the first receipt by any unit only', () => {
    expect(startsOf([received('2023-03-06'), received('2023-04-06')], FROM_ABOVE)).toEqual([
      ['2023-03-06', 'overdue'],
    ]);
    expect(
      startsOf([received('2023-03-06', 'judicial'), received('2023-04-06')], FROM_ABOVE),
    ).toEqual([]);
    expect(
      startsOf(
        [received('2023-03-06'), received('2023-04-06'), objected('2023-04-07')],
        FROM_ABOVE,
      ),
    ).toEqual([
      ['2023-03-06', 'late'],
      ['2023-04-06', 'met'],
    ]);
  });

  test('is counted in working days', () => {
    // 30 September 2023 began eight days off, with working Saturdays and Sundays after them.
    const part = { ...FROM_ABOVE, receivedOn: '2023-09-28', events: [received('2023-09-28')] };
    const found = ask(variant, part, LATER).only('xf22.objection');
    const expected = variant.amount(5) === 5 ? '2023-10-11' : '2023-10-13';
    expect(found).toMatchObject({ dueOn: expected, rolledDueOn: expected });
  });

  test('is no longer owed once the unit accepted', () => {
    expect(
      startsOf([received('2023-03-06'), { type: 'accepted', on: '2023-03-07' }], FROM_ABOVE),
    ).toEqual([['2023-03-06', 'void']]);
  });

  test('waits for facts where the remit is not known', () => {
    const part = { ...FROM_ABOVE, receivedOn: ON, facts: settledWithout('remit') };
    const asked = askOf(variant, { ...part, events: [received('2023-03-06')] }, LATER);
    expect(asked.undetermined('xf22.objection')).toMatchObject([
      { status: 'needs-facts', needs: [{ fact: variant.id('fact', 'remit') }] },
    ]);
    // Where it was made it was owed, whatever the remit.
    const made = { ...part, events: [received('2023-03-06'), objected('2023-03-08')] };
    expect(askOf(variant, made, LATER).only('xf22.objection').status).toBe('met');
  });
});
