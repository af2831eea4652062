import { expect, test } from 'vitest';
import { openDesk } from '../../test/desk.ts';
import { matter } from '../../test/matters.ts';
import { clerk, dispatched, openOffice, received, unit } from '../../test/office.ts';
import { refusalOf } from '../../test/refusal.ts';

const office = openOffice();
const { register, follow } = office;

test('nothing is recorded while something speaks against it', async () => {
  await using stopped = await openDesk('2026-03-02', { refusing: () => 'clock-not-trusted' });
  const asked = stopped.casework.register({ who: stopped.as('clerk', 'wangshu-xfj') }, matter());
  expect(await refusalOf(asked)).toMatchObject({
    status: 503,
    code: 'clock-not-trusted',
    retryAfter: 30,
  });
});

test('a clock that leaps while an act is judged is in no log', async () => {
  const said = [undefined, 'clock-not-trusted'];
  await using leaping = await openDesk('2026-03-02', { refusing: () => said.shift() });
  const asked = leaping.casework.register({ who: leaping.as('clerk', 'wangshu-xfj') }, matter());
  expect(await refusalOf(asked)).toMatchObject({ status: 503, code: 'clock-not-trusted' });
  expect((await leaping.store.audit.verify()).rows).toBe(0);
});

test('the audit log of all of it is whole', async () => {
  const { id } = await register();
  await follow(id, [
    [clerk, dispatched],
    [unit, received],
  ]);
  expect(await office.opened.store.audit.verify()).toMatchObject({ ok: true, rows: 3, faults: [] });
});
