import { describe, expect, test } from 'vitest';
import { accepted, clerk, dispatched, openOffice, received, unit } from '../../test/office.ts';
import { refusalOf } from '../../test/refusal.ts';

const office = openOffice();
const { register, follow } = office;

describe('the time of keeping', () => {
  const closed = async (): Promise<string> => {
    const { id } = await register();
    await follow(id, [
      [clerk, dispatched],
      [unit, received],
      [unit, accepted],
      [unit, { type: 'replied', on: '2026-04-20', outcome: 'explained' }],
      [unit, { type: 'delivered', on: '2026-04-20', document: 'opinion' }],
      [unit, { type: 'closed', on: '2026-04-20' }],
    ]);
    return id;
  };
  const erase = (id: string, version = 7, who = office.opened.as('head', 'wangshu-xfj')) =>
    office.opened.casework.erase({ who }, id, '保存期满', version);

  test('must have ended', async () => {
    const id = await closed();
    office.opened.clock.set('2029-04-20');
    expect(await refusalOf(erase(id))).toMatchObject({ code: 'still-kept' });
    expect(
      (
        await office.opened.casework.keptTooLong(office.opened.as('head', 'wangshu-xfj'), {
          limit: 10,
        })
      ).rows,
    ).toEqual([]);
  });

  test('over, a head erases identity and text, and what was done stays', async () => {
    const id = await closed();
    office.opened.clock.set('2029-04-21');
    const head = office.opened.as('head', 'wangshu-xfj');
    expect((await office.opened.casework.keptTooLong(head, { limit: 10 })).rows).toMatchObject([
      { caseId: id },
    ]);
    await erase(id);
    const seen = await office.opened.casework.read(head, id);
    expect(seen).toMatchObject({ identityKept: false, state: 'replied-closed' });
    expect(seen.case.registration).not.toHaveProperty('text');
    expect(seen.case.events).toHaveLength(6);
    expect((await office.opened.casework.keptTooLong(head, { limit: 10 })).rows).toEqual([]);
  });

  test('is a head’s to confirm', async () => {
    const id = await closed();
    expect(await refusalOf(erase(id, 7, clerk))).toMatchObject({ code: 'not-permitted' });
  });
});
