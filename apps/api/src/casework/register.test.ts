import { describe, expect, test } from 'vitest';
import { matter } from '../../test/matters.ts';
import { type Answered, clerk, dispatched, openOffice, received, unit } from '../../test/office.ts';
import { refusalOf } from '../../test/refusal.ts';

const office = openOffice();
const { register, append } = office;

describe('registering', () => {
  test('answers with the duty, its day, its reckoning and its articles', async () => {
    const answer = await office.opened.casework.register({ who: clerk }, matter());
    expect(answer.status).toBe(201);
    const body = answer.body as unknown as Answered;
    expect(answer.headers).toEqual({ etag: '"1"', location: `/v1/cases/${body.id}` });
    const duty = body.deadlines.find(({ id }) => id === 'xf22.dispatch');
    expect(duty).toMatchObject({ dueOn: '2026-03-17', status: 'open', daysLeft: 15 });
    expect(duty?.basis.length).toBeGreaterThan(0);
    expect(duty?.receipt.length).toBeGreaterThan(0);
  });

  test('gives an id of the office', async () => {
    expect((await register()).id).toMatch(/^wangshu-xfj-20260302-[0-9a-f]{10}$/u);
  });

  test.each([
    [
      'a future receipt',
      { registration: { receivedOn: '2026-03-03' } },
      'in-the-future',
      '/registration/receivedOn',
    ],
    [
      'an office that the directory does not know',
      { registration: { receiver: { id: 'nowhere', kind: 'organ' } } },
      'unknown-body',
      '/registration/receiver/id',
    ],
    [
      'an accused body that the directory does not know',
      { registration: { accused: { units: ['nobody'] } } },
      'unknown-body',
      '/registration/accused/units/0',
    ],
    ['an id of another office', { id: 'wangshu-zjj-1' }, 'case-id-not-of-office', '/id'],
    [
      'a field that nobody knows',
      { registration: { chanel: 'letter' } },
      'unknown-field',
      '/registration/chanel',
    ],
    [
      'a fact that nobody knows',
      { facts: { purpoze: 'appeal' } },
      'unknown-fact',
      '/facts/purpoze',
    ],
    ['events', { events: [{ type: 'registered', on: '2026-03-02' }] }, 'events-apart', '/events'],
  ])('refuses %s with its place', async (_, change, code, pointer) => {
    const refused = await refusalOf(
      office.opened.casework.register({ who: clerk }, matter(change)),
    );
    expect(refused).toMatchObject({ status: 422, code, pointer });
  });

  test.each([[null], ['x'], [[]], [{}], [{ registration: 1 }]])(
    'refuses %j as no case',
    async (given) => {
      const refused = await refusalOf(office.opened.casework.register({ who: clerk }, given));
      expect(refused.status).toBe(422);
    },
  );

  test('is for clerks and heads, for their own body and those below', async () => {
    expect(await refusalOf(register(matter(), unit))).toMatchObject({
      status: 403,
      code: 'not-permitted',
    });
    const other = office.opened.as('clerk', 'wangshu-zjj');
    expect(await refusalOf(register(matter(), other))).toMatchObject({
      status: 403,
      code: 'not-your-office',
    });
    expect((await register(matter(), office.opened.as('head', 'wangshu'))).version).toBe(1);
  });

  test('refuses an id that is taken', async () => {
    const given = matter({ id: 'wangshu-xfj-7' });
    await register(given);
    expect(await refusalOf(register(given))).toMatchObject({ status: 409, code: 'case-id-taken' });
  });
});

describe('a request that is sent again', () => {
  test('does nothing twice and is answered in the same bytes', async () => {
    const asking = { who: clerk, idempotencyKey: 'k-1' };
    const first = await office.opened.casework.register(asking, matter());
    office.opened.clock.set('2026-03-09');
    expect(await office.opened.casework.register(asking, matter())).toEqual(first);
    expect(await office.opened.store.cases.count(clerk.viewer, {})).toBe(1);
  });

  test('with other contents is refused', async () => {
    const asking = { who: clerk, idempotencyKey: 'k-1' };
    await office.opened.casework.register(asking, matter());
    const other = matter({ facts: { complex: true } });
    expect(await refusalOf(office.opened.casework.register(asking, other))).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  test('after a later act is answered as the first time', async () => {
    const { id } = await register();
    office.opened.clock.set('2026-03-05');
    const asking = { who: clerk, idempotencyKey: 'k-2' };
    const first = await office.opened.casework.append(asking, id, dispatched, 1);
    await append(id, 2, received, unit);
    expect(await office.opened.casework.append(asking, id, dispatched, 1)).toEqual(first);
  });
});
