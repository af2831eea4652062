import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenCase } from '../test/written-case.ts';
import { eventsAsOf, parseCase } from './index.ts';

const caseOf = (...events: object[]) => parseCase(writtenCase({ events }));
const on = (day: string, over: object = {}) => ({ type: 'closed', on: day, ...over });
const correction = (day: string, event: number, field: string, to: unknown) => ({
  type: 'corrected',
  on: day,
  event,
  field,
  to,
});

describe('the log of a case', () => {
  const oneCase = caseOf(on('2023-03-09'), on('2023-03-02'), on('2023-03-09'), on('2023-02-01'));

  test('stands in the order of days, ties in the order of the list', () => {
    expect(eventsAsOf(oneCase).map((event) => event.index)).toEqual([3, 1, 0, 2]);
  });

  test('keeps an event dated before the receipt', () => {
    expect(eventsAsOf(oneCase)[0]).toMatchObject({ on: '2023-02-01', day: 19389 });
  });

  test.each<[string, number[]]>([
    ['2023-01-31', []],
    ['2023-02-01', [3]],
    ['2023-03-08', [3, 1]],
    ['2023-03-09', [3, 1, 0, 2]],
  ])('is seen on %s up to that day', (asOf, seen) => {
    expect(eventsAsOf(oneCase, asOf).map((event) => event.index)).toEqual(seen);
  });

  test('is not copied where nothing is corrected and all is seen', () => {
    expect(eventsAsOf(oneCase)).toBe(eventsAsOf(oneCase));
    expect(eventsAsOf(oneCase, '2024-01-01')).toBe(eventsAsOf(oneCase));
  });

  test('is given for a case that was frozen, and for one that did not come from reading', () => {
    const frozen = Object.freeze(caseOf(on('2023-03-02')));
    expect(eventsAsOf(frozen)).toBe(eventsAsOf(frozen));
    expect(eventsAsOf({ ...frozen })).toEqual(eventsAsOf(frozen));
  });

  test('leaves the events of the case as they were', () => {
    const events = structuredClone(oneCase.events);
    eventsAsOf(oneCase);
    expect(oneCase.events).toEqual(events);
  });

  test('is not given for a day that is none', () => {
    expect(() => eventsAsOf(oneCase, '2023-02-29')).toThrow(
      expect.objectContaining({ code: 'impossible-date' }),
    );
  });

  test('is ordered and complete whatever the order of the list', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2023-02-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day), day, (days, asOf) => {
        const seen = eventsAsOf(caseOf(...days.map((one) => on(one))), asOf);
        const expected = days
          .map((one, index) => ({ one, index }))
          .filter(({ one }) => one <= asOf)
          .toSorted((a, b) => (a.one < b.one ? -1 : a.one > b.one ? 1 : a.index - b.index));
        expect(seen.map((event) => event.index)).toEqual(expected.map(({ index }) => index));
      }),
    );
  });
});

describe('a correction', () => {
  const reply = { type: 'replied', on: '2023-04-20', outcome: 'supported' };

  test('replaces the field from its own day on, and stays in the log', () => {
    const oneCase = caseOf(reply, correction('2023-05-02', 0, 'outcome', 'explained'));
    expect(eventsAsOf(oneCase, '2023-05-01')).toMatchObject([{ outcome: 'supported' }]);
    expect(eventsAsOf(oneCase, '2023-05-02')).toMatchObject([
      { outcome: 'explained' },
      { type: 'corrected' },
    ]);
    expect(eventsAsOf(oneCase)).toMatchObject([{ outcome: 'explained' }, {}]);
  });

  test('gives a field that was not there', () => {
    const oneCase = caseOf(
      { type: 'dispatched', on: '2023-03-05' },
      correction('2023-03-06', 0, 'reportDueOn', '2023-05-01T01:00:00+08:00'),
    );
    expect(eventsAsOf(oneCase)[0]).toMatchObject({ reportDueOn: '2023-05-01' });
  });

  test('moves an event in the order of days', () => {
    const oneCase = caseOf(
      { type: 'accepted', on: '2023-03-10' },
      reply,
      correction('2023-05-02', 1, 'on', '2023-03-01T18:00:00Z'),
    );
    expect(eventsAsOf(oneCase, '2023-05-01').map((event) => event.index)).toEqual([0, 1]);
    const corrected = eventsAsOf(oneCase, '2023-05-02');
    expect(corrected.map((event) => event.index)).toEqual([1, 0, 2]);
    expect(corrected[0]).toMatchObject({ on: '2023-03-02', day: 19418 });
  });

  test('makes an event seen, or unseen, on a day', () => {
    const earlier = caseOf(reply, correction('2023-04-10', 0, 'on', '2023-04-01'));
    expect(eventsAsOf(earlier, '2023-04-10').map((event) => event.index)).toEqual([0, 1]);
    const later = caseOf(reply, correction('2023-04-21', 0, 'on', '2023-04-25'));
    expect(eventsAsOf(later, '2023-04-20').map((event) => event.index)).toEqual([0]);
    expect(eventsAsOf(later, '2023-04-21').map((event) => event.index)).toEqual([1]);
    expect(eventsAsOf(later, '2023-04-25').map((event) => event.index)).toEqual([1, 0]);
  });

  test('wins over an earlier one, by day and then by place in the list', () => {
    const oneCase = caseOf(
      correction('2023-05-09', 3, 'outcome', 'not-supported'),
      correction('2023-05-02', 3, 'outcome', 'supported'),
      correction('2023-05-02', 3, 'outcome', 'explained'),
      reply,
    );
    const outcomeOn = (asOf: string) =>
      eventsAsOf(oneCase, asOf).find((event) => event.type === 'replied')?.outcome;
    expect(outcomeOn('2023-05-01')).toBe('supported');
    expect(outcomeOn('2023-05-02')).toBe('explained');
    expect(outcomeOn('2023-05-09')).toBe('not-supported');
  });

  test('may be corrected, from the day of that on', () => {
    const oneCase = caseOf(
      reply,
      correction('2023-05-02', 0, 'on', '2023-04-18'),
      correction('2023-05-09', 1, 'to', '2023-04-19T12:00:00Z'),
    );
    expect(eventsAsOf(oneCase, '2023-05-08')[0]).toMatchObject({ on: '2023-04-18' });
    const corrected = eventsAsOf(oneCase, '2023-05-09');
    expect(corrected[0]).toMatchObject({ on: '2023-04-19' });
    expect(corrected[1]).toMatchObject({ to: '2023-04-19T12:00:00Z' });
  });

  test('may be put off by a later one: until then it does not count', () => {
    const oneCase = caseOf(
      reply,
      correction('2023-05-02', 0, 'outcome', 'explained'),
      correction('2023-05-09', 1, 'on', '2023-06-01'),
    );
    const outcomeOn = (asOf: string) =>
      eventsAsOf(oneCase, asOf).find((event) => event.type === 'replied')?.outcome;
    expect(outcomeOn('2023-05-08')).toBe('explained');
    expect(outcomeOn('2023-05-31')).toBe('supported');
    expect(outcomeOn('2023-06-01')).toBe('explained');
  });

  test('may be turned to another event', () => {
    const oneCase = caseOf(
      reply,
      { type: 'replied', on: '2023-04-22', outcome: 'supported' },
      correction('2023-05-02', 0, 'outcome', 'explained'),
      correction('2023-05-09', 2, 'event', 1),
    );
    expect(eventsAsOf(oneCase)).toMatchObject([
      { outcome: 'supported' },
      { outcome: 'explained' },
      {},
      {},
    ]);
  });
});
