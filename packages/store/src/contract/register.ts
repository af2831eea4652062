import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CursorError } from '../page.ts';
import { THE_SERVICE } from '../viewer.ts';
import { deadlineOf, following, ids, OFFICE_VIEWER, opening } from './changes.ts';
import { settle } from './eyes.ts';
import type { OpenStore } from './opened.ts';
import { byId, byReceipt, isSeen, matches, rowOf } from './oracle.ts';
import { filters, populations, viewers } from './population.ts';
import { allPages, byBytes, gather, inParallel } from './rows.ts';
import { storeTest, withStore } from './store-test.ts';

/** The register: reading, filtering, counting, page by page. */
export const testRegister = (open: OpenStore): void => {
  const it = storeTest(open);

  it('a case is read as it was reckoned last', async ({ cases }) => {
    const deadlines = [deadlineOf('2024-03-01'), deadlineOf('2024-02-01', { kind: 'right' })];
    await cases.commit(opening('c-1', { view: { deadlines, accused: [], content: '自然资源' } }));
    const view = { ...opening('c-1').view, version: 2, state: 'accepted', deadlines };
    await cases.commit(following('c-1', 1, { view }));
    const { case: json, accused } = view;
    const read = await cases.read(OFFICE_VIEWER, 'c-1');
    expect(read?.deadlines.toSorted((a, b) => byBytes(b.dueOn, a.dueOn))).toEqual(deadlines);
    expect({ ...read, deadlines: [] }).toEqual({
      ...rowOf(view),
      case: json,
      accused,
      deadlines: [],
    });
    expect(await cases.read(OFFICE_VIEWER, 'c-2')).toBeUndefined();
    expect(await cases.log(OFFICE_VIEWER, 'c-2')).toEqual([]);
  });

  test('lists, counts and walks hold exactly what a filter asks for, in order', async () => {
    const property = fc.asyncProperty(
      populations(ids('c', 16)),
      fc.array(fc.tuple(filters, viewers), { minLength: 12, maxLength: 12 }),
      (lives, asked) =>
        withStore(open, async (store) => {
          const views = await settle(store, lives);
          for (const [filter, viewer] of asked.flatMap(
            ([one, eyes]) =>
              [
                [one, THE_SERVICE],
                [one, eyes],
              ] as const,
          )) {
            const expected = views.filter((view) => isSeen(viewer, view) && matches(filter, view));
            const list = (page: { limit: number }) =>
              store.cases.list(viewer, { ...filter, ...page });
            const rows = expected.toSorted(byReceipt).map(rowOf);
            expect(await allPages(list, 3)).toEqual(rows);
            expect(await store.cases.count(viewer, filter)).toBe(expected.length);
            const walked = await gather(store.cases.each(viewer, filter));
            expect(walked.map(({ caseId }) => caseId)).toEqual(
              expected.toSorted(byId).map(({ caseId }) => caseId),
            );
          }
        }),
    );
    await fc.assert(property, { numRuns: 6, endOnFailure: true });
  });

  it('contents are filtered by whole levels, and no sign in them means anything else', async (store) => {
    const { cases } = store;
    const contents = [
      '农',
      '农村',
      '农村/低保',
      '农村/低保/停发',
      '农村-旧',
      '农村0',
      '农%',
      '农_/低保',
    ];
    await inParallel(contents, (content) => cases.commit(opening(content, { view: { content } })));
    const within = async (content: string): Promise<readonly string[]> => {
      const { rows } = await cases.list(THE_SERVICE, { content, limit: 20 });
      expect(await cases.count(THE_SERVICE, { content })).toBe(rows.length);
      return rows.map(({ caseId }) => caseId);
    };
    expect(await within('农')).toEqual(['农']);
    expect(await within('农村')).toEqual(['农村', '农村/低保', '农村/低保/停发']);
    expect(await within('农村/低保')).toEqual(['农村/低保', '农村/低保/停发']);
    expect(await within('农%')).toEqual(['农%']);
    expect(await within('农_')).toEqual(['农_/低保']);
    expect(await within('')).toEqual([]);
  });

  it('pages hold every row exactly once while others are inserted', async ({ cases }) => {
    const days = ['2024-01-01', '2024-01-02', '2024-01-03'] as const;
    const receivedOn = (index: number) => days[index % days.length] ?? days[0];
    const names = ids('c', 60);
    await inParallel([...names.entries()], ([index, id]) =>
      cases.commit(opening(id, { view: { receivedOn: receivedOn(index) } })),
    );
    let inserted = 0;
    const insert = async (): Promise<void> => {
      for (const day of days)
        for (const prefix of ['a', 'c-00', 'z'])
          await cases.commit(opening(`${prefix}-${++inserted}`, { view: { receivedOn: day } }));
    };
    const rows = await allPages(
      (page) => cases.list(THE_SERVICE, page),
      7,
      async () => {
        if (inserted < 60) await insert();
      },
    );
    const paged = rows.map(({ caseId }) => caseId);
    expect(new Set(paged).size).toBe(paged.length);
    expect(paged.filter((id) => names.includes(id)).toSorted()).toEqual(names);
    expect(rows.map(({ receivedOn: day }) => day)).toEqual(
      rows.map(({ receivedOn: day }) => day).toSorted((a, b) => byBytes(b, a)),
    );
  });

  it('a page is no longer than asked, and the last one names no next', async ({ cases }) => {
    await inParallel(ids('c', 6), (id) => cases.commit(opening(id)));
    const [three, six, seven] = await Promise.all(
      [3, 6, 7].map((limit) => cases.list(THE_SERVICE, { limit })),
    );
    expect(three?.rows).toHaveLength(3);
    expect(three?.next).toBeTypeOf('string');
    expect([six?.rows.length, six?.next]).toEqual([6, undefined]);
    expect([seven?.rows.length, seven?.next]).toEqual([6, undefined]);
    expect(await cases.list(THE_SERVICE, { limit: 3, state: 'none' })).toEqual({ rows: [] });
  });

  it('ids are ordered by their bytes', async ({ cases }) => {
    const odd = [
      'Z',
      'a',
      'a-1',
      'a1',
      'ä',
      '信-2',
      '信-10',
      '\u{1F600}',
      '\uFFFD',
      "'; --",
      '%',
      '_',
    ];
    await inParallel(odd, (id) => cases.commit(opening(id)));
    const rows = await allPages((page) => cases.list(THE_SERVICE, page), 2);
    expect(rows.map(({ caseId }) => caseId)).toEqual(odd.toSorted(byBytes));
    const walked = await gather(cases.each(THE_SERVICE));
    expect(walked.map(({ caseId }) => caseId)).toEqual(odd.toSorted(byBytes));
  });

  it('a cursor that the store did not give is refused', async ({ cases }) => {
    await inParallel(ids('c', 3), (id) =>
      cases.commit(opening(id, { view: { deadlines: [deadlineOf('2024-02-01')] } })),
    );
    const { next: ofDue = '' } = await cases.due(THE_SERVICE, { limit: 1 });
    const json = [null, [], ['2024-01-02'], { a: 1 }, ['2024-01-02', 1], [1, 2, 3, 4, 5]];
    const forged = json.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
    for (const cursor of ['', ' ', 'x', "' or 1=1 --", '\0', '信', ofDue, ...forged])
      await expect(
        cases.list(THE_SERVICE, { limit: 1, cursor }),
        `cursor ${JSON.stringify(cursor)}`,
      ).rejects.toThrow(CursorError);
    const refusal = fc.asyncProperty(fc.string(), async (cursor) => {
      await expect(cases.list(THE_SERVICE, { limit: 1, cursor })).rejects.toThrow(CursorError);
    });
    await fc.assert(refusal, { numRuns: 50 });
  });

  it('walks hold every case once, in order, whatever is inserted meanwhile', async ({ cases }) => {
    const names = ids('c', 510);
    await inParallel(names, (id) => cases.commit(opening(id)));
    const walked: string[] = [];
    for await (const { caseId } of cases.each(OFFICE_VIEWER)) {
      if (walked.length % 200 === 0) await cases.commit(opening(`a-${walked.length}`));
      walked.push(caseId);
    }
    expect(walked).toEqual(names);
    for await (const { caseId } of cases.each(THE_SERVICE)) {
      expect(caseId).toBe('a-0');
      break;
    }
    await cases.commit(opening('after-a-broken-walk'));
  });
};
