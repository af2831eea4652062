import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseView } from '../case-view.ts';
import type { Store } from '../store.ts';
import { THE_SERVICE, type Viewer } from '../viewer.ts';
import { at, auditOf, CLERK, ids, opening, partOf } from './changes.ts';
import type { OpenStore } from './opened.ts';
import { byId, byReceipt, dueKey, dueRowsOf, isSeen } from './oracle.ts';
import { type Life, populations, viewers } from './population.ts';
import { allPages, byBytes, gather, inParallel } from './rows.ts';
import { withStore } from './store-test.ts';

const CASES = ids('c', 14);
const RUNS = 8;
const EYES = 6;

/** Stores a population: what each case came to, as the oracle knows it. */
export const settle = async (
  { cases }: Store,
  lives: readonly Life[],
): Promise<readonly CaseView[]> => {
  await inParallel(lives, async (life) => {
    for (const [version, view] of life.entries())
      await cases.commit({
        ...opening(view.caseId),
        expectedVersion: version,
        view: { ...view, version: version + 1 },
        audit: [auditOf(view.caseId)],
        sealed: [partOf('identity'), partOf('text')],
        marks: [`mark-${view.channel}`],
      });
  });
  return lives.map((life) => life.at(-1) ?? life[0]);
};

const idsOf = (rows: readonly { readonly caseId?: string }[]): readonly string[] =>
  rows.flatMap(({ caseId }) => (caseId === undefined ? [] : [caseId]));

/** Everything that can be asked about cases, as the ids that the answers tell of. */
const QUESTIONS: Readonly<
  Record<string, (store: Store, viewer: Viewer) => Promise<readonly string[]>>
> = {
  read: async ({ cases }, viewer) => {
    const read = await Promise.all(CASES.map((id) => cases.read(viewer, id)));
    return idsOf(read.flatMap((one) => (one === undefined ? [] : [one])));
  },
  log: async ({ cases }, viewer) => {
    const logs = await Promise.all(CASES.map((id) => cases.log(viewer, id)));
    return [...new Set(idsOf(logs.flat()))];
  },
  each: async ({ cases }, viewer) => idsOf(await gather(cases.each(viewer))),
  'sealed.read': async ({ sealed }, viewer) => {
    const parts = await Promise.all(CASES.map((id) => sealed.read(viewer, id)));
    return CASES.filter((_, index) => (parts[index] ?? []).length > 0);
  },
  'sealed.find': ({ sealed }, viewer) => sealed.find(viewer, ['mark-letter', 'mark-visit']),
  'audit.list': async ({ audit }, viewer) => {
    const lines = await allPages((page) => audit.list(viewer, { ...page, bodies: [] }), 5);
    return [...new Set(idsOf(lines))].toSorted(byBytes);
  },
  'impacts.moved': async ({ impacts }, viewer) =>
    idsOf(await allPages((page) => impacts.moved(viewer, 'i-1', page), 4)).toSorted(byBytes),
};

const checkEyes = async (
  store: Store,
  views: readonly CaseView[],
  viewer: Viewer,
): Promise<void> => {
  const seen = views.filter((view) => isSeen(viewer, view)).toSorted(byId);
  for (const [question, ask] of Object.entries(QUESTIONS))
    expect(await ask(store, viewer), question).toEqual(idsOf(seen));
  const { cases } = store;
  const list = await allPages((page) => cases.list(viewer, page), 4);
  expect(idsOf(list), 'list').toEqual(idsOf(seen.toSorted(byReceipt)));
  expect(await cases.count(viewer, {}), 'count').toBe(seen.length);
  const due = await allPages((page) => cases.due(viewer, page), 4);
  expect(due.map(dueKey).toSorted(), 'due').toEqual(seen.flatMap(dueRowsOf).map(dueKey).toSorted());
  const kept = await allPages(
    (page) => cases.keptSince(viewer, { ...page, closedBy: '2024-01-31' }),
    4,
  );
  const closed = seen.filter(({ closedOn }) => closedOn !== null && closedOn <= '2024-01-31');
  expect(idsOf(kept).toSorted(byBytes), 'keptSince').toEqual(idsOf(closed));
};

/** Who sees what: every question against the rule written out plainly, on generated counties. */
export const testEyes = (open: OpenStore): void => {
  test('every question tells of exactly what the viewer may see', async () => {
    const eyes = fc.array(viewers, { minLength: EYES, maxLength: EYES });
    const property = fc.asyncProperty(populations(CASES), eyes, (lives, asked) =>
      withStore(open, async (store) => {
        const views = await settle(store, lives);
        const moved = CASES.map((caseId) => ({ caseId, moved: { days: 1 } }));
        const before = {
          before: 'law-1',
          after: 'law-2',
          cases: CASES.length,
          moved: CASES.length,
        };
        await store.impacts.add({ id: 'i-1', at: at(0), ...before }, moved);
        for (const viewer of [THE_SERVICE, ...asked]) await checkEyes(store, views, viewer);
      }),
    );
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  });

  test('one case asked about in the audit log tells nothing to eyes that may not see it', async () => {
    await withStore(open, async (store) => {
      const view = {
        reach: ['wangshu-xfj'],
        partition: 'accusation',
        accused: ['bureau'],
      } as const;
      await store.cases.commit(opening('c-1', { view }));
      const asked = { limit: 10, caseId: 'c-1', bodies: [CLERK.body] };
      const barred: Viewer = { body: 'wangshu-xfj', barredFrom: ['bureau'], seesUnstated: true };
      expect((await store.audit.list(barred, asked)).rows).toEqual([]);
      const free: Viewer = { ...barred, barredFrom: [] };
      expect((await store.audit.list(free, asked)).rows).toHaveLength(1);
    });
  });

  test('an accusation of nobody is hidden only from those barred from all', async () => {
    await withStore(open, async ({ cases }) => {
      await cases.commit(opening('c-1', { view: { partition: 'accusation' } }));
      const eyes: Viewer = { body: 'wangshu-xfj', barredFrom: 'all', seesUnstated: true };
      expect(await cases.read(eyes, 'c-1')).toBeUndefined();
      expect(await cases.read({ ...eyes, barredFrom: ['wangshu-xfj'] }, 'c-1')).toBeDefined();
    });
  });
};
