import type { Deadline } from '@xinfang/sdk';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { messagesOf, SECRET, UNIT, withDeadlines, writtenCase } from '../test/matters.ts';
import { type CalendarOptions, calendarOf } from './index.ts';

const TITLES = {
  xf22: { zh: '信访工作条例', en: 'Regulation on the Work of Petitions' },
  'civil-code-2020': { zh: '民法典', en: 'Civil Code' },
};

const PAST_NOTICES: Partial<Deadline> = {
  period: { amount: 5, unit: 'workday' },
  certainty: 'provisional',
};

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

const unitsCalendar = async (
  cases: readonly object[],
  options: CalendarOptions = {},
  asOf = '2023-04-01',
) => calendarOf(await messagesOf(cases, { asOf }), { unit: UNIT, titles: TITLES, ...options });

describe('the calendar of a unit', () => {
  test('holds an open duty on the day that binds, as a whole day without zone', async () => {
    const [event, ...others] = eventsOf(await unitsCalendar([writtenCase({})]));
    expect(others).toEqual([]);
    expect(event?.startDate.toString()).toBe('2023-05-09');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.summary).toBe('法定期限：信访程序事项办结（C-1）');
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  test('is published by the project, and says of what day it is', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await unitsCalendar([writtenCase({})])));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toMatch(
      /^-\/\/xinfang-sdk\/\/xinfang\/plugin-ics \d+\.\d+\.\d+\/\/ZH$/u,
    );
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('county-zrzyj 期限');
    expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toContain('2023-04-01');
  });

  test('tells the whole reckoning with every article it rests on', async () => {
    const [event] = eventsOf(await unitsCalendar([writtenCase({})]));
    expect(event?.description.split('\n')).toEqual([
      '到期日：2023-05-09',
      '截至 2023-04-01：还有 38 天',
      '依据：《信访工作条例》第三十四条；《民法典》第二百零一条；《民法典》第二百条',
      '计算过程：',
      '- [法] 2023-03-10 受理告知，自此起算，期限为60日',
      expect.stringMatching(/^- \[法\] 2023-03-10 不计入/u),
      expect.stringMatching(/^- \[法\] 满 60 日，2023-05-09 到期/u),
      expect.stringMatching(/^- \[本包读法\] 期限末日为 2023-05-09/u),
      expect.stringMatching(/^- \[本包读法\] /u),
      expect.stringMatching(/^- \[本包读法\] /u),
      expect.stringMatching(/^- \[本包读法\] /u),
      expect.stringMatching(/^规则包：\S+ \d+\.\d+\.\d+$/u),
    ]);
  });

  test('speaks English where that is asked', async () => {
    const [event] = eventsOf(await unitsCalendar([writtenCase({})], { lang: 'en' }));
    expect(event?.summary).toBe('Statutory duty: Finish a matter of the petition procedure (C-1)');
    expect(event?.description).toContain('Regulation on the Work of Petitions, Art 34; Civil Code');
    expect(event?.description).toContain('- [law] runs from accepted on 2023-03-10');
  });

  test('holds the id of an instrument where nobody said its title', async () => {
    const [event] = eventsOf(await unitsCalendar([writtenCase({})], { titles: {} }));
    expect(event?.description).toContain('依据：xf22 第三十四条；');
  });

  test('marks what is overdue, and reminds of it no more', async () => {
    const text = await unitsCalendar([writtenCase({})], {}, '2023-06-01');
    const [event] = eventsOf(text);
    expect(event?.summary).toBe('法定期限：信访程序事项办结（C-1），已逾期');
    expect(event?.description).toContain('截至 2023-06-01：已过 23 天');
    expect(text).not.toContain('VALARM');
  });

  test('holds nothing that is done, and nothing of another unit', async () => {
    const done = writtenCase({
      id: 'C-2',
      events: [
        { type: 'accepted', on: '2023-03-10', unit: UNIT },
        { type: 'replied', on: '2023-03-20' },
      ],
    });
    const elsewhere = writtenCase({
      id: 'C-3',
      events: [{ type: 'accepted', on: '2023-03-10', unit: 'county-zjj' }],
    });
    const text = await unitsCalendar([done, elsewhere, writtenCase({})]);
    expect(eventsOf(text).map(({ summary }) => summary)).toEqual([expect.stringContaining('C-1')]);
  });

  test('still holds what is done as cancelled where that is asked', async () => {
    const done = writtenCase({
      events: [
        { type: 'accepted', on: '2023-03-10', unit: UNIT },
        { type: 'replied', on: '2023-03-20' },
      ],
    });
    const text = await unitsCalendar([done], { settled: true });
    expect(text).not.toContain('VALARM');
    const [event] = eventsOf(text);
    expect(event?.summary).toBe('法定期限：信访程序事项办结（C-1），已了结');
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  test('says so where there is nothing to hold: a calendar without a component is none', async () => {
    const [event] = eventsOf(await unitsCalendar([]));
    expect(event?.summary).toBe('本日历没有待办的到期日（截至 2023-04-01）');
    expect(event?.uid).toBe('nothing-due/county-zrzyj@xinfang-sdk');
  });

  test('is the same whatever the order of the register, and ends its lines as it must', async () => {
    const cases = ['C-3', 'C-1', 'C-2'].map((id) => writtenCase({ id }));
    const text = await unitsCalendar(cases);
    expect(await unitsCalendar(cases.toReversed())).toBe(text);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/u);
    }
  });
});

