import { describe, expect, test } from 'vitest';
import { clerk, dispatched, openOffice, received, unit } from '../../test/office.ts';
import { refusalOf } from '../../test/refusal.ts';

const office = openOffice();
const { register, follow } = office;

describe('eyes', () => {
  test('a unit sees what it holds, and what it does not hold as if it were not there', async () => {
    const { id } = await register();
    const before = await refusalOf(office.opened.casework.read(unit, id));
    expect(before).toEqual(
      await refusalOf(office.opened.casework.read(unit, 'wangshu-xfj-nothing')),
    );
    await follow(id, [[clerk, dispatched]]);
    expect((await office.opened.casework.read(unit, id)).caseId).toBe(id);
    expect(
      await refusalOf(office.opened.casework.read(office.opened.as('handler', 'wangshu-zjj'), id)),
    ).toEqual(before);
  });

  test('a unit that gave it back no longer sees it; the bodies above always do', async () => {
    const { id } = await register();
    await follow(id, [
      [clerk, dispatched],
      [unit, received],
      [unit, { type: 'objected', on: '2026-03-06', reason: '不属于本单位职权' }],
      [clerk, { type: 'objection-agreed', on: '2026-03-07', reason: '同意' }],
    ]);
    expect(await refusalOf(office.opened.casework.read(unit, id))).toMatchObject({ status: 404 });
    expect(
      (await office.opened.casework.read(office.opened.as('head', 'wangshu'), id)).holder,
    ).toBe('wangshu-xfj');
  });

  test('an auditor sees neither text nor identity', async () => {
    const { id } = await register();
    const seen = await office.opened.casework.read(office.opened.as('auditor', 'wangshu'), id);
    expect(seen.case.registration).not.toHaveProperty('text');
    expect(seen.case.registration).not.toHaveProperty('title');
    const asking = { who: office.opened.as('auditor', 'wangshu') };
    expect(await refusalOf(office.opened.casework.openIdentity(asking, id, '检查'))).toMatchObject({
      status: 403,
    });
  });

  test('that somebody asked for what is not theirs is in the audit log', async () => {
    const { id } = await register();
    await refusalOf(office.opened.casework.read(unit, id));
    await office.opened.settled();
    const { rows } = await office.opened.store.audit.list(clerk.viewer, {
      caseId: id,
      action: 'case.refused',
      bodies: [],
      limit: 10,
    });
    expect(rows).toMatchObject([{ actor: { id: unit.id, body: 'wangshu-zrzyj' } }]);
  });
});
