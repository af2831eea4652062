import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CursorError } from '../page.ts';
import { THE_SERVICE } from '../viewer.ts';
import { deadlineOf, following, ids, opening } from './changes.ts';
import { settle } from './eyes.ts';
import type { OpenStore } from './opened.ts';
import { dueKey, dueRowsOf, isDueAsked, isSeen } from './oracle.ts';
import { filters, populations, viewers } from './population.ts';
import { allPages, inParallel, tally } from './rows.ts';
import { storeTest, withStore } from './store-test.ts';

const questions = fc
  .tuple(filters, fc.constantFrom(undefined, 'duty', 'right', 'target'))
  .map(([{ holder: body, office, receivedFrom: dueFrom, receivedTo: dueTo }, kind]) => ({
    ...(body === undefined ? {} : { body }),
    ...(office === undefined ? {} : { office }),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(dueTo === undefined ? {} : { dueTo }),
    ...(kind === undefined ? {} : { kind }),
  }));

/** What falls due. */
export const testDue = (open: OpenStore): void => {
  const it = storeTest(open);

  test('the list of what falls due holds exactly what is asked for, earliest first', async () => {
    const property = fc.asyncProperty(
      populations(ids('c', 16)),
      fc.array(fc.tuple(questions, viewers), { minLength: 12, maxLength: 12 }),
      (lives, asked) =>
        withStore(open, async (store) => {
          const views = await settle(store, lives);
          for (const [question, viewer] of asked) {
            const expected = views
              .filter((view) => isSeen(viewer, view))
              .flatMap(dueRowsOf)
              .filter((row) => isDueAsked(question, row));
            const ask = (page: { limit: number }) =>
              store.cases.due(viewer, { ...question, ...page });
            const rows = await allPages(ask, 3);
            expect(rows.map(dueKey).toSorted()).toEqual(expected.map(dueKey).toSorted());
            const days = rows.map(({ dueOn }) => dueOn);
            expect(days).toEqual(days.toSorted());
          }
        }),
    );
    await fc.assert(property, { numRuns: 5, endOnFailure: true });
  });

  it('a deadline that is fulfilled is in the list no more', async ({ cases }) => {
    const deadlines = [deadlineOf('2024-02-01'), deadlineOf('2024-03-01', { deadline: 'reply' })];
    await cases.commit(opening('c-1', { view: { deadlines } }));
    expect(await cases.read(THE_SERVICE, 'c-1')).toMatchObject({ nextDueOn: '2024-02-01' });
    await cases.commit(following('c-1', 1, { view: { deadlines: deadlines.slice(1) } }));
    const { rows } = await cases.due(THE_SERVICE, { limit: 10 });
    expect(rows.map(({ deadline }) => deadline)).toEqual(['reply']);
    expect(await cases.read(THE_SERVICE, 'c-1')).toMatchObject({ nextDueOn: '2024-03-01' });
  });

  it('pages hold every line exactly once while others are inserted', async ({ cases }) => {
    const days = ['2024-02-01', '2024-02-02'];
    const deadlines = days.flatMap((day) => [
      deadlineOf(day),
      deadlineOf(day, { deadline: 'reply' }),
    ]);
    const names = ids('c', 10);
    await inParallel(names, (id) => cases.commit(opening(id, { view: { deadlines } })));
    let inserted = 0;
    const rows = await allPages(
      (page) => cases.due(THE_SERVICE, page),
      3,
      async () => {
        if (++inserted <= 12)
          await cases.commit(
            opening(`${inserted % 2 === 0 ? 'a' : 'z'}-${inserted}`, { view: { deadlines } }),
          );
      },
    );
    const lines = tally(rows.map(dueKey));
    expect(new Set(Object.values(lines))).toEqual(new Set([1]));
    const mine = rows.filter(({ caseId }) => names.includes(caseId));
    expect(mine).toHaveLength(40);
  });

  it('a cursor that the store did not give is refused', async ({ cases }) => {
    await inParallel(ids('c', 2), (id) => cases.commit(opening(id)));
    const { next: ofList = '' } = await cases.list(THE_SERVICE, { limit: 1 });
    for (const cursor of ['', 'x', ofList, Buffer.from('[]').toString('base64url')])
      await expect(cases.due(THE_SERVICE, { limit: 1, cursor })).rejects.toThrow(CursorError);
  });
};
