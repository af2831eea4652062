import { describe, expect, test } from 'vitest';
import { clerk, openOffice } from '../../test/office.ts';
import { refusalOf } from '../../test/refusal.ts';

const office = openOffice();
const { register } = office;

describe('putting right', () => {
  const restate = (id: string, version: number, given: object, who = clerk) =>
    office.opened.casework.restate({ who }, id, given, version);

  test('changes facts and registration, and keeps what stood there in the log', async () => {
    const { id } = await register();
    const given = {
      registration: { unit: 'wangshu-zjj', township: null },
      facts: { complex: true },
      reason: '录入有误',
    };
    const answer = await restate(id, 1, given);
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    const { case: seen } = await office.opened.casework.read(clerk, id);
    expect(seen).toMatchObject({ registration: { unit: 'wangshu-zjj' }, facts: { complex: true } });
    expect(seen.registration).not.toHaveProperty('township');
    expect(await office.opened.casework.log(clerk, id)).toMatchObject([
      { entry: { kind: 'opened', registration: { township: 'wangshu-town-03' } } },
      { entry: { kind: 'restated', reason: '录入有误' } },
    ]);
  });

  test('seals text and identity anew and leaves neither in the log', async () => {
    const { id } = await register();
    const people = [{ name: '乙某某', phone: '13900005678' }];
    await restate(id, 1, {
      registration: { text: '【虚构】改过的正文', petitioners: { people } },
      reason: '更正',
    });
    const { case: seen } = await office.opened.casework.read(clerk, id);
    expect(seen.registration).toMatchObject({
      title: '【虚构】某镇土地征收问题',
      text: '【虚构】改过的正文',
    });
    const asking = { who: clerk };
    const { people: told } = await office.opened.casework.openIdentity(asking, id, '电话核实');
    expect(told).toEqual(people);
    const kept = JSON.stringify(await office.opened.casework.log(clerk, id));
    expect(kept).not.toMatch(/乙某某|13900005678|改过的正文/u);
    expect(await office.opened.casework.log(clerk, id)).toMatchObject([
      {},
      { entry: { resealed: ['text', 'people'] } },
    ]);
  });

  test('needs a reason, and knows nothing but registration and facts', async () => {
    const { id } = await register();
    expect(await refusalOf(restate(id, 1, { facts: {} }))).toMatchObject({
      code: 'reason-missing',
      pointer: '/reason',
    });
    expect(await refusalOf(restate(id, 1, { events: [], reason: 'x' }))).toMatchObject({
      code: 'unknown-field',
    });
    expect(await refusalOf(restate(id, 1, { facts: { purpoze: 'x' }, reason: 'x' }))).toMatchObject(
      { status: 422 },
    );
  });

  test('does not move a matter to another office', async () => {
    const { id } = await register();
    const receiver = { id: 'wangshu-zjj', kind: 'organ' };
    expect(
      await refusalOf(restate(id, 1, { registration: { receiver }, reason: 'x' })),
    ).toMatchObject({ code: 'office-stays' });
  });
});
