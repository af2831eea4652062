import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { plainReference } from '../../../fixtures/plain-decision.ts';
import { settledWithout } from '../../../fixtures/settled-facts.ts';
import { variants } from '../../../fixtures/variants.ts';
import { ask, askOf } from '../test/ask.ts';

const ON = '2023-03-01';
const LATER = '2023-12-31';
const ACCEPTED = { type: 'accepted', on: ON };
const DELIVERED = { type: 'delivered', on: '2023-04-01', document: 'opinion' };

describe.each(variants)('what is undetermined, $name pack', (variant) => {
  const asked = (
    facts: Record<string, unknown>,
    events: readonly Record<string, unknown>[] = [ACCEPTED, DELIVERED],
    asOf = LATER,
  ) => ask(variant, { receivedOn: ON, facts, events }, asOf);

  test('nothing, where everything is known and the ordinary procedure takes the matter', () => {
    const { assessment } = asked({});
    expect(assessment.undetermined).toEqual([]);
  });

  test('a clock whose condition needs facts waits for them, with what it would be', () => {
    const facts = settledWithout('arbitrable');
    const { assessment, undetermined, all } = askOf(
      variant,
      { receivedOn: ON, facts, events: [ACCEPTED] },
      LATER,
    );
    expect(all('xf22.conclude')).toEqual([]);
    expect(undetermined('xf22.conclude')).toMatchObject([
      {
        start: { event: 'accepted', on: ON },
        wouldBeDueOn: addDays(ON, variant.amount(60)),
        status: 'needs-facts',
        because: { zh: expect.any(String), en: expect.stringContaining('facts') },
        needs: [
          {
            fact: variant.id('fact', 'arbitrable'),
            question: { zh: expect.any(String), en: expect.any(String) },
            groups: expect.arrayContaining([variant.id('group', 'procedure')]),
          },
        ],
      },
    ]);
    const [only] = assessment.undetermined;
    expect(only?.basis.map((each) => plainReference(variant, each))).toEqual(['xf22:34']);
  });

  test('a fact that can change nothing any more is not asked', () => {
    const facts = { ...settledWithout('arbitrable'), statutoryDuty: true };
    const found = askOf(variant, { receivedOn: ON, facts, events: [ACCEPTED] }, LATER);
    // Another route takes it, alone or beside arbitration: the clock of the ordinary procedure either does not run, or is in conflict.
    expect(found.all('xf22.conclude')).toEqual([]);
    expect(found.undetermined('xf22.conclude')).toMatchObject([{ status: 'needs-facts' }]);
    const purpose = askOf(
      variant,
      { receivedOn: ON, facts: { ...facts, purpose: 'suggestion' }, events: [ACCEPTED] },
      LATER,
    );
    expect(purpose.assessment.undetermined).toEqual([]);
  });

  test('a conflict of procedures leaves the clocks of the ordinary one open, with nothing to ask', () => {
    const found = asked({ arbitrable: true, statutoryDuty: true });
    for (const id of ['xf22.conclude', 'xf22.review-request']) {
      expect(found.all(id)).toEqual([]);
      expect(found.undetermined(id)).toMatchObject([{ status: 'conflict', needs: [] }]);
    }
    const right = found.undetermined('xf22.review-request')[0];
    // A right is told by the day that binds: the first working day.
    const due = addDays(DELIVERED.on, variant.amount(30));
    const isWorkday = variant.calendar.day(due).workday;
    expect(right?.wouldBeDueOn === due).toBe(isWorkday);
  });

  test('another route has no such clocks', () => {
    const found = asked({ arbitrable: true });
    expect(found.all('xf22.conclude')).toEqual([]);
    expect(found.all('xf22.review-request')).toEqual([]);
    expect(found.assessment.undetermined).toEqual([]);
  });

  test.each([
    ['no longer accepted', { priorHandling: 'rechecked', sameFactsAndReasons: true }],
    ['not accepted', { priorHandling: 'pending', filedToSuperior: true }],
  ])('a matter proposed as %s that was accepted is for a person to decide', (_, facts) => {
    const found = asked(facts);
    for (const id of ['xf22.conclude', 'xf22.review-request']) {
      expect(found.all(id)).toEqual([]);
      expect(found.undetermined(id)).toMatchObject([{ status: 'person-decides', needs: [] }]);
      expect(found.undetermined(id)[0]?.because.en).not.toBe('');
    }
  });

  test('a proposed refusal without acceptance has no such clocks', () => {
    const refused = { priorHandling: 'rechecked', sameFactsAndReasons: true };
    const found = asked(refused, [DELIVERED]);
    expect(found.all('xf22.review-request')).toEqual([]);
    expect(found.assessment.undetermined).toEqual([]);
    // The acceptance counts from its own day on.
    const later = { type: 'accepted', on: '2023-05-05' };
    expect(asked(refused, [DELIVERED, later], '2023-05-04').assessment.undetermined).toEqual([]);
    expect(
      asked(refused, [DELIVERED, later], '2023-05-05').undetermined('xf22.review-request'),
    ).toHaveLength(1);
  });

  test('under the law of 2005 the clocks of a proposed refusal are listed all the same', () => {
    const part = {
      receivedOn: '2022-02-01',
      facts: { priorHandling: 'rechecked', sameFactsAndReasons: true },
      events: [
        { type: 'accepted', on: '2022-02-01' },
        { type: 'delivered', on: '2022-03-01', document: 'opinion' },
      ],
    };
    const found = ask(variant, part, LATER);
    expect(found.only('xf05.conclude').status).toBe('overdue');
    expect(found.only('xf05.review-request').status).toBe('overdue');
    expect(found.assessment.undetermined).toEqual([]);
  });

  test('whether it is a refusal may itself be unknown', () => {
    const facts = { ...settledWithout('priorHandling'), sameFactsAndReasons: true };
    const found = askOf(variant, { receivedOn: ON, facts, events: [ACCEPTED] }, LATER);
    expect(found.undetermined('xf22.conclude')).toMatchObject([
      { status: 'needs-facts', needs: [{ fact: variant.id('fact', 'priorHandling') }] },
    ]);
  });

  test('once review or recheck is requested its clock runs, whatever the procedure', () => {
    const events = [
      ACCEPTED,
      { type: 'review-requested', on: '2023-05-01' },
      { type: 'delivered', on: '2023-06-01', document: 'review' },
      { type: 'recheck-requested', on: '2023-06-20' },
    ];
    for (const facts of [
      { arbitrable: true, statutoryDuty: true },
      { purpose: 'other' },
      { priorHandling: 'rechecked', sameFactsAndReasons: true },
    ]) {
      const found = asked(facts, events);
      expect(found.only('xf22.review-decision').status).toBe('overdue');
      expect(found.only('xf22.recheck-request').status).toBe('met');
      expect(found.only('xf22.recheck-decision').status).toBe('overdue');
    }
  });

  test('there is one for each start event', () => {
    const facts = { arbitrable: true, statutoryDuty: true };
    const again = { type: 'accepted', on: '2023-03-09' };
    const found = asked(facts, [ACCEPTED, again]).undetermined('xf22.conclude');
    expect(found.map(({ start }) => start.on)).toEqual([ON, '2023-03-09']);
  });

  test('what it would be counts the extension', () => {
    const facts = { arbitrable: true, statutoryDuty: true };
    const extended = {
      type: 'extended',
      on: '2023-04-01',
      days: 10,
      approvedBy: 'director',
      reason: 'complex',
      notifiedOn: '2023-04-01',
    };
    const [found] = asked(facts, [ACCEPTED, extended]).undetermined('xf22.conclude');
    expect(found?.wouldBeDueOn).toBe(addDays(ON, variant.amount(60) + 10));
  });

  test('an extension that does not count is warned of there too', () => {
    const facts = { arbitrable: true, statutoryDuty: true };
    const extended = { type: 'extended', on: '2023-04-01', days: 99 };
    const found = asked(facts, [ACCEPTED, extended]);
    expect(
      found.assessment.warnings.filter(({ code }) => code === 'invalid-extension'),
    ).toMatchObject([{ event: 1, deadline: variant.id('deadline', 'xf22.conclude') }]);
  });

  test('a matter received after the as-of day has nothing, neither determined nor not', () => {
    const { assessment } = asked(
      { arbitrable: true, statutoryDuty: true },
      undefined,
      '2023-02-28',
    );
    expect(assessment.deadlines).toEqual([]);
    expect(assessment.undetermined).toEqual([]);
    expect(assessment.warnings).toEqual([]);
    expect(assessment.decision.outcomes[variant.id('group', 'admission')]).toMatchObject({
      value: variant.outcome('admission', 'accept'),
    });
  });
});
