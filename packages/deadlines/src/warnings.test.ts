import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { plainReference } from '../../../fixtures/plain-decision.ts';
import { variants } from '../../../fixtures/variants.ts';
import { ask } from '../test/ask.ts';
import { warningOf } from './warnings.ts';

const ON = '2023-03-01';
const OLD = '2022-03-01';

describe.each(variants)('warnings, $name pack', (variant) => {
  const warningsOf = (part: Parameters<typeof ask>[1], asOf = '2023-12-31') =>
    ask(variant, part, asOf).assessment.warnings;

  test.each([
    [{ type: 'dispatched', to: 'bureau-x' }],
    [{ type: 'unit-received', unit: 'bureau-x' }],
    [{ type: 'accepted', unit: 'bureau-x' }],
  ])('a matter put into the hands of the accused by %j is an error with its article', (event) => {
    const part = {
      receivedOn: ON,
      accused: ['bureau-x'],
      facts: { purpose: 'accusation' },
      events: [{ ...event, on: ON }],
    };
    const found = warningsOf(part, ON).filter(({ code }) => code === 'accused-body');
    expect(found).toMatchObject([{ severity: 'error', event: 0 }]);
    expect(found[0]?.basis.map((each) => plainReference(variant, each))).toEqual(['xf22:30¶3']);
  });

  test('another body is not the accused', () => {
    const part = {
      receivedOn: ON,
      accused: ['bureau-x'],
      events: [{ type: 'dispatched', to: 'bureau-y', on: ON }],
    };
    expect(warningsOf(part, ON)).toEqual([]);
  });

  test('an overdue duty is a reason for supervision, under the law of the day it is seen', () => {
    const due = addDays(ON, variant.amount(15));
    expect(warningsOf({ receivedOn: ON }, due)).toEqual([]);
    const [warning, ...others] = warningsOf({ receivedOn: ON }, addDays(due, 1));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      code: 'supervise-overdue',
      deadline: variant.id('deadline', 'xf22.dispatch'),
    });
    expect(warning?.basis.map((each) => plainReference(variant, each))).toEqual(['xf22:40¶1']);
    const [old] = warningsOf({ receivedOn: OLD }, '2022-04-30');
    expect(old?.basis.map((each) => plainReference(variant, each))).toEqual(['xf05:36']);
  });

  test('a late duty and a right that ran out are none', () => {
    const events = [
      { type: 'dispatched', on: addDays(ON, 40) },
      { type: 'replied', on: addDays(ON, 41) },
      { type: 'delivered', on: addDays(ON, 42), document: 'opinion' },
    ];
    const asked = ask(variant, { receivedOn: ON, events }, '2023-12-31');
    expect(asked.only('xf22.dispatch').status).toBe('late');
    expect(asked.only('xf22.review-request').status).toBe('overdue');
    expect(asked.warnings).not.toContain('supervise-overdue');
  });

  test('a right that ran out says that a person decides on late requests', () => {
    const delivered = { type: 'delivered', on: ON, document: 'opinion' };
    const part = { receivedOn: ON, events: [delivered] };
    const { rolledDueOn } = ask(variant, part, ON).only('xf22.review-request');
    const at = (asOf: string) => ask(variant, part, asOf).only('xf22.review-request').warnings;
    expect(at(rolledDueOn)).toEqual([]);
    expect(at(addDays(rolledDueOn, 1))).toMatchObject([
      { code: 'late-right', severity: 'info', message: { en: expect.stringContaining('person') } },
    ]);
  });

  test('an objection that waits for its answer is told on the notice, until it is agreed', () => {
    const events = [
      { type: 'unit-received', on: ON },
      { type: 'objected', on: '2023-03-03' },
    ];
    const notice = (more: readonly Record<string, unknown>[], asOf = '2023-03-10') =>
      ask(variant, { receivedOn: ON, events: [...events, ...more] }, asOf)
        .only('xf22.notice-transferred')
        .warnings.map(({ code }) => code);
    expect(notice([])).toEqual(['objection-pending']);
    expect(notice([], '2023-03-02')).toEqual([]);
    expect(notice([], '2023-12-31')).toEqual(['objection-pending']);
    expect(notice([{ type: 'objection-agreed', on: '2023-03-05' }])).toEqual([]);
    expect(notice([{ type: 'accepted', on: '2023-03-05' }])).toEqual([]);
  });

  test('an event that the transition table does not allow is told with the article of its day', () => {
    const found = warningsOf(
      { receivedOn: ON, events: [{ type: 'replied', on: '2023-03-02' }] },
      ON,
    );
    expect(found).toEqual([]);
    const then = warningsOf(
      { receivedOn: ON, events: [{ type: 'replied', on: '2023-03-02' }] },
      '2023-03-02',
    );
    expect(then).toMatchObject([{ code: 'reply-before-acceptance', event: 0 }]);
    expect(then[0]?.basis.map((each) => plainReference(variant, each))).toEqual(['xf22:23']);
  });

  test('a kind that the pack has no words for is told in the kernel’s', () => {
    const mute = { ...variant.pack, warnings: [] };
    expect(warningOf('accused-body', ON, mute)).toMatchObject({
      code: 'accused-body',
      severity: 'error',
      basis: [],
      message: { zh: expect.any(String) },
    });
    expect(warningOf('unheard-of', ON, mute)).toEqual({
      code: 'unheard-of',
      severity: 'warning',
      basis: [],
      message: { zh: 'unheard-of', en: 'unheard-of' },
    });
  });
});
