import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../entry.ts';
import { THE_SERVICE } from '../viewer.ts';
import { at, CLERK, eventOf, following, ids, OPENED, opening } from './changes.ts';
import type { OpenStore } from './opened.ts';
import { gather, inParallel, tally } from './rows.ts';
import { race, storeTest, withStore } from './store-test.ts';

const RACERS = 20;

/** The log of a case: appended to, never changed, one writer at a time. */
export const testLog = (open: OpenStore): void => {
  const it = storeTest(open);

  it('an act appends its entries in order, with who did it and when', async ({ cases }) => {
    const clerk = { ...CLERK, id: 'clerk-2' };
    const first = await cases.commit(opening('c-1', { at: at(1) }));
    const entries = [eventOf('dispatched', { to: 'bureau' }), eventOf('unit-received')];
    await cases.commit(following('c-1', 1, { entries, actor: clerk, at: at(2) }));
    const log = await cases.log(THE_SERVICE, 'c-1');
    expect(first).toMatchObject({ outcome: 'committed', version: 1 });
    expect(log.map(({ entry }) => entry)).toEqual([OPENED, ...entries]);
    expect(log.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(log.map(({ actor }) => actor)).toEqual([CLERK, clerk, clerk]);
    expect(log.map((entry) => entry.at)).toEqual([at(1), at(2), at(2)]);
    expect(new Set(log.map(({ caseId }) => caseId))).toEqual(new Set(['c-1']));
  });

  it('what was appended stays as it was, whatever is appended later', async ({ cases }) => {
    await cases.commit(opening('c-1'));
    const before = await cases.log(THE_SERVICE, 'c-1');
    await cases.commit(following('c-1', 1));
    await cases.commit(following('c-1', 2, { entries: [{ kind: 'erased', reason: 'r' }] }));
    expect((await cases.log(THE_SERVICE, 'c-1')).slice(0, 1)).toEqual(before);
  });

  it('what the reckoning came to comes back where a later one is compared with it', async ({
    cases,
  }) => {
    const standing = { outcomes: { admission: { value: 'accept' } }, deadlines: [] };
    await cases.commit(opening('c-1', { view: { standing } }));
    const [found] = await cases.reckonedOtherwise('another', { limit: 5 });
    expect(found?.standing).toEqual(standing);
    await cases.commit(following('c-1', 1));
    const [later] = await cases.reckonedOtherwise('another', { limit: 5 });
    expect(later).not.toHaveProperty('standing');
  });

  it('positions grow through the whole store and are nowhere twice', async ({ cases }) => {
    const names = ids('c', 30);
    await inParallel(names, (id) => cases.commit(opening(id)));
    await inParallel(names, (id) => cases.commit(following(id, 1)));
    const logs = await Promise.all(names.map((id) => cases.log(THE_SERVICE, id)));
    const positions = logs.flat().map(({ position }) => position);
    expect(new Set(positions).size).toBe(60);
    for (const log of logs) expect(log[1]?.position).toBeGreaterThan(log[0]?.position ?? 0);
    const next = await cases.commit(opening('later'));
    expect(next.outcome === 'committed' && next.position).toBeGreaterThan(Math.max(...positions));
  });

  test('any JSON comes back as it was given', async () => {
    await withStore(open, async ({ cases }) => {
      let count = 0;
      const keepsIt = async (given: unknown): Promise<void> => {
        const value = JSON.parse(JSON.stringify(given)) as Json;
        const id = `c-${++count}`;
        await cases.commit(opening(id, { entries: [eventOf('noted', { value })] }));
        const [logged] = await cases.log(THE_SERVICE, id);
        expect(logged?.entry).toEqual(eventOf('noted', { value }));
      };
      await keepsIt({ text: '上\u0000下 \uD800 \u2028 😀', '': null, ['it\'s "%_\\']: [[], {}] });
      await fc.assert(fc.asyncProperty(fc.jsonValue(), keepsIt), { numRuns: 40 });
    });
  });

  it('an act judged on another version is a conflict, and stores nothing', async ({ cases }) => {
    expect(await cases.commit(following('c-1', 3))).toEqual({ outcome: 'conflict', actual: 0 });
    await cases.commit(opening('c-1'));
    const conflict = { outcome: 'conflict', actual: 1 };
    expect(await cases.commit(opening('c-1', { view: { state: 'other' } }))).toEqual(conflict);
    expect(await cases.commit(following('c-1', 2, { view: { state: 'other' } }))).toEqual(conflict);
    expect(await cases.log(THE_SERVICE, 'c-1')).toHaveLength(1);
    expect(await cases.read(THE_SERVICE, 'c-1')).toMatchObject({ version: 1, state: 'registered' });
  });

  for (const [what, version] of [
    ['open a case', 0],
    ['append to one', 1],
  ] as const)
    it(`of ${RACERS} writers that ${what} at once exactly one wins`, async (_, opened) => {
      if (version === 1) await opened.store.cases.commit(opening('c-1'));
      const outcomes = await race(opened, RACERS, async ({ cases }, racer) => {
        const entries = [eventOf('raced', { racer })];
        const change = following('c-1', version, { entries, view: { township: `t-${racer}` } });
        return (await cases.commit(change)).outcome;
      });
      expect(tally(outcomes)).toEqual({ committed: 1, conflict: RACERS - 1 });
      const log = await opened.store.cases.log(THE_SERVICE, 'c-1');
      expect(log).toHaveLength(version + 1);
      const winner = outcomes.indexOf('committed');
      expect(log.at(-1)?.entry).toEqual(eventOf('raced', { racer: winner }));
      const read = await opened.store.cases.read(THE_SERVICE, 'c-1');
      expect(read?.township).toBe(`t-${winner}`);
    });

  it('writers that begin again after a conflict lose nothing', async (_, opened) => {
    await opened.store.cases.commit(opening('c-1'));
    await race(opened, 8, async ({ cases }, writer) => {
      for (let version = 1; ; ) {
        const entries = [eventOf('noted', { writer })];
        const done = await cases.commit(following('c-1', version, { entries }));
        if (done.outcome !== 'conflict') return;
        version = done.actual;
      }
    });
    const log = await opened.store.cases.log(THE_SERVICE, 'c-1');
    expect(log.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('histories are every log whole, by case id, also after a given one', async ({ cases }) => {
    const names = ids('c', 230);
    const entries = [OPENED, ...Array.from({ length: 4 }, () => eventOf('noted'))];
    await inParallel(names, (id) => cases.commit(opening(id, { entries })));
    await inParallel(names.slice(0, 9), (id) => cases.commit(following(id, 5)));
    const histories = await gather(cases.histories());
    expect(histories.map(({ caseId }) => caseId)).toEqual(names);
    expect(histories.map((one) => one.entries.length)).toEqual(
      names.map((_, index) => (index < 9 ? 6 : 5)),
    );
    const [first] = histories;
    expect(first?.entries).toEqual(await cases.log(THE_SERVICE, 'c-0001'));
    const rest = await gather(cases.histories({ after: 'c-0228' }));
    expect(rest.map(({ caseId }) => caseId)).toEqual(['c-0229', 'c-0230']);
  });
};