describe('a due day', () => {
  test.each<[string, Partial<Deadline>, string, string]>([
    ['in plain days, which no notice moves', { certainty: 'provisional' }, 'CONFIRMED', ''],
    ['in working days past the notices', PAST_NOTICES, 'TENTATIVE', '，日期暂定'],
    ['that rolls past them', { ...PAST_NOTICES, binding: 'rolled' }, 'TENTATIVE', '，日期暂定'],
    ['before the notices', { ...PAST_NOTICES, certainty: 'unknown' }, 'TENTATIVE', '，日期不详'],
  ])('%s says how certain it is', async (_, over, status, mark) => {
    const messages = withDeadlines(await messagesOf([writtenCase({})]), over);
    const event = eventsOf(calendarOf(messages, { unit: UNIT })).find(({ uid }) =>
      uid.includes('xf22.conclude'),
    );
    expect(event?.component.getFirstPropertyValue('status')).toBe(status);
    expect(event?.summary).toBe(`法定期限：信访程序事项办结（C-1）${mark}`);
    expect(/暂定：|不详：/u.test(event?.description ?? '')).toBe(mark !== '');
  });

  test('of a target is told from a duty, and one that rolls stands on the rolled day', async () => {
    const messages = withDeadlines(await messagesOf([writtenCase({})]), {
      kind: 'target',
      binding: 'rolled',
      rolledDueOn: '2023-05-15',
      basis: [{ instrument: 'invented', article: 110, paragraph: 2, item: 10, confidence: 'M' }],
    });
    const event = eventsOf(calendarOf(messages, { unit: UNIT })).at(-1);
    expect(event?.summary).toBe('工作目标：信访程序事项办结（C-1）');
    expect(event?.startDate.toString()).toBe('2023-05-15');
    expect(event?.component.getFirstPropertyValue('categories')).toBe('工作目标');
    expect(event?.description).toContain(
      '依据：invented 第一百一十条第二款第（十）项（依据未读全文，引用前请核对原文）',
    );
  });

  test('that moves from a day off tells the moved day too', async () => {
    const messages = withDeadlines(await messagesOf([writtenCase({})]), {
      rolledDueOn: '2023-05-15',
    });
    const event = eventsOf(calendarOf(messages, { unit: UNIT })).at(-1);
    expect(event?.description).toContain('遇休息日顺延则为 2023-05-15');
  });

  test('of a person’s right is none of the unit', async () => {
    const messages = withDeadlines(await messagesOf([writtenCase({})]), { kind: 'right' });
    expect(eventsOf(calendarOf(messages, { unit: UNIT }))[0]?.uid).toMatch(/^nothing-due/u);
  });

  test('comes back under its own name, newer than before', async () => {
    const [first] = eventsOf(await unitsCalendar([writtenCase({})]));
    const [later] = eventsOf(await unitsCalendar([writtenCase({})], {}, '2023-04-02'));
    const [again] = eventsOf(await unitsCalendar([writtenCase({})], { revision: 1 }));
    expect(first?.uid).toBe('C-1/xf22.conclude@xinfang-sdk');
    expect([later?.uid, again?.uid]).toEqual([first?.uid, first?.uid]);
    expect(Number(later?.sequence)).toBeGreaterThan(Number(again?.sequence));
    expect(Number(again?.sequence)).toBeGreaterThan(Number(first?.sequence));
  });

  test('has a name of its own for each clock and each of two matters under one id', async () => {
    const uids = eventsOf(await unitsCalendar([writtenCase({}), writtenCase({})])).map(
      ({ uid }) => uid,
    );
    expect(uids).toEqual(['C-1/xf22.conclude@xinfang-sdk', 'C-1/xf22.conclude/2@xinfang-sdk']);
  });

  test.each<[CalendarOptions, string, readonly string[]]>([
    [{}, '2023-04-01', ['-P6DT15H', '-P2DT15H', 'PT9H']],
    [{}, '2023-05-06', ['-P2DT15H', 'PT9H']],
    [{}, '2023-05-09', ['PT9H']],
    [{ alarms: [1, 30, 1], alarmHour: 0 }, '2023-04-01', ['-P30D', '-P1D']],
    [{ alarms: [] }, '2023-04-01', []],
    [{ alarms: [0], alarmHour: 0 }, '2023-04-01', ['PT0S']],
  ])('reminds by %j as of %s', async (options, asOf, triggers) => {
    const [event] = eventsOf(await unitsCalendar([writtenCase({})], options, asOf));
    const alarms = event?.component.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(triggers);
    for (const alarm of alarms) {
      expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
      expect(alarm.getFirstProperty('trigger')?.getParameter('related')).toBe('START');
      expect(alarm.getFirstPropertyValue('description')).toBe(event?.summary);
    }
  });

  test('holds no word of the matter, and nothing that an id could slip in', async () => {
    const id = 'C-1\r\nATTENDEE:mailto:x@example.org\u202E;,\\"';
    const text = await unitsCalendar([writtenCase({ id })]);
    expect(text).not.toContain(SECRET);
    expect(text).not.toMatch(/^ATTENDEE/mu);
    expect(text).not.toContain('\u202E');
    expect(eventsOf(text)).toHaveLength(1);
  });
});

