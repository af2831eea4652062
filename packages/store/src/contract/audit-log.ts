import { expect } from 'vitest';
import type { AuditDraft, AuditFault, AuditRow } from '../audit-log.ts';
import { CursorError } from '../page.ts';
import type { Store } from '../store.ts';
import { THE_SERVICE } from '../viewer.ts';
import {
  at,
  auditOf,
  CLERK,
  COUNTY,
  following,
  ids,
  OFFICE,
  OFFICE_VIEWER,
  opening,
} from './changes.ts';
import type { OpenStore } from './opened.ts';
import { allPages, inParallel, tally } from './rows.ts';
import { storeTest, twoNodes } from './store-test.ts';

const HEAD = { id: 'head-1', role: 'head', body: COUNTY };

const lines = ({ audit }: Store, bodies: readonly string[] = [OFFICE, COUNTY]) =>
  allPages((page) => audit.list(THE_SERVICE, { ...page, bodies }), 50);

/** A line about no case. */
const plain = (action: string, more: Partial<AuditDraft> = {}): AuditDraft => ({
  action,
  actor: CLERK,
  at: at(0),
  ...more,
});

/** What an intruder may do to the lines of one actor, and what must be told of it: of lines 1 to 5 of one chain. */
const TAMPERED: Readonly<
  Record<
    string,
    { readonly sql: readonly string[]; readonly faults: readonly AuditFault['code'][] }
  >
> = {
  'a changed action': {
    sql: ["update audit_log set action = 'other' where number = 3"],
    faults: ['changed'],
  },
  'a changed purpose': {
    sql: ["update audit_log set purpose = 'none' where number = 2"],
    faults: ['changed'],
  },
  'a changed actor': {
    sql: ["update audit_log set actor_id = 'somebody' where number = 4"],
    faults: ['changed'],
  },
  'a changed time': {
    sql: ["update audit_log set at = '2020-01-01T00:00:00.000Z' where number = 5"],
    faults: ['changed'],
  },
  'a dropped line': { sql: ['delete from audit_log where number = 2'], faults: ['missing'] },
  'two lines in each other’s place': {
    sql: [
      'update audit_log set number = 100 where number = 2',
      'update audit_log set number = 2 where number = 3',
      'update audit_log set number = 3 where number = 100',
    ],
    faults: ['reordered', 'reordered'],
  },
  'a line cut off the end': { sql: ['delete from audit_log where number = 5'], faults: ['cut'] },
};

