import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { variants } from '../../../fixtures/variants.ts';
import { ask } from '../test/ask.ts';

const ON = '2023-03-01';
const DELIVERED = { type: 'delivered', on: '2023-05-04', document: 'opinion' };

describe.each(variants)('remedies, $name pack', (variant) => {
  const remedyOf = (route: string, part: Parameters<typeof ask>[1], asOf: string) => {
    const found = ask(variant, part, asOf).assessment.remedies.filter(
      (each) => each.route === variant.id('route', route),
    );
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0];
  };
  const events = [{ type: 'accepted', on: ON }, { type: 'replied', on: '2023-05-02' }, DELIVERED];

  test('a review is not yet open before the opinion is delivered', () => {
    const found = remedyOf('review', { receivedOn: ON, events }, '2023-05-03');
    expect(found).toMatchObject({ status: 'not-yet' });
    expect(found).not.toHaveProperty('openFrom');
    expect(found).not.toHaveProperty('until');
  });

  test('from the delivery it is open, and says until when', () => {
    const part = { receivedOn: ON, events };
    const { rolledDueOn } = ask(variant, part, DELIVERED.on).only('xf22.review-request');
    for (const asOf of [DELIVERED.on, rolledDueOn])
      expect(remedyOf('review', part, asOf)).toMatchObject({
        status: 'open',
        openFrom: DELIVERED.on,
        until: rolledDueOn,
      });
    expect(remedyOf('review', part, addDays(rolledDueOn, 1))).toMatchObject({
      status: 'late-requests-to-a-person',
      until: rolledDueOn,
    });
  });

  test('once requested, in time or late, it is used', () => {
    for (const on of ['2023-05-10', '2023-09-10']) {
      const part = { receivedOn: ON, events: [...events, { type: 'review-requested', on }] };
      expect(remedyOf('review', part, '2023-12-31')).toMatchObject({ status: 'used' });
    }
  });

  test('of two deliveries the later tells until when', () => {
    const again = { ...DELIVERED, on: '2023-07-03' };
    const part = { receivedOn: ON, events: [...events, again] };
    expect(remedyOf('review', part, '2023-07-04')).toMatchObject({ openFrom: again.on });
  });

  test('a route that needs no event is open from the receipt', () => {
    const part = { receivedOn: ON, facts: { arbitrable: true } };
    expect(remedyOf('arbitration', part, ON)).toMatchObject({ status: 'open', openFrom: ON });
    expect(remedyOf('arbitration', part, '2023-02-01')).toMatchObject({ status: 'not-yet' });
    expect(remedyOf('review', part, ON)).toBeUndefined();
  });

  test('a right under the new law on a matter of the old is told once, as it runs', () => {
    const part = {
      receivedOn: '2022-04-20',
      events: [
        { type: 'accepted', on: '2022-05-02' },
        { ...DELIVERED, on: '2022-06-01' },
      ],
    };
    expect(remedyOf('review', part, '2022-06-02')).toMatchObject({
      id: variant.id('remedy', 'review'),
      openFrom: '2022-06-01',
    });
  });

  test('each says what can be done, in both languages, on which basis', () => {
    const { remedies } = ask(
      variant,
      { receivedOn: ON, facts: { statutoryDuty: true } },
      ON,
    ).assessment;
    expect(remedies.length).toBeGreaterThan(1);
    for (const { text, label, basis } of remedies) {
      expect([text.zh, text.en, label.zh, label.en]).not.toContain('');
      expect(basis.length).toBeGreaterThan(0);
    }
  });
});
