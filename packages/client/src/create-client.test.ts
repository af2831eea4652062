import { describe, expect, test } from 'vitest';
import { broken, json, problem, stream, stubbed } from '../test/stub-service.ts';
import { type EventGiven, type RegisterGiven, XinfangProblem } from './index.ts';

const GIVEN: RegisterGiven = {
  registration: {
    receivedOn: '2026-03-02',
    receiver: { kind: 'petition-office' },
    channel: 'letter',
  },
};
const EVENT: EventGiven = { type: 'registered', on: '2026-03-02' };
const ACT = { id: 'county-xfj-1', version: 1 };

describe('an act', () => {
  test('carries the token, the language and a key of its own', async () => {
    const { client, asked } = stubbed(json(ACT, { status: 201 }), json(ACT, { status: 201 }));
    await client.register(GIVEN);
    await client.register(GIVEN);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      path: '/v1/cases',
      headers: { authorization: 'Bearer secret', 'accept-language': 'zh' },
      body: GIVEN,
    });
    expect(asked[0]?.headers['idempotency-key']).toMatch(/^[\da-f-]{36}$/u);
    expect(asked[1]?.headers['idempotency-key']).not.toBe(asked[0]?.headers['idempotency-key']);
  });

  test('is sent again under the same key where the network failed', async () => {
    const { client, asked } = stubbed(broken, broken, json(ACT, { status: 201 }));
    await expect(client.register(GIVEN)).resolves.toEqual(ACT);
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(asked.map(({ body }) => body)).toEqual([GIVEN, GIVEN, GIVEN]);
  });

  test('is given up after the last repetition', async () => {
    const { client, asked } = stubbed(broken, broken, broken, json(ACT));
    await expect(client.register(GIVEN)).rejects.toThrow('fetch failed');
    expect(asked).toHaveLength(3);
  });

  test('says which version it was judged on', async () => {
    const { client, asked } = stubbed(json(ACT, { status: 201 }), json(ACT));
    await client.append('县-1/2', EVENT, { ifMatch: 3, idempotencyKey: 'mine' });
    await client.restate('a', { reason: '核实' }, { ifMatch: 4 });
    expect(asked[0]).toMatchObject({
      path: `/v1/cases/${encodeURIComponent('县-1/2')}/events`,
      headers: { 'if-match': '"3"', 'idempotency-key': 'mine' },
    });
    expect(asked[1]).toMatchObject({ method: 'PATCH', headers: { 'if-match': '"4"' } });
  });
});

describe('a refusal', () => {
  test('is thrown with the whole problem', async () => {
    const { client } = stubbed(problem(412, 'version-moved'));
    const thrown = await client.append('a', EVENT, { ifMatch: 1 }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(XinfangProblem);
    expect(thrown).toMatchObject({
      status: 412,
      code: 'version-moved',
      retryAfter: 3,
      problem: { text: { zh: 'version-moved' } },
    });
  });

  test('of something between is a problem too', async () => {
    const { client } = stubbed(() => new Response('<html>', { status: 502 }));
    await expect(client.read('a')).rejects.toMatchObject({ status: 502, code: 'strange-answer' });
  });
});

describe('a list', () => {
  test('is read page after page, with the same filter', async () => {
    const { client, asked } = stubbed(
      json({ rows: [{ caseId: 'a' }, { caseId: 'b' }], next: 'n/2' }),
      json({ rows: [{ caseId: 'c' }] }),
    );
    const ids: string[] = [];
    for await (const { caseId } of client.cases({ open: 'true', limit: 2 })) ids.push(caseId);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(asked[1]?.path).toBe('/v1/cases?open=true&limit=2&cursor=n%2F2');
  });

  test('asks for no page that nobody reads', async () => {
    const { client, asked } = stubbed(json({ rows: [{ caseId: 'a' }], next: '2' }));
    for await (const _ of client.deadlines()) break;
    expect(asked).toHaveLength(1);
  });
});

const allOf = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

const told = (event: string, status: string) =>
  `event: ${event}\ndata: ${JSON.stringify({ id: 'run-1', status })}\n\n`;

describe('progress', () => {
  test('is told until the end, in whatever parts it comes', async () => {
    const text = `${told('progress', 'running')}: still there\n\n${told('end', 'done')}`;
    const { client } = stubbed(stream(text.slice(0, 9), text.slice(9, 70), text.slice(70)));
    const seen = await allOf(client.progress('run-1'));
    expect(seen).toEqual([
      { event: 'progress', id: 'run-1', status: 'running' },
      { event: 'end', id: 'run-1', status: 'done' },
    ]);
  });

  test('is asked for again where the service stops or the connection breaks', async () => {
    const { client, asked } = stubbed(
      stream(told('progress', 'running'), told('end', 'stopping')),
      stream(told('progress', 'running')),
      stream(told('end', 'failed')),
    );
    const seen = await allOf(client.progress('run-1'));
    expect(seen.map(({ status }) => status)).toEqual(['running', 'running', 'failed']);
    expect(asked).toHaveLength(3);
  });

  test('of a run that is not there is refused at once', async () => {
    const { client, asked } = stubbed(problem(404, 'job-not-found'));
    await expect(allOf(client.progress('run-9'))).rejects.toMatchObject({ status: 404 });
    expect(asked).toHaveLength(1);
  });
});