/** The audit log: written with the act, a chain, and told to those who may know. */
export const testAuditLog = (open: OpenStore): void => {
  const it = storeTest(open);

  it('lines come back as they were given, newest first', async (store) => {
    const drafts = [
      plain('key.made', {
        at: at(1),
        detail: { label: '窗口', number: 3, right: true, share: 0.1 },
      }),
      plain('rates.read', { at: at(2), actor: HEAD }),
      plain('person.asked', { at: at(3), purpose: '本人申请 · own request "quoted"' }),
    ];
    await store.audit.append(drafts);
    await store.audit.append([]);
    const rows = await lines(store);
    const told = rows.map(({ chain: _c, number: _n, previous: _p, hash: _h, ...draft }) => draft);
    expect(told).toEqual(drafts.toReversed());
  });

  it('lines are listed by case, action and actor', async (store) => {
    await store.cases.commit(opening('c-1', { audit: [auditOf('c-1')] }));
    await store.cases.commit(opening('c-2', { audit: [auditOf('c-2', { actor: HEAD })] }));
    await store.audit.append([plain('identity.opened', { caseId: 'c-1', purpose: 'call' })]);
    const ask = async (query: object) => {
      const { rows } = await store.audit.list(OFFICE_VIEWER, { limit: 9, bodies: [], ...query });
      return rows.map(({ caseId, action }) => `${caseId} ${action}`).toSorted();
    };
    expect(await ask({ caseId: 'c-1' })).toEqual(['c-1 case.registered', 'c-1 identity.opened']);
    expect(await ask({ action: 'identity.opened' })).toEqual(['c-1 identity.opened']);
    expect(await ask({ actor: HEAD.id })).toEqual(['c-2 case.registered']);
    expect(await ask({ caseId: 'c-2', actor: CLERK.id })).toEqual([]);
  });

  it('lines about no case are told to those who ask for their bodies', async (store) => {
    await store.audit.append([plain('rates.read'), plain('key.made', { actor: HEAD })]);
    await store.cases.commit(opening('c-1', { audit: [auditOf('c-1')] }));
    const ask = async (bodies: readonly string[]) => {
      const { rows } = await store.audit.list(OFFICE_VIEWER, { limit: 9, bodies });
      return rows.map(({ action }) => action).toSorted();
    };
    expect(await ask([])).toEqual(['case.registered']);
    expect(await ask([OFFICE])).toEqual(['case.registered', 'rates.read']);
    expect(await ask([OFFICE, COUNTY])).toEqual(['case.registered', 'key.made', 'rates.read']);
    expect(await ask(['elsewhere'])).toEqual(['case.registered']);
  });

  it('pages hold every line exactly once while others are written', async (store) => {
    const draft = (number: number) => plain('noted', { at: at(number % 7), detail: { number } });
    await store.audit.append(Array.from({ length: 40 }, (_, number) => draft(number)));
    let more = 40;
    const page = (query: { limit: number }) =>
      store.audit.list(THE_SERVICE, { ...query, bodies: [OFFICE] });
    const rows = await allPages(page, 6, async () => {
      if (more < 60) await store.audit.append([draft(more++), draft(more++)]);
    });
    const numbers = tally(rows.map(({ detail }) => String(detail?.['number'])));
    expect(new Set(Object.values(numbers))).toEqual(new Set([1]));
    for (let number = 0; number < 40; number++) expect(numbers[number], `${number}`).toBe(1);
    const asked = { limit: 1, bodies: [OFFICE], cursor: 'x' };
    await expect(store.audit.list(THE_SERVICE, asked)).rejects.toThrow(CursorError);
  });

  it('chains have no hole and verify, however many wrote at once', async (_, opened) => {
    const nodes = await twoNodes(opened);
    const names = ids('c', 40);
    await inParallel([...names.entries()], async ([index, id]) => {
      const node = nodes[index % 2 === 0 ? 0 : 1];
      await node.cases.commit(opening(id));
      await node.audit.append([plain('noted', { actor: { ...CLERK, id: `clerk-${index % 5}` } })]);
      await node.cases.commit(following(id, 1, { audit: [auditOf(id), auditOf(id)] }));
    });
    const { ok, rows, heads, faults } = await opened.store.audit.verify();
    expect({ ok, rows, faults }).toEqual({ ok: true, rows: 160, faults: [] });
    const chains = Map.groupBy(await lines(opened.store), ({ chain }) => chain);
    expect(new Set(heads.map(({ chain }) => chain))).toEqual(new Set(chains.keys()));
    for (const [chain, rowsOfIt] of chains)
      checkChain(rowsOfIt, heads.find((one) => one.chain === chain)?.hash);
  });

  it('an empty log verifies', async ({ audit }) => {
    expect(await audit.verify()).toEqual({ ok: true, rows: 0, heads: [], faults: [] });
  });

  for (const [what, { sql, faults }] of Object.entries(TAMPERED))
    it(`${what} is found`, async ({ audit }, { tamper }) => {
      if (tamper === undefined) return;
      for (const action of ['one', 'two', 'three', 'four', 'five'])
        await audit.append([plain(action, { purpose: 'why' })]);
      expect(await audit.verify()).toMatchObject({ ok: true, rows: 5 });
      for (const statement of sql) await tamper(statement);
      const told = await audit.verify();
      expect(told.ok).toBe(false);
      expect(told.faults.map(({ code }) => code)).toEqual(faults);
    });

  it('lines cut off with the heads are found by a checkpoint from outside', async (store, opened) => {
    const { audit } = store;
    for (const action of ['one', 'two', 'three']) await audit.append([plain(action)]);
    const { heads: checkpoint } = await audit.verify();
    await audit.append([plain('four')]);
    expect(await audit.verify(checkpoint)).toMatchObject({ ok: true, rows: 4 });
    if (opened.tamper === undefined) return;
    const [, , two] = await lines(store);
    await opened.tamper('delete from audit_log where number > 2');
    await opened.tamper(`update audit_heads set number = 2, hash = '${two?.hash}'`);
    expect(await audit.verify()).toMatchObject({ ok: true, rows: 2 });
    const told = await audit.verify(checkpoint);
    expect(told.faults.map(({ code }) => code)).toEqual(['cut']);
  });
};

const checkChain = (rows: readonly AuditRow[], last: string | undefined): void => {
  const chain = rows.toSorted((a, b) => a.number - b.number);
  expect(chain.map(({ number }) => number)).toEqual(chain.map((_, index) => index + 1));
  for (const [index, row] of chain.slice(1).entries())
    expect(row.previous).toBe(chain[index]?.hash);
  expect(chain.at(-1)?.hash).toBe(last);
};
