import { createCalendar, XinfangError } from '@xinfang/calendar';
import { parseCase } from '@xinfang/matter';
import { decide } from '@xinfang/rules';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { caseOf } from '../../../fixtures/plain-case.ts';
import { readJson } from '../../../fixtures/read-pack.ts';
import { isJson, objectsIn } from '../../../fixtures/renaming.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import { variants } from '../../../fixtures/variants.ts';
import { ask } from '../test/ask.ts';
import { assess, readAsOf } from './assess.ts';

const ON = '2023-03-01';
const LATER = '2023-12-31';

/** The calendar as it was when the notice of a year was the last. */
const calendarUpTo = (year: number) => {
  const data = readJson('packs/calendar-cn/calendar.json');
  const notices = objectsIn(isJson(data) ? data['notices'] : []);
  return createCalendar({
    ...(isJson(data) ? data : {}),
    notices: notices.filter((notice) => Number(notice['year']) <= year),
  });
};

describe.each(variants)('an assessment, $name pack', (variant) => {
  const { calendar, pack } = variant;

  test('holds case, day, and the decision of the day of receipt', () => {
    const oneCase = caseOf({ id: 'C-3', facts: variant.facts(SETTLED) });
    const found = assess(oneCase, pack, calendar, { asOf: LATER });
    expect(found).toMatchObject({ caseId: 'C-3', asOf: LATER });
    expect(found.decision).toEqual(decide(oneCase, pack));
  });

  test('has its deadlines in the order of their starts', () => {
    const events = [
      { type: 'recheck-requested', on: '2023-08-01' },
      { type: 'accepted', on: '2023-03-09' },
      { type: 'unit-received', on: '2023-03-05' },
      { type: 'review-requested', on: '2023-06-01' },
    ];
    const starts = ask(variant, { receivedOn: ON, events }, LATER).assessment.deadlines.map(
      ({ start }) => start.on,
    );
    expect(starts).toEqual([ON, '2023-03-05', '2023-03-09', '2023-06-01', '2023-08-01']);
  });

  test('is the same, byte for byte, for the same question', () => {
    const part = { receivedOn: ON, events: [{ type: 'accepted', on: '2023-03-09' }] };
    const told = () => JSON.stringify(ask(variant, part, LATER).assessment);
    expect(told()).toBe(told());
  });

  test('leaves the case as it was', () => {
    const oneCase = caseOf({
      facts: variant.facts(SETTLED),
      events: [{ type: 'accepted', on: ON }],
    });
    const before = JSON.stringify(oneCase);
    assess(oneCase, pack, calendar, { asOf: LATER });
    expect(JSON.stringify(oneCase)).toBe(before);
  });

  test('takes a timestamp for its civil day in Asia/Shanghai', () => {
    expect(assess(caseOf(), pack, calendar, { asOf: '2023-03-16T16:00:00Z' }).asOf).toBe(
      '2023-03-17',
    );
  });

  test.each(['2023-02-30', '16.3.2023', ''])('refuses %j as a day', (asOf) => {
    expect(() => assess(caseOf(), pack, calendar, { asOf })).toThrow(XinfangError);
    expect(() => readAsOf(asOf)).toThrow(expect.objectContaining({ code: 'impossible-date' }));
  });

  test('refuses what decide refuses', () => {
    const impossible = caseOf({ facts: variant.facts({ remit: 'own' }) });
    expect(() => assess(impossible, pack, calendar, { asOf: LATER })).toThrow(
      expect.objectContaining({ code: 'impossible-facts' }),
    );
    expect(() => assess(caseOf({ facts: { nobody: 1 } }), pack, calendar, { asOf: LATER })).toThrow(
      expect.objectContaining({ code: 'unknown-fact' }),
    );
  });

  test('holds neither identity nor text', () => {
    const part = {
      petitioners: { people: [{ name: '张三', phone: '13800000000' }] },
      registration: { title: '标题如此', text: '正文如此' },
      events: [{ type: 'objected', on: ON, reason: '理由如此' }],
    };
    const told = JSON.stringify(ask(variant, part, LATER).assessment);
    expect(told).not.toMatch(/张三|138000|标题如此|正文如此|理由如此/u);
  });
});

