import { expect } from 'vitest';
import { THE_SERVICE } from '../viewer.ts';
import { deadlineOf, following, ids, OFFICE_VIEWER, opening, partOf, viewOf } from './changes.ts';
import type { OpenStore } from './opened.ts';
import { allPages, inParallel } from './rows.ts';
import { storeTest } from './store-test.ts';

/** Projections that are made anew, beside casework that goes on. */
export const testProjections = (open: OpenStore): void => {
  const it = storeTest(open);

  it('a projection is put in place of the stored one, with all that hangs on it', async (store) => {
    const { cases } = store;
    const old = { deadlines: [deadlineOf('2024-02-01')], reach: ['wangshu-xfj', 'bureau'] };
    await cases.commit(opening('c-1', { view: old }));
    const deadlines = [deadlineOf('2024-02-05'), deadlineOf('2024-03-05', { deadline: 'reply' })];
    const view = viewOf('c-1', { deadlines, state: 'accepted', reach: ['wangshu-xfj'] });
    const accusing = { ...view, partition: 'accusation', accused: ['bureau'] } as const;
    expect(await cases.reproject([{ ...accusing, reckonedWith: 'law-2' }])).toBe(1);
    const due = await cases.due(THE_SERVICE, { limit: 10 });
    expect(due.rows.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2024-02-05', 'accepted'],
      ['2024-03-05', 'accepted'],
    ]);
    const seen = await cases.read(OFFICE_VIEWER, 'c-1');
    expect(seen).toMatchObject({ version: 1, nextDueOn: '2024-02-05', accused: ['bureau'] });
    const bureau = { body: 'bureau', barredFrom: [], seesUnstated: true };
    expect(await cases.read(bureau, 'c-1')).toBeUndefined();
    expect(await cases.read({ ...OFFICE_VIEWER, barredFrom: ['bureau'] }, 'c-1')).toBeUndefined();
    expect(await cases.log(THE_SERVICE, 'c-1')).toHaveLength(1);
  });

  it('a projection of another version than the log is not put', async ({ cases }) => {
    await cases.commit(opening('c-1'));
    await cases.commit(following('c-1', 1));
    await cases.commit(opening('c-2'));
    const views = [
      viewOf('c-1', { version: 1, state: 'stale' }),
      viewOf('c-1', { version: 3, state: 'early' }),
      viewOf('c-2', { version: 1, state: 'right' }),
      viewOf('c-3', { version: 1, state: 'nowhere' }),
    ];
    expect(await cases.reproject(views)).toBe(1);
    expect(await cases.reproject([])).toBe(0);
    expect(await cases.read(THE_SERVICE, 'c-1')).toMatchObject({ state: 'registered', version: 2 });
    expect(await cases.read(THE_SERVICE, 'c-2')).toMatchObject({ state: 'right' });
    expect(await cases.read(THE_SERVICE, 'c-3')).toBeUndefined();
  });

  it('an act beside a projection made anew is never undone by it', async ({ cases }) => {
    const names = ids('c', 20);
    await inParallel(names, (id) => cases.commit(opening(id)));
    await Promise.all([
      ...names.map((id) => cases.commit(following(id, 1, { view: { state: 'accepted' } }))),
      ...names.map((id) => cases.reproject([viewOf(id, { state: 'reckoned anew' })])),
    ]);
    const read = await Promise.all(names.map((id) => cases.read(THE_SERVICE, id)));
    expect(read.map((one) => [one?.version, one?.state])).toEqual(names.map(() => [2, 'accepted']));
  });

  it('projections made with another law are handed out by case id', async ({ cases }) => {
    const names = ids('c', 7);
    await inParallel([...names.entries()], ([index, id]) =>
      cases.commit(opening(id, { view: { reckonedWith: index === 3 ? 'law-2' : 'law-1' } })),
    );
    const others = names.filter((_, index) => index !== 3);
    const first = await cases.reckonedOtherwise('law-2', { limit: 4 });
    expect(first.map(({ caseId }) => caseId)).toEqual(others.slice(0, 4));
    const rest = await cases.reckonedOtherwise('law-2', { limit: 4, after: others[3] ?? '' });
    expect(rest.map(({ caseId }) => caseId)).toEqual(others.slice(4));
    const same = await cases.reckonedOtherwise('law-1', { limit: 10 });
    expect(same.map(({ caseId }) => caseId)).toEqual(['c-0004']);
    expect(same[0]?.case).toEqual(viewOf('c-0004').case);
  });

  it('what an office may erase: closed by a day, and something sealed is still kept', async (store) => {
    const { cases } = store;
    const closed = { closedOn: '2024-02-01', state: 'closed' } as const;
    const sealed = [partOf('identity')];
    await cases.commit(opening('c-1', { sealed, view: closed }));
    await cases.commit(opening('c-2', { sealed, view: { ...closed, closedOn: '2024-02-02' } }));
    await cases.commit(opening('c-3', { sealed }));
    await cases.commit(opening('c-4', { view: closed }));
    await cases.commit(opening('c-5', { sealed: [partOf('text')], view: closed }));
    await cases.commit(opening('c-6', { sealed, view: closed }));
    await cases.commit(
      following('c-6', 1, {
        erase: true,
        entries: [{ kind: 'erased', reason: 'kept long enough' }],
        view: closed,
      }),
    );
    const ask = (page: { limit: number }) =>
      cases.keptSince(OFFICE_VIEWER, { ...page, closedBy: '2024-02-01' });
    const rows = await allPages(ask, 1);
    expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(['c-1', 'c-5']);
  });
};
