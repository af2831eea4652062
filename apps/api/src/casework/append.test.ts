import { describe, expect, test } from 'vitest';
import { accepted, clerk, dispatched, openOffice, received, unit } from '../../test/office.ts';
import { refusalOf } from '../../test/refusal.ts';

const office = openOffice();
const { register, append, follow } = office;

describe('acts', () => {
  test('lead a matter from its receipt to the delivered opinion', async () => {
    const { id } = await register();
    const last = await follow(id, [
      [clerk, dispatched],
      [unit, received],
      [unit, accepted],
      [unit, { type: 'replied', on: '2026-04-20', outcome: 'explained' }],
      [unit, { type: 'delivered', on: '2026-04-22', document: 'opinion' }],
    ]);
    expect(last).toMatchObject({ state: 'opinion-delivered', holder: 'wangshu-zrzyj', version: 6 });
    const right = last.deadlines.find(({ id: each }) => each === 'xf22.review-request');
    expect(right).toMatchObject({ kind: 'right', dueOn: '2026-05-22' });
  });

  test.each([
    [
      'a reply before the acceptance',
      { type: 'replied', on: '2026-03-06' },
      'reply-before-acceptance',
    ],
    [
      'an extension of what was not accepted',
      { type: 'extended', on: '2026-03-06', days: 10 },
      'extension-without-acceptance',
    ],
    ['an event before the receipt', { type: 'accepted', on: '2026-03-01' }, 'event-before-receipt'],
  ])('refuses %s and stores nothing', async (_, event, code) => {
    const { id } = await register();
    const { version } = await follow(id, [
      [clerk, dispatched],
      [unit, received],
    ]);
    office.opened.clock.set('2026-03-06');
    const refused = await refusalOf(append(id, version, event, unit));
    expect(refused).toMatchObject({ status: 409, code });
    expect(refused.detail?.zh).toBeTruthy();
    expect(await office.opened.casework.log(clerk, id)).toHaveLength(version);
  });

  test('refuses an extension that the law does not know, with the article', async () => {
    const { id } = await register();
    const { version } = await follow(id, [
      [clerk, dispatched],
      [unit, received],
      [unit, accepted],
    ]);
    office.opened.clock.set('2026-04-01');
    const event = {
      type: 'extended',
      on: '2026-04-01',
      days: 60,
      approvedBy: 'zrzyj-head',
      reason: '复杂',
      notifiedOn: '2026-04-01',
    };
    const refused = await refusalOf(append(id, version, event, unit));
    expect(refused).toMatchObject({ status: 409, code: 'invalid-extension' });
    expect(refused.basis).not.toEqual([]);
  });

  test('of tomorrow, of unknown types and with unknown fields are refused with their place', async () => {
    const { id } = await register();
    const refused = (event: object) => refusalOf(append(id, 1, event));
    expect(await refused({ ...dispatched, on: '2026-03-05' })).toMatchObject({
      code: 'in-the-future',
      pointer: '/on',
    });
    expect(await refused({ type: 'posted', on: '2026-03-02' })).toMatchObject({
      status: 422,
      pointer: '/type',
    });
    expect(await refused({ type: 'dispatched', on: '2026-03-02', too: 'x' })).toMatchObject({
      code: 'unknown-field',
      pointer: '/too',
    });
    expect(await refused({ type: 'dispatched', on: '2026-03-02', to: 'nowhere' })).toMatchObject({
      code: 'unknown-body',
      pointer: '/to',
    });
  });

  test('on a case that has moved on are refused with its version', async () => {
    const { id } = await register();
    await follow(id, [[clerk, dispatched]]);
    expect(await refusalOf(append(id, 1, received, unit))).toMatchObject({
      status: 412,
      code: 'version-moved',
      more: { version: 2 },
    });
  });

  test('that are another’s to record are refused', async () => {
    const { id } = await register();
    const { version } = await follow(id, [[clerk, dispatched]]);
    const again = { ...dispatched, to: 'wangshu-zjj' };
    expect(await refusalOf(append(id, version, again, unit))).toMatchObject({
      code: 'not-your-act',
    });
    const elsewhere = { ...received, on: '2026-03-04', unit: 'wangshu-zjj' };
    const redirected = {
      type: 'corrected',
      on: '2026-03-04',
      event: 0,
      field: 'to',
      to: 'wangshu-zjj',
    };
    expect(await refusalOf(append(id, version, redirected, unit))).toMatchObject({
      code: 'not-your-act',
    });
    expect(await refusalOf(append(id, version, elsewhere, unit))).toMatchObject({
      code: 'not-your-act',
    });
  });

  test('say when they were entered, whatever the client says', async () => {
    const { id } = await register();
    office.opened.clock.set('2026-03-06');
    await append(id, 1, { ...dispatched, recordedOn: '2026-03-04' });
    const { case: seen } = await office.opened.casework.read(clerk, id);
    expect(seen.events[0]).toMatchObject({ on: '2026-03-04', recordedOn: '2026-03-06' });
  });
});