describe('the calendar of the office', () => {
  const received = writtenCase({ events: [] });

  test('holds what the office itself has to do', async () => {
    const text = calendarOf(await messagesOf([received], { asOf: '2023-03-05' }), {
      titles: TITLES,
    });
    expect(eventsOf(text).map(({ uid }) => uid)).toEqual(['C-1/xf22.dispatch@xinfang-sdk']);
  });

  test('may be that of one office among several', async () => {
    const messages = await messagesOf([received], { asOf: '2023-03-05' });
    const uidsFor = (unit: string) =>
      eventsOf(calendarOf(messages, { unit, bearer: 'office' })).map(({ uid }) => uid);
    expect(uidsFor('county-xfj')).toEqual(['C-1/xf22.dispatch@xinfang-sdk']);
    expect(uidsFor('other-xfj')).toEqual(['nothing-due/other-xfj@xinfang-sdk']);
  });

  test('is for an organ that was written to directly under its own id', async () => {
    const direct = writtenCase({
      facts: { purpose: 'appeal', remit: 'own' },
      events: [],
      registration: { receiver: { id: UNIT, kind: 'organ' }, unit: UNIT },
    });
    const messages = await messagesOf([direct], { asOf: '2023-03-05' });
    expect(eventsOf(calendarOf(messages, { unit: UNIT })).map(({ uid }) => uid)).toEqual([
      'C-1/xf22.notice-direct@xinfang-sdk',
    ]);
  });
});
