import { describe, expect, test } from 'vitest';
import { chinaCalendar as calendar } from '../../../../../fixtures/national-pack.ts';
import { caseFile, packWith } from '../../../test/national-cases.ts';
import { testPack } from '../test-pack.ts';

const coverageOf = (given: object, expected: object = { flags: [] }, scope: object = {}) =>
  testPack(packWith(caseFile([{ name: '案例', given, expect: expected }])), calendar, scope)
    .coverage;

const matter = (events: readonly object[], facts: object = {}, registration: object = {}) => ({
  registration: { receivedOn: '2023-03-01', ...registration },
  facts,
  events,
});

const dispatched = (on: string) => [{ type: 'dispatched', on, mode: 'forward' }];
const received = '2023-03-01';
const PETITION = {
  purpose: 'appeal',
  priorHandling: 'none',
  judicialMatter: false,
  arbitrable: false,
  partyAppeal: false,
  administrativeProcedure: 'none',
  statutoryDuty: false,
};

/** Accepted on 1 March, so due on 30 April 2023, and extended on some day. */
const extended = (on: string, days: number, notifiedOn = on) => ({
  case: matter(
    [
      { type: 'accepted', on: received },
      { type: 'extended', on, days, notifiedOn, approvedBy: '局长', reason: '复杂' },
    ],
    PETITION,
  ),
  asOf: '2023-05-02',
});

/** Requested on 1 March, so due on 31 March 2023, and heard from some day. */
const heard = (on: string) => ({
  case: matter([
    { type: 'recheck-requested', on: received },
    { type: 'hearing-started', on },
    { type: 'hearing-ended', on: '2023-04-03' },
  ]),
  asOf: '2023-04-05',
});

describe('a bound is covered on the side where a case stands:', () => {
  test.each([
    [
      '5 representatives',
      { case: matter([], {}, { petitioners: { representatives: 5 } }) },
      'representatives 5|6',
      '5',
    ],
    [
      '6 representatives',
      { case: matter([], {}, { petitioners: { representatives: 6 } }) },
      'representatives 5|6',
      '6',
    ],
    ['the first day of law', { case: {}, on: '2022-05-01' }, 'law from 2022-05-01', '2022-05-01'],
    ['the day before it', { case: {}, on: '2022-04-30' }, 'law from 2022-05-01', '2022-04-30'],
    [
      'done on the last day',
      { case: matter(dispatched('2023-03-16')), asOf: '2023-04-01' },
      'xf22.dispatch done',
      'met on the last day',
    ],
    [
      'done a day after',
      { case: matter(dispatched('2023-03-17')), asOf: '2023-04-01' },
      'xf22.dispatch done',
      'late a day after',
    ],
    [
      'looked at on the last day',
      { case: matter([]), asOf: '2023-03-16' },
      'xf22.dispatch as-of',
      'open on the last day',
    ],
    [
      'looked at a day after',
      { case: matter([]), asOf: '2023-03-17' },
      'xf22.dispatch as-of',
      'overdue a day after',
    ],
    [
      'withdrawn on the last day',
      { case: matter([{ type: 'withdrawn', on: '2023-03-16' }]), asOf: '2023-04-01' },
      'xf22.dispatch void',
      'on the last day',
    ],
    [
      'withdrawn a day after',
      { case: matter([{ type: 'withdrawn', on: '2023-03-17' }]), asOf: '2023-04-01' },
      'xf22.dispatch void',
      'a day after',
    ],
    ['the longest extension', extended('2023-04-01', 30), 'xf22.conclude extension length', '30'],
    ['a day more', extended('2023-04-01', 31), 'xf22.conclude extension length', '31'],
    [
      'extended on the last day',
      extended('2023-04-30', 10),
      'xf22.conclude extension',
      'on the last day',
    ],
    ['extended a day after', extended('2023-05-01', 10), 'xf22.conclude extension', 'a day after'],
    [
      'told on the last day',
      extended('2023-04-01', 10, '2023-04-30'),
      'xf22.conclude extension notifiedOn',
      'on the last day',
    ],
    [
      'told a day after',
      extended('2023-04-01', 10, '2023-05-01'),
      'xf22.conclude extension notifiedOn',
      'a day after',
    ],
    [
      'heard on the last day',
      heard('2023-03-31'),
      'xf22.recheck-decision suspension',
      'on the last day',
    ],
    ['heard a day after', heard('2023-04-01'), 'xf22.recheck-decision suspension', 'a day after'],
  ])('%s', (_, given, bound, side) => {
    const { boundaries, uncoveredBoundaries } = coverageOf(given);
    expect(boundaries[bound]?.[side]).toBe(1);
    const others = Object.keys(boundaries[bound] ?? {}).filter((each) => each !== side);
    expect(uncoveredBoundaries).toContain(`${bound}: ${others[0]}`);
    expect(uncoveredBoundaries).not.toContain(`${bound}: ${side}`);
  });
});

test('deadlines count where they stand, and what no case shows is named', () => {
  const { deadlines, uncoveredDeadlines } = coverageOf({
    case: matter(dispatched('2023-03-17')),
    asOf: '2023-04-01',
  });
  expect(deadlines['xf22.dispatch']).toMatchObject({ listed: 1, late: 1, met: 0 });
  expect(uncoveredDeadlines).toEqual(
    expect.arrayContaining(['xf22.conclude', 'xf22.dispatch met', 'xf22.dispatch void']),
  );
  // Whether it runs follows from the registration alone.
  expect(uncoveredDeadlines).not.toContain('xf22.dispatch undetermined');
});

test('outcomes count with the open statuses that some facts come to', () => {
  const { outcomes, uncoveredOutcomes } = coverageOf({
    case: matter([], { priorHandling: 'none' }),
  });
  expect(outcomes).toMatchObject({ 'admission.accept': 1, 'dispatch.needs-facts': 1 });
  expect(uncoveredOutcomes).toEqual(
    expect.arrayContaining(['dispatch.conflict', 'procedure.conflict', 'flags.recusal']),
  );
  // No rule of this group leaves it to a person.
  expect(Object.keys(outcomes)).not.toContain('admission.person-decides');
});

test('an indicator is reached in the variant that a case expects', () => {
  const { indicators, uncoveredIndicators } = coverageOf(
    { cases: [matter([])], asOf: '2023-04-01' },
    { indicators: { 'online-share': { numerator: 0 } } },
  );
  expect(indicators['online-share due']).toBe(1);
  expect(uncoveredIndicators).toContain('online-share dashboard');
});

test('of an overlay only its own elements are asked for', () => {
  const coverage = coverageOf({ case: {} }, undefined, {
    rules: new Set(['flags.recusal']),
    deadlines: new Set(['xf22.dispatch']),
    indicators: new Set(),
  });
  expect(coverage.uncovered).toEqual(['flags.recusal']);
  expect(coverage.uncoveredOutcomes).toEqual(['flags.recusal']);
  expect(Object.keys(coverage.deadlines)).toEqual(['xf22.dispatch']);
  expect(coverage.indicators).toEqual({});
});
