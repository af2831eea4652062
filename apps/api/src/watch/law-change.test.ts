import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAuditSeal, type Store, THE_SERVICE } from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settableClock } from '../../test/clock.ts';
import { Killed, lifeUntil, usedBy } from '../../test/killable.ts';
import { caseOf, type Ground, keep, openGround, type Told } from '../../test/watched.ts';
import { reckonedWith } from '../casework/reckoned-with.ts';
import { followLaw, type LawChangeOptions } from './law-change.ts';
import { isReckonedBy } from './law-mark.ts';

let folder: string;
/** Before the notice for 2026 was out, and since. */
let before: Ground;
let since: Ground;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinfang-law-change-'));
  const url = new URL('../../../../packs/calendar-cn/calendar.json', import.meta.url);
  const { notices, ...calendar } = JSON.parse(await readFile(url, 'utf8'));
  const file = join(folder, 'calendar.json');
  const known = notices.filter(({ year }: { year: number }) => year < 2026);
  await writeFile(file, JSON.stringify({ ...calendar, version: '2025.1', notices: known }));
  [before, since] = await Promise.all([openGround([file]), openGround()]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SINKS = [
  { name: 'office', body: 'wangshu-xfj' },
  { name: 'housing', body: 'wangshu-zjj' },
  { name: 'county', body: 'wangshu' },
];

const openStore = (): Promise<Store> =>
  openSqliteStore({ file: ':memory:', audit: openAuditSeal(Buffer.alloc(32)) });

const following = (store: Store, { xf, organisation, reckon }: Ground): LawChangeOptions => ({
  store,
  reckon,
  organisation,
  clock: settableClock('2026-02-20'),
  identity: reckonedWith(xf, organisation),
  sinks: SINKS,
});

/** An opinion whose thirty days for a review end in Spring Festival: the days off of the notice push the last one. */
const PUSHED: Told = {
  receivedOn: '2025-12-15',
  events: [
    { type: 'registered', on: '2025-12-15' },
    { type: 'dispatched', on: '2025-12-16', to: 'wangshu-zjj' },
    { type: 'unit-received', on: '2025-12-16', unit: 'wangshu-zjj' },
    { type: 'accepted', on: '2025-12-17', unit: 'wangshu-zjj' },
    { type: 'informed', on: '2025-12-17' },
    { type: 'replied', on: '2026-01-20' },
    { type: 'delivered', document: 'opinion', on: '2026-01-21' },
  ],
};
/** The same, in a matter that accuses the body that has it. */
const ACCUSING: Told = { ...PUSHED, accused: ['wangshu-zjj'] };

/** A store with cases that were reckoned before the notice. */
const openBefore = async (told: readonly Told[]): Promise<Store> => {
  const store = await openStore();
  await followLaw(following(store, before));
  for (const [index, each] of told.entries())
    await keep(store, before, caseOf({ id: `C-${index + 1}`, ...each }), '2026-02-12');
  return store;
};

const messagesOf = async (store: Store) =>
  store.outbox.claim({ limit: 100, now: '2030-01-01', leaseUntil: '2030-01-02' });

test('a first start with an empty store only sets the mark', async () => {
  await using store = await openStore();
  const options = following(store, since);
  expect(await isReckonedBy(store, options.identity)).toBe(false);
  expect(await followLaw(options)).toBeUndefined();
  expect(await isReckonedBy(store, options.identity)).toBe(true);
  expect(await messagesOf(store)).toEqual([]);
});

test('a notice that pushes a due day lists the case, puts its due day, and tells each sink', async () => {
  await using store = await openBefore([PUSHED, { receivedOn: '2026-02-02' }]);
  const impact = await followLaw(following(store, since));
  expect(impact).toMatchObject({ cases: 2, moved: 1 });
  expect(impact?.before).toContain('cn@2025.1');
  const { rows } = await store.impacts.moved(THE_SERVICE, impact?.id ?? '', { limit: 10 });
  expect(rows).toMatchObject([
    {
      caseId: 'C-1',
      moved: {
        caseId: 'C-1',
        deadlines: [
          {
            id: 'xf22.review-request',
            start: { event: 'delivered', on: '2026-01-21' },
            before: { dueOn: '2026-02-20' },
            after: { dueOn: '2026-02-24' },
          },
        ],
        outcomes: [],
      },
    },
  ]);
  const stored = await store.cases.read(THE_SERVICE, 'C-1');
  expect(stored?.deadlines).toContainEqual(
    expect.objectContaining({ deadline: 'xf22.review-request', dueOn: '2026-02-24' }),
  );
  const messages = await messagesOf(store);
  expect(messages).toHaveLength(3);
  for (const { topic, payload } of messages) {
    expect(topic).toBe('law.changed');
    expect(payload).toMatchObject({ impact: impact?.id, moved: 1, cases: ['C-1'], more: false });
  }
});

test('the same law again changes nothing, and the old one that comes back is a change of its own', async () => {
  await using store = await openBefore([PUSHED]);
  const first = await followLaw(following(store, since));
  expect(await followLaw(following(store, since))).toBeUndefined();
  const back = await followLaw(following(store, before));
  const again = await followLaw(following(store, since));
  expect(new Set([first?.id, back?.id, again?.id]).size).toBe(3);
  expect(again).toMatchObject({ moved: 1 });
  expect(await messagesOf(store)).toHaveLength(9);
});

test('a sink is told of no accusation of its own body, and not how many there are in all', async () => {
  await using store = await openBefore([PUSHED, ACCUSING]);
  expect(await followLaw(following(store, since))).toMatchObject({ moved: 2 });
  const told = new Map((await messagesOf(store)).map(({ sink, payload }) => [sink, payload]));
  expect(told.get('office')).toMatchObject({ moved: 2, cases: ['C-1', 'C-2'] });
  expect(told.get('housing')).toMatchObject({ moved: 1, cases: ['C-1'] });
  expect(JSON.stringify(told.get('housing'))).not.toContain('C-2');
});

test('the passing of days is no change of law', async () => {
  await using store = await openBefore([{ receivedOn: '2025-06-02' }, PUSHED]);
  const options = { ...following(store, since), clock: settableClock('2026-09-01') };
  expect(await followLaw(options)).toMatchObject({ cases: 2, moved: 1 });
});

test('a case that the new law cannot reckon is listed as such, and stays as it was', async () => {
  await using store = await openBefore([PUSHED, PUSHED]);
  const options = following(store, since);
  const failed: string[] = [];
  const impact = await followLaw({
    ...options,
    reckon: (stored, asOf) => {
      if (stored.case.id === 'C-2') throw new Error('of the case');
      return since.reckon(stored, asOf);
    },
    onFailure: (caseId) => failed.push(caseId),
  });
  expect(impact).toMatchObject({ moved: 2 });
  const { rows } = await store.impacts.moved(THE_SERVICE, impact?.id ?? '', { limit: 10 });
  expect(rows[1]).toEqual({
    caseId: 'C-2',
    moved: { caseId: 'C-2', error: 'cannot-be-reckoned' },
  });
  expect(new Set(failed)).toEqual(new Set(['C-2']));
  expect(await isReckonedBy(store, options.identity)).toBe(true);
});

test('outcomes and flags that differ are listed beside the clocks', async () => {
  await using store = await openBefore([PUSHED]);
  const impact = await followLaw({
    ...following(store, before),
    identity: 'another pack',
    reckon: (stored, asOf) => {
      const { view, assessment } = before.reckon(stored, asOf);
      const { decision } = assessment;
      const outcomes = { ...decision.outcomes, simplified: { ...OPEN } };
      return {
        view: { ...view, reckonedWith: 'another pack' },
        assessment: { ...assessment, decision: { ...decision, outcomes } },
      };
    },
  });
  const { rows } = await store.impacts.moved(THE_SERVICE, impact?.id ?? '', { limit: 10 });
  expect(rows).toMatchObject([
    { moved: { outcomes: [{ group: 'simplified', after: { value: null } }] } },
  ]);
});

const OPEN = { value: null, status: 'needs-facts', basis: [], candidates: ['no', 'yes'] } as const;

test('whichever of two nodes is first, one impact and one message for each sink are made', async () => {
  await using store = await openBefore([PUSHED, ACCUSING, PUSHED]);
  await Promise.all([1, 2, 3].map(() => followLaw(following(store, since))));
  expect(await store.impacts.list()).toMatchObject([{ moved: 3 }]);
  expect(await messagesOf(store)).toHaveLength(3);
});

test.each(['before', 'after'] as const)(
  'a node that dies %s any of its steps loses and doubles nothing',
  async (when) => {
    for (let step = 1, ended = false; !ended; step += 1) {
      await using store = await openBefore([PUSHED, ACCUSING, PUSHED]);
      const life = lifeUntil({ step, when });
      try {
        await followLaw(following(usedBy(life, store), since));
        ended = !life.isOver();
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      await followLaw(following(store, since));
      expect(await store.impacts.list()).toMatchObject([{ cases: 3, moved: 3 }]);
      expect(await messagesOf(store)).toHaveLength(3);
      expect(await isReckonedBy(store, following(store, since).identity)).toBe(true);
      expect(
        await store.cases.reckonedOtherwise(following(store, since).identity, { limit: 9 }),
      ).toEqual([]);
    }
  },
);
