import type { AuditDraft, DeadLetter, PageQuery, StoredCase } from '@xinfang/store';
import { describe, expect, test } from 'vitest';
import { as, fakeService } from '../../../test/fake-service.ts';
import { testApp } from '../../../test/test-app.ts';

const letter = (id: string, caseId?: string): DeadLetter => ({
  id,
  key: id,
  sink: 'county',
  topic: 'due.near',
  payload: { secret: 'payload' },
  attempt: 3,
  createdAt: '2026-03-01T00:00:00.000Z',
  diedAt: '2026-03-02T00:00:00.000Z',
  error: 'http-500',
  ...(caseId === undefined ? {} : { caseId }),
});

const LETTERS = [
  letter('l-1', 'hidden-1'),
  letter('l-2', 'mine-1'),
  letter('l-3', 'hidden-2'),
  letter('l-4'),
  letter('l-5', 'mine-2'),
  letter('l-6', 'hidden-3'),
];

/** A store whose letters come page by page, and which shows only the cases that are `mine`. */
const withLetters = async () => {
  const { store } = await fakeService();
  const resent: string[] = [];
  const told: AuditDraft[] = [];
  const outbox = {
    ...store.outbox,
    deadLetters: async ({ limit, cursor = '0' }: PageQuery) => {
      const end = Number(cursor) + limit;
      const next = end < LETTERS.length ? { next: String(end) } : {};
      return { rows: LETTERS.slice(Number(cursor), end), ...next };
    },
    resend: async (id: string) => {
      resent.push(id);
      return true;
    },
  };
  const read = async (_viewer: unknown, id: string) =>
    id.startsWith('mine') ? ({ caseId: id } as StoredCase) : undefined;
  const append = async (drafts: readonly AuditDraft[]) => {
    told.push(...drafts);
  };
  const app = await testApp({
    store: { outbox, cases: { ...store.cases, read }, audit: { ...store.audit, append } },
  });
  return { app, resent, told };
};

describe('messages that could not be delivered', () => {
  test('are listed as far as their cases may be seen, in full pages, without what they say', async () => {
    const { app } = await withLetters();
    const first = await app.inject({ url: '/v1/dead-letters?limit=2', headers: as('head') });
    expect(first.json().rows.map(({ id }: DeadLetter) => id)).toEqual(['l-2', 'l-4']);
    const { next } = first.json();
    const rest = await app.inject({
      url: `/v1/dead-letters?limit=2&cursor=${next}`,
      headers: as('head'),
    });
    expect(rest.json().rows.map(({ id }: DeadLetter) => id)).toEqual(['l-5']);
    expect(rest.json()).not.toHaveProperty('next');
    const whole = await app.inject({ url: '/v1/dead-letters?limit=3', headers: as('head') });
    expect(whole.json()).not.toHaveProperty('next');
    expect(first.body + rest.body).not.toMatch(/payload|hidden/u);
  });

  test('are sent again, and that is told; what may not be seen is not there', async () => {
    const { app, resent, told } = await withLetters();
    const resend = (id: string) =>
      app.inject({ method: 'POST', url: `/v1/dead-letters/${id}/resend`, headers: as('head') });
    expect((await resend('l-5')).statusCode).toBe(204);
    const [hidden, none] = [await resend('l-1'), await resend('l-9')];
    expect([hidden.statusCode, none.statusCode]).toEqual([404, 404]);
    expect({ ...hidden.json(), instance: '' }).toEqual({ ...none.json(), instance: '' });
    expect(resent).toEqual(['l-5']);
    expect(told).toMatchObject([{ action: 'dead-letter.resent', detail: { message: 'l-5' } }]);
  });
});

describe('changes of law and calendar', () => {
  test('tell no counts, for these would count what is not for these eyes', async () => {
    const app = await testApp();
    const { impacts } = (await app.inject({ url: '/v1/impacts', headers: as('clerk') })).json();
    expect(impacts.map((impact: object) => Object.keys(impact))).toEqual([
      ['id', 'at', 'before', 'after'],
    ]);
    const missing = await app.inject({ url: '/v1/impacts/impact-9/cases', headers: as('clerk') });
    expect([missing.statusCode, missing.json().code]).toEqual([404, 'impact-not-found']);
  });
});

describe('a key of a program', () => {
  test('shows its secret once, and its hash never', async () => {
    const app = await testApp();
    const payload = { label: '办公系统', role: 'clerk', body: 'county-xfj' };
    const made = await app.inject({
      method: 'POST',
      url: '/v1/keys',
      headers: as('head'),
      payload,
    });
    expect(made.statusCode, made.body).toBe(201);
    expect(made.json().secret).toEqual(expect.any(String));
    const list = await app.inject({ url: '/v1/keys', headers: as('head') });
    expect(list.json().keys).toMatchObject([{ id: made.json().id, label: '办公系统' }]);
    expect(list.body).not.toContain(made.json().secret);
    expect(list.body + made.body).not.toMatch(/"hash"/u);
    const url = `/v1/keys/${made.json().id}`;
    const revoked = await app.inject({ method: 'DELETE', url, headers: as('head') });
    expect([revoked.statusCode, revoked.body]).toEqual([204, '']);
  });
});

describe('a run', () => {
  test('is cancelled only where it is not over', async () => {
    const app = await testApp();
    const headers = as('head');
    const made = await app.inject({ method: 'POST', url: '/v1/runs', headers, payload: {} });
    expect([made.statusCode, made.headers['location']]).toEqual([202, '/v1/runs/run-1']);
    const cancel = () => app.inject({ method: 'DELETE', url: '/v1/runs/run-1', headers });
    expect((await cancel()).statusCode).toBe(204);
    const again = await cancel();
    expect([again.statusCode, again.json().code]).toEqual([409, 'run-ended']);
  });
});
