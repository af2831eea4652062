import { describe, expect, test } from 'vitest';
import { as, fakeService } from '../../../test/fake-service.ts';
import { DISPATCHED, GIVEN, testApp } from '../../../test/test-app.ts';

const register = (headers = {}) => ({
  method: 'POST' as const,
  url: '/v1/cases',
  payload: GIVEN,
  headers: as('clerk', headers),
});

const append = (headers = {}) => ({
  method: 'POST' as const,
  url: '/v1/cases/county-xfj-1/events',
  payload: DISPATCHED,
  headers: as('clerk', headers),
});

describe('a case', () => {
  test('is registered with its decision, its deadlines, its address and its version', async () => {
    const app = await testApp();
    const answer = await app.inject(register());
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.headers).toMatchObject({ location: '/v1/cases/county-xfj-1', etag: '"1"' });
    expect(answer.json()).toMatchObject({
      id: 'county-xfj-1',
      decision: { caseId: 'county-xfj-1', pack: [{ id: 'national' }] },
      deadlines: [{ id: 'xf22.dispatch', dueOn: '2026-03-17' }],
    });
  });

  test('is registered once, however often the request comes under one key', async () => {
    const app = await testApp();
    const first = await app.inject(register({ 'idempotency-key': 'k-1' }));
    const again = await app.inject(register({ 'idempotency-key': 'k-1' }));
    expect(again.body).toBe(first.body);
    expect(again.headers['etag']).toBe(first.headers['etag']);
    const list = await app.inject({ url: '/v1/cases', headers: as('clerk') });
    expect(list.json().rows).toHaveLength(1);
  });

  test('is read again only where it has changed', async () => {
    const app = await testApp();
    await app.inject(register());
    const url = '/v1/cases/county-xfj-1';
    const read = await app.inject({ url, headers: as('clerk') });
    const etag = String(read.headers['etag']);
    expect(etag).toMatch(/^"1-[\w-]{22}"$/u);
    const held = as('clerk', { 'if-none-match': `W/${etag}, "7"` });
    const same = await app.inject({ url, headers: held });
    expect([same.statusCode, same.body]).toEqual([304, '']);
    const other = await app.inject({ url, headers: as('clerk', { 'if-none-match': '"2"' }) });
    expect(other.statusCode).toBe(200);
    const acted = await app.inject(append({ 'if-match': etag }));
    expect(acted.statusCode).toBe(201);
  });

  test('is read again where a change of law moved it without an act', async () => {
    const { casework } = await fakeService();
    let nextDueOn = '2026-03-17';
    const app = await testApp({
      casework: {
        ...casework,
        read: async (who, id) => ({ ...(await casework.read(who, id)), nextDueOn }),
      },
    });
    await app.inject(register());
    const url = '/v1/cases/county-xfj-1';
    const read = () => app.inject({ url, headers: as('clerk', { 'if-none-match': etag }) });
    let etag = '';
    etag = String((await read()).headers['etag']);
    expect((await read()).statusCode).toBe(304);
    nextDueOn = '2026-03-18';
    expect((await read()).statusCode).toBe(200);
  });

  test('has a header answer to HEAD', async () => {
    const app = await testApp();
    await app.inject(register());
    const url = '/v1/cases/county-xfj-1';
    const head = await app.inject({ method: 'HEAD', url, headers: as('clerk') });
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers['etag']).toMatch(/^"1-/u);
  });
});

describe('a change of a case', () => {
  test.for([
    [{}, 428, 'if-match-needed'],
    [{ 'if-match': '1' }, 400, 'bad-if-match'],
    [{ 'if-match': 'W/"1"' }, 400, 'bad-if-match'],
    [{ 'if-match': '*' }, 400, 'bad-if-match'],
    [{ 'if-match': '"1", "2"' }, 400, 'bad-if-match'],
    [{ 'if-match': '"2"' }, 412, 'version-moved'],
  ] as const)('with the headers %j is refused: %i %s', async ([headers, status, code]) => {
    const app = await testApp();
    await app.inject(register());
    const answer = await app.inject(append(headers));
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code, status });
  });

  test('tells the new version', async () => {
    const app = await testApp();
    await app.inject(register());
    const answer = await app.inject(append({ 'if-match': '"1"' }));
    expect([answer.statusCode, answer.headers['etag']]).toEqual([201, '"2"']);
  });

  test('is not made while the service takes no changes, though readings are', async () => {
    const health = { check: async () => [], refusing: () => 'clock-jumped' };
    const app = await testApp({ health });
    const answer = await app.inject(register());
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    const list = await app.inject({ url: '/v1/cases', headers: as('clerk') });
    expect(list.statusCode).toBe(200);
  });
});

describe('the register', () => {
  test('goes on where the link says, with the same filter', async () => {
    const app = await testApp();
    for (let made = 0; made < 3; made += 1) await app.inject(register());
    const first = await app.inject({
      url: '/v1/cases?limit=2&channel=letter',
      headers: as('clerk'),
    });
    expect(first.json()).toMatchObject({ next: '2', rows: [{}, {}] });
    const link = String(first.headers['link']);
    expect(link).toBe('</v1/cases?limit=2&channel=letter&cursor=2>; rel="next"');
    const next = await app.inject({ url: link.slice(1, link.indexOf('>')), headers: as('clerk') });
    expect(next.json().rows).toHaveLength(1);
    expect(next.headers).not.toHaveProperty('link');
  });
});
