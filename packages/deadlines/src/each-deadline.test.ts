import { XinfangError } from '@xinfang/calendar';
import { parseCase } from '@xinfang/matter';
import type { Deadline, Pack } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { chinaCalendar as calendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { type CasePart, caseJson, caseOf } from '../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import { largeFacts, largePack } from '../test/large-pack.ts';
import { reckonStepwise } from '../test/stepwise/reckon-case.ts';
import { answerOrIssues, countedIn, countedTold } from '../test/told.ts';
import { eachDeadline } from './each-deadline.ts';
import { planOf } from './pack-plan.ts';
import { reckonCase } from './reckon-case.ts';

const ASKED: CasePart = {
  facts: SETTLED,
  events: [
    { type: 'dispatched', on: '2023-03-09' },
    { type: 'unit-received', on: '2023-03-10' },
    { type: 'accepted', on: '2023-03-13' },
  ],
};
const ON = '2023-06-30';

const countedBy = (part: CasePart, asOf = ON, pack: Pack = nationalPack) => {
  const counted: ReturnType<typeof countedTold>[] = [];
  eachDeadline(caseOf(part), pack, calendar, asOf, (each) => counted.push(countedTold(each, pack)));
  return counted;
};

const withDeadlines = (change: (deadline: Deadline) => Partial<Deadline>): Pack => ({
  ...nationalPack,
  deadlines: nationalPack.deadlines.map((each) => ({ ...each, ...change(each) })),
});

describe('eachDeadline', () => {
  test('shows every deadline with its status, its days and what ended it', () => {
    const seen: unknown[] = [];
    eachDeadline(caseOf(ASKED), nationalPack, calendar, ON, ({ deadline, status, fulfilledBy }) =>
      seen.push([deadline.id, status, fulfilledBy]),
    );
    expect(seen).toEqual([
      ['xf22.conclude', 'overdue', undefined],
      ['xf22.dispatch', 'met', 'dispatched'],
      ['xf22.notice-transferred', 'met', 'accepted'],
    ]);
  });

  test('shows nothing of a matter that was received after the day', () => {
    expect(countedBy(ASKED, '2023-02-28')).toEqual([]);
  });

  test.each(['opinion', 'review'])(
    'counts an event that bears the fields of any of several matches: %s',
    (document) => {
      const delivered = (of: string) => ({ event: 'delivered', where: { document: of } });
      const pack = withDeadlines(({ id }) =>
        id === 'xf22.conclude' ? { fulfilledBy: ['opinion', 'review'].map(delivered) } : {},
      );
      const events = [...(ASKED.events ?? []), { type: 'delivered', on: '2023-03-20', document }];
      const [conclude] = countedBy({ ...ASKED, events }, ON, pack);
      expect(conclude).toMatchObject({ status: 'met', fulfilledBy: 'delivered' });
    },
  );

  test('takes what is known from who decided the matter already', () => {
    const { known } = reckonCase(caseOf(ASKED), nationalPack, calendar, ON);
    const counted: unknown[] = [];
    const undecided = caseOf({ ...ASKED, facts: {} });
    eachDeadline(
      undecided,
      nationalPack,
      calendar,
      ON,
      (each) => counted.push(countedTold(each, nationalPack)),
      known,
    );
    expect(counted).toEqual(countedBy(ASKED));
    expect(countedBy({ ...ASKED, facts: {} })).not.toEqual(counted);
  });

  test('lets who looks at a deadline reckon another case, and the same one', () => {
    const other = caseOf({ ...ASKED, receivedOn: '2022-03-01', events: [] });
    const outer: unknown[] = [];
    eachDeadline(caseOf(ASKED), nationalPack, calendar, ON, (each) => {
      outer.push(countedTold(each, nationalPack));
      eachDeadline(other, nationalPack, calendar, ON, () => undefined);
      reckonCase(other, nationalPack, calendar, ON);
    });
    expect(outer).toEqual(countedBy(ASKED));
  });

  test('goes on after who looked at a deadline failed', () => {
    const failing = () =>
      eachDeadline(caseOf(ASKED), nationalPack, calendar, ON, () => {
        throw new RangeError('seen enough');
      });
    expect(failing).toThrow('seen enough');
    expect(countedBy(ASKED)).toHaveLength(3);
  });

  test('keeps no event of a case when it is done', () => {
    countedBy(ASKED);
    expect(planOf(nationalPack).idle?.index.events).toEqual([]);
  });

  test('reads events as they are stored where they stand in order, and sorts them where they do not', () => {
    const { ran } = planOf(nationalPack);
    const before = ran.asStored;
    const inOrder = countedBy(ASKED);
    expect(ran.asStored).toBe(before + 1);
    const [dispatched, received, accepted] = ASKED.events ?? [];
    const events = [accepted, dispatched, received].filter((each) => each !== undefined);
    expect(countedBy({ ...ASKED, events })).toEqual(inOrder);
    expect(ran.asStored).toBe(before + 1);
  });
});

describe('bad input has the same errors by every way', () => {
  const expired: Pack = { ...nationalPack, ends: { on: '2023-03-10', layer: 'county-x' } };
  const neverEnding = withDeadlines(() => ({ periods: [{ amount: 3650, unit: 'year' }] }));
  const farOff = withDeadlines(() => ({ periods: [{ amount: 3650, unit: 'day' }] }));
  test.each<[string, string, CasePart, Pack, string]>([
    ['unknown-fact', ON, { facts: { mood: 'angry' } }, nationalPack, 'facts.mood'],
    ['derived-fact', ON, { facts: { receiverKind: 'organ' } }, nationalPack, 'facts.receiverKind'],
    ['invalid-fact-value', ON, { facts: { remit: 'moon' } }, nationalPack, 'facts.remit'],
    ['impossible-facts', ON, { facts: { remit: 'own' } }, nationalPack, 'facts'],
    ['impossible-date', '2023-02-30', ASKED, nationalPack, ''],
    ['pack-expired', ON, { ...ASKED, receivedOn: '2023-03-11' }, expired, ''],
    // Received while the pack was meant to hold; a clock that starts after that has no law.
    ['pack-expired', ON, ASKED, expired, ''],
    ['date-out-of-range', '9999-12-31', { ...ASKED, receivedOn: '9999-12-01' }, farOff, 'amount'],
    [
      'date-out-of-range',
      '9000-01-01',
      { ...ASKED, receivedOn: '8000-01-01' },
      neverEnding,
      'amount',
    ],
  ])('%s as of %s', (code, asOf, part, pack, path) => {
    const oneCase = parseCase(caseJson(part));
    const stepwise = answerOrIssues(() => reckonStepwise(oneCase, pack, calendar, asOf));
    expect(stepwise).toMatchObject({ issues: [{ code, path }] });
    for (const way of [
      () => reckonCase(oneCase, pack, calendar, asOf),
      () => {
        eachDeadline(oneCase, pack, calendar, asOf, () => undefined);
      },
    ]) {
      expect(way).toThrow(XinfangError);
      expect(answerOrIssues(way)).toEqual(stepwise);
    }
  });
});

describe('a pack too large to be compiled for all matters', () => {
  const way = (id: string): Partial<Deadline> => ({
    when: { fact: 'way', operator: 'equal', value: 'left' },
    start: { event: 'accepted', cases: [{ when: { fact: 'a0', operator: 'equal', value: true } }] },
    ...(id === 'xf22.dispatch' ? { voidedBy: [] } : {}),
  });
  const pack = largePack(
    nationalPack.deadlines
      .filter(({ id }) => id === 'xf22.dispatch' || id === 'xf22.objection')
      .map((each) => ({ ...each, ...way(each.id) })),
  );
  test.each([
    ['every fact holds', largeFacts(true, 0), ['overdue', 'void']],
    ['no fact holds', largeFacts(false, 0), []],
    ['some facts are missing', largeFacts(true, 5), ['undetermined', 'undetermined']],
    ['one more is missing', largeFacts(true, 6), ['undetermined', 'undetermined']],
    ['every fact holds again', largeFacts(true, 0), ['overdue', 'void']],
  ])('is reckoned for the matter at hand where %s', (_, facts, statuses) => {
    const withdrawn = { type: 'withdrawn', on: '2023-03-14' };
    const part = { facts, events: [...(ASKED.events ?? []), withdrawn] };
    const counted = countedBy(part, ON, pack);
    expect(counted.map(({ status }) => status)).toEqual(statuses);
    expect(counted).toEqual(countedIn(reckonStepwise(caseOf(part), pack, calendar, ON), pack));
    expect(counted).toEqual(countedIn(reckonCase(caseOf(part), pack, calendar, ON), pack));
  });
});
