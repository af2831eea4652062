import { describe, expect, test } from 'vitest';
import { accusation, matter } from '../../test/matters.ts';
import { clerk, dispatched, openOffice, received, unit } from '../../test/office.ts';
import { refusalOf } from '../../test/refusal.ts';
import type { Principal } from '../access/principal.ts';

const office = openOffice();
const { register, append, follow } = office;

describe('accusations', () => {
  const head = (body: string): Principal => office.opened.as('head', body);

  test('are not there for the accused, in no list, count or due day', async () => {
    const { id } = await register(accusation('wangshu-zjj'));
    await append(id, 1, { ...dispatched, on: '2026-03-02', to: 'wangshu-jwjw' });
    const accused = head('wangshu-zjj');
    expect(await refusalOf(office.opened.casework.read(accused, id))).toMatchObject({
      status: 404,
    });
    expect((await office.opened.casework.list(accused, { limit: 10 })).rows).toEqual([]);
    expect((await office.opened.casework.due(accused, { limit: 10 })).rows).toEqual([]);
    expect((await office.opened.casework.list(head('wangshu'), { limit: 10 })).rows).toHaveLength(
      1,
    );
    expect(
      (await office.opened.casework.list(head('wangshu-jwjw'), { limit: 10 })).rows,
    ).toHaveLength(1);
  });

  test.each([
    ['a dispatch', { type: 'dispatched', on: '2026-03-02', mode: 'forward', to: 'wangshu-zjj' }],
    ['a receipt', { type: 'unit-received', on: '2026-03-02', unit: 'wangshu-zjj' }],
    ['an acceptance', { type: 'accepted', on: '2026-03-02', unit: 'wangshu-zjj' }],
    ['a report', { type: 'reported-urgent', on: '2026-03-02', to: 'wangshu-zjj' }],
    ['being told', { type: 'informed', on: '2026-03-02', to: 'wangshu-zjj' }],
  ])('come to the accused by no act: %s is refused with the article', async (_, event) => {
    const { id } = await register(accusation('wangshu-zjj'));
    const refused = await refusalOf(append(id, 1, event));
    expect(refused).toMatchObject({ status: 409, code: 'accused-body' });
    expect(JSON.stringify(refused.basis)).toContain('"article":30');
  });

  test('come to the accused by no correction', async () => {
    const { id } = await register(accusation('wangshu-zjj'));
    await append(id, 1, { ...dispatched, on: '2026-03-02', to: 'wangshu-jwjw' });
    const corrected = {
      type: 'corrected',
      on: '2026-03-02',
      event: 0,
      field: 'to',
      to: 'wangshu-zjj',
      reason: '写错',
    };
    expect(await refusalOf(append(id, 2, corrected))).toMatchObject({ code: 'accused-body' });
  });

  test('vanish from a unit that turns out to be accused', async () => {
    const { id } = await register();
    const { version } = await follow(id, [[clerk, dispatched]]);
    const given = { registration: { accused: { units: ['wangshu-zrzyj'] } }, reason: '补充材料' };
    await office.opened.casework.restate({ who: clerk }, id, given, version);
    expect(await refusalOf(office.opened.casework.read(unit, id))).toMatchObject({ status: 404 });
    expect(await refusalOf(append(id, 3, received, unit))).toMatchObject({ status: 404 });
  });

  test('against the own body are recorded, and out of sight at once', async () => {
    const answer = await register(accusation('wangshu-xfj'));
    expect(answer).toMatchObject({ version: 1, outOfSight: { zh: expect.any(String) } });
    expect(Object.keys(answer)).toEqual(['id', 'version', 'outOfSight']);
    expect(await refusalOf(office.opened.casework.read(clerk, answer.id))).toMatchObject({
      status: 404,
    });
    expect((await office.opened.casework.read(head('wangshu'), answer.id)).partition).toBe(
      'accusation',
    );
  });

  test('of which it is open whom they accuse go nowhere before it is stated', async () => {
    const { id } = await register(accusation());
    expect(await refusalOf(append(id, 1, { ...dispatched, on: '2026-03-02' }))).toMatchObject({
      status: 409,
      code: 'confidence-not-settled',
    });
    const given = { registration: { accused: { units: ['wangshu-zjj'] } }, reason: '已核实' };
    await office.opened.casework.restate({ who: clerk }, id, given, 1);
    expect(
      (await append(id, 2, { ...dispatched, on: '2026-03-02', to: 'wangshu-jwjw' })).version,
    ).toBe(3);
  });

  test('may hide in what nobody has classified yet', async () => {
    const { id } = await register({ ...matter(), facts: {} });
    expect(await refusalOf(append(id, 1, { ...dispatched, on: '2026-03-02' }))).toMatchObject({
      code: 'confidence-not-settled',
    });
    expect(
      await refusalOf(office.opened.casework.read(office.opened.as('auditor', 'wangshu'), id)),
    ).toMatchObject({ status: 404 });
  });

  test('that a later filing names are withheld from who may not see them', async () => {
    const first = await register(accusation('wangshu-zrzyj'));
    const { id } = await register(matter({ registration: { repeatOf: first.id } }));
    await append(id, 1, { ...dispatched, on: '2026-03-02' });
    const seen = await office.opened.casework.read(unit, id);
    expect(seen.case.registration['repeatOf']).toBe('[withheld]');
    expect(JSON.stringify(await office.opened.casework.log(unit, id))).not.toContain(first.id);
    expect((await office.opened.casework.read(clerk, id)).case.registration['repeatOf']).toBe(
      first.id,
    );
  });
});
