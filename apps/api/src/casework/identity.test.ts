import { describe, expect, test } from 'vitest';
import { matter } from '../../test/matters.ts';
import { clerk, openOffice } from '../../test/office.ts';
import { refusalOf } from '../../test/refusal.ts';

const office = openOffice();
const { register } = office;

describe('identity', () => {
  test('is in no reading, and is opened for a purpose that is logged', async () => {
    const { id } = await register();
    expect(await office.opened.casework.read(clerk, id)).toMatchObject({ identityKept: true });
    expect(JSON.stringify(await office.opened.casework.read(clerk, id))).not.toMatch(
      /甲某某|13800001234/u,
    );
    const told = await office.opened.casework.openIdentity({ who: clerk }, id, '电话核实诉求');
    expect(told.people).toEqual([
      { name: '甲某某', idNumber: '110101199001011234', phone: '13800001234' },
    ]);
    const query = { caseId: id, action: 'identity.opened', bodies: [], limit: 10 };
    const { rows } = await office.opened.store.audit.list(clerk.viewer, query);
    expect(rows).toMatchObject([{ purpose: '电话核实诉求', actor: { id: clerk.id } }]);
  });

  test.each([[''], [' '], ['x'.repeat(501)]])(
    'is not opened for the purpose %j',
    async (purpose) => {
      const { id } = await register();
      const asked = office.opened.casework.openIdentity({ who: clerk }, id, purpose);
      expect(await refusalOf(asked)).toMatchObject({
        code: 'purpose-missing',
        pointer: '/purpose',
      });
    },
  );

  test('is given to the person it is of, with nothing of others', async () => {
    const people = [
      { name: '甲某某', idNumber: '110101199001011234' },
      { name: '丙某某', idNumber: '110101198001014321' },
    ];
    const { id } = await register(matter({ registration: { petitioners: { count: 2, people } } }));
    await register(matter({ registration: { petitioners: { count: 1, people: [people[1]] } } }));
    await office.opened.casework.openIdentity({ who: clerk }, id, '核对身份');
    const asked = { person: { idNumber: '110101199001011234' }, verifiedBy: '窗口核验身份证原件' };
    const { cases } = await office.opened.casework.ownData({ who: clerk }, asked);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ people: [people[0]], openings: [{ purpose: '核对身份' }] });
    expect(JSON.stringify(cases)).not.toMatch(/丙某某|110101198001014321/u);
  });

  test.each([[{ name: '甲某某' }], [{ phone: '13800001234' }], [{}]])(
    '%j finds nobody',
    async (person) => {
      await register();
      const asked = { person, verifiedBy: '窗口' };
      expect(await refusalOf(office.opened.casework.ownData({ who: clerk }, asked))).toMatchObject({
        code: 'person-not-told-apart',
      });
    },
  );
});
