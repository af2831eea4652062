import { type Message, openAuditSeal } from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import { beforeAll, expect, test } from 'vitest';
import { caseOf, type Ground, keep, openGround, type Told } from '../../test/watched.ts';
import { mayBeTold } from './may-be-told.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});

const HANDED: Told = {
  events: [
    { type: 'registered', on: '2026-03-02' },
    { type: 'dispatched', on: '2026-03-03', to: 'wangshu-zjj' },
    { type: 'unit-received', on: '2026-03-04', unit: 'wangshu-zjj' },
  ],
};
const OFFICE_ONLY = 'wangshu-xfj';
const UNIT = 'wangshu-zjj';

/** Whether a body is told of cases that are as told, by a message about one of them or about all. */
const isTold = async (body: string, told: readonly Told[], about: 'one' | 'all') => {
  await using store = await openSqliteStore({
    file: ':memory:',
    audit: openAuditSeal(Buffer.alloc(32)),
  });
  const cases = told.map((each, index) => caseOf({ ...each, id: `C-${index + 1}` }));
  for (const each of cases) await keep(store, ground, each, '2026-03-05');
  const message: Message = {
    id: 'msg-1',
    key: 'k',
    sink: 's',
    topic: 't',
    payload: about === 'all' ? { cases: cases.map(({ id }) => id) } : {},
    ...(about === 'one' ? { caseId: 'C-1' } : {}),
    attempt: 1,
    createdAt: '2026-03-05T00:00:00.000Z',
  };
  return await mayBeTold(store, ground.organisation)(message, { body });
};

test.each([
  ['the office', OFFICE_ONLY, HANDED, true],
  ['the unit that has it', UNIT, HANDED, true],
  ['a unit that never had it', 'wangshu-rsj', HANDED, false],
  ['the unit that it accuses by now', UNIT, { ...HANDED, accused: [UNIT] }, false],
  [
    'the office, of what it accuses nobody of',
    OFFICE_ONLY,
    { facts: { purpose: 'accusation' } },
    true,
  ],
  ['a body above, of the same', 'wangshu', { facts: { purpose: 'accusation' } }, false],
] satisfies readonly (readonly [string, string, Told, boolean])[])(
  '%s',
  async (_name, body, told, may) => {
    expect(await isTold(body, [told], 'one')).toBe(may);
  },
);

test('of several cases each must be one that may be told', async () => {
  expect(await isTold(UNIT, [HANDED, HANDED], 'all')).toBe(true);
  expect(await isTold(UNIT, [HANDED, { ...HANDED, accused: [UNIT] }], 'all')).toBe(false);
});