describe.each(variants)('what is seen, $name pack', (variant) => {
  test('a matter is seen from the day of its receipt', () => {
    const part = { receivedOn: ON };
    expect(ask(variant, part, '2023-02-28').assessment.deadlines).toEqual([]);
    expect(ask(variant, part, ON).only('xf22.dispatch')).toMatchObject({
      status: 'open',
      daysLeft: variant.amount(15),
    });
  });

  test('an event before the receipt counts, and is warned of', () => {
    const part = { receivedOn: ON, events: [{ type: 'dispatched', on: '2023-02-20' }] };
    const asked = ask(variant, part, ON);
    expect(asked.only('xf22.dispatch')).toMatchObject({ status: 'met', metOn: '2023-02-20' });
    expect(asked.warnings).toContain('event-before-receipt');
  });

  test('of a matter received after the as-of day nothing is seen, not even earlier events', () => {
    const part = { receivedOn: ON, events: [{ type: 'accepted', on: '2023-02-01' }] };
    const { assessment } = ask(variant, part, '2023-02-20');
    expect([assessment.deadlines, assessment.undetermined, assessment.warnings]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe.each(variants)('certainty, $name pack', (variant) => {
  const { lastNotice } = variant.calendar;
  const certaintyOf = (
    id: string,
    receivedOn: string,
    events: readonly Record<string, unknown>[] = [],
  ) => ask(variant, { receivedOn, events }, '2040-01-01').all(id)[0]?.certainty;

  test('is official where the due day and the first working day lie inside the notices', () => {
    expect(certaintyOf('xf22.dispatch', ON)).toBe('official');
  });

  test('is provisional past the last notice', () => {
    expect(certaintyOf('xf22.dispatch', `${lastNotice + 2}-03-01`)).toBe('provisional');
  });

  test('is unknown before the first notice held', () => {
    expect(certaintyOf('xf05.dispatch', '2005-06-01')).toBe('unknown');
  });

  test('of working days uses every day on the way', () => {
    const part = {
      kind: 'organ' as const,
      arrival: 'transferred' as const,
      facts: { remit: 'elsewhere' },
    };
    const from = `${lastNotice}-12-29`;
    const found = ask(
      variant,
      { ...part, receivedOn: from, events: [{ type: 'unit-received', on: from }] },
      '2040-01-01',
    );
    expect(found.only('xf22.objection').certainty).toBe('provisional');
  });

  test('uses the days from the due day to the first working day', () => {
    // 31 December 2022 was a Saturday. With the notices up to that year it rolls past them.
    const calendar = calendarUpTo(2022);
    const due = '2022-12-31';
    const on = addDays(due, -variant.amount(30));
    const oneCase = caseOf({
      receivedOn: on,
      facts: variant.facts(SETTLED),
      events: [{ type: 'delivered', on, document: 'opinion' }],
    });
    const right = assess(oneCase, variant.pack, calendar, { asOf: on }).deadlines.find(
      ({ id }) => id === variant.id('deadline', 'xf22.review-request'),
    );
    expect(right).toMatchObject({
      dueOn: due,
      rolledDueOn: '2023-01-02',
      certainty: 'provisional',
    });
    expect(right?.receipt.at(-1)?.kind).not.toBe('due');
    const day = assess(caseOf({ receivedOn: '2022-12-01' }), variant.pack, calendar, { asOf: due });
    expect(day.deadlines[0]?.certainty).toBe('official');
  });
});

describe.each(variants)('the account of a due day, $name pack', (variant) => {
  const receiptOf = (id: string, part: Parameters<typeof ask>[1]) =>
    ask(variant, part, '2023-12-31').all(id)[0]?.receipt ?? [];

  test('starts with the law and its article, and names the day and the length', () => {
    const [first] = receiptOf('xf22.dispatch', { receivedOn: ON });
    expect(first).toMatchObject({
      source: 'law',
      kind: 'start',
      on: ON,
      basis: [{ instrument: variant.id('instrument', 'xf22'), article: 22 }],
    });
    expect(first?.text.zh).toContain(`${variant.amount(15)}日`);
    expect(first?.text.en).toContain(`${variant.amount(15)} day`);
  });

  test('says of each line where it comes from, in both languages', () => {
    const delivered = { type: 'delivered', on: '2023-09-01', document: 'opinion' };
    for (const line of [
      ...receiptOf('xf22.conclude', { receivedOn: ON, events: [{ type: 'accepted', on: ON }] }),
      ...receiptOf('xf22.review-request', { receivedOn: ON, events: [delivered] }),
      ...receiptOf('xf22.objection', {
        receivedOn: '2023-09-28',
        events: [
          { type: 'unit-received', on: '2023-09-28' },
          { type: 'objected', on: '2023-10-08' },
        ],
      }),
    ]) {
      expect(['law', 'notice', 'pack-choice']).toContain(line.source);
      expect(line.text.zh).not.toBe('');
      expect(line.text.en).not.toBe('');
    }
  });

  test('names the notice where a holiday moved a day', () => {
    const objection = receiptOf('xf22.objection', {
      receivedOn: '2023-09-28',
      events: [
        { type: 'unit-received', on: '2023-09-28' },
        { type: 'objected', on: '2023-10-08' },
      ],
    });
    expect(objection.some(({ source }) => source === 'notice')).toBe(true);
  });

  test('says what in it is our reading of the law', () => {
    const lines = receiptOf('xf22.dispatch', { receivedOn: ON });
    const readings = lines.filter(({ source }) => source === 'pack-choice');
    expect(readings.length).toBeGreaterThan(1);
    expect(lines.find(({ kind }) => kind === 'due')?.on).toBe(addDays(ON, variant.amount(15)));
  });

  test('of an assigned report says that the day was set in the assignment', () => {
    const dispatched = { type: 'dispatched', on: ON, mode: 'assign', reportDueOn: '2023-05-01' };
    const lines = receiptOf('xf22.assigned-report', { receivedOn: ON, events: [dispatched] });
    expect(lines[0]?.text.en).toContain('the day set in the assignment');
    expect(lines.find(({ kind }) => kind === 'due')?.on).toBe('2023-05-01');
  });
});

test('a field that nobody knows is told, and its name only where it looks like one', () => {
  const misspelt = {
    id: 'C-1',
    registration: {
      receivedOn: '2023-03-01',
      receiver: { kind: 'petition-office' },
      channel: 'letter',
      arival: 'assigned',
      '张三 110101199001011234': true,
    },
  };
  const { warnings } = assess(parseCase(misspelt), nationalPack, chinaCalendar, {
    asOf: '2023-03-02',
  });
  expect(warnings.map(({ code, path }) => [code, path])).toEqual([
    ['unknown-field', 'registration.arival'],
    ['unknown-field', undefined],
  ]);
  expect(JSON.stringify(warnings)).not.toMatch(/张三|110101/u);
});
