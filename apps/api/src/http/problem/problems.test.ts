import { XinfangError } from '@xinfang/sdk';
import { CursorError, StoreError } from '@xinfang/store';
import { describe, expect, test } from 'vitest';
import { as, fakeService } from '../../../test/fake-service.ts';
import { GIVEN, testApp, WHOLE } from '../../../test/test-app.ts';

const post = (url: string, payload: unknown, headers: Readonly<Record<string, string>> = {}) => ({
  method: 'POST' as const,
  url,
  headers: as('clerk', { 'content-type': 'application/json', ...headers }),
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
});

const nested = (depth: number): unknown => (depth === 0 ? {} : { a: nested(depth - 1) });

describe('a problem', () => {
  test('tells title and detail in the language asked for, and both under text', async () => {
    const app = await testApp();
    const zh = await app.inject('/nowhere');
    expect(zh.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(zh.headers['content-language']).toBe('zh');
    expect(zh.json()).toMatchObject({
      type: 'https://xinfang.example/problems/not-found',
      title: '没有这个地址',
      status: 404,
      code: 'not-found',
      text: { zh: '没有这个地址', en: 'There is nothing at this address' },
    });
    expect(zh.json().instance).toBe(`urn:uuid:${String(zh.headers['x-request-id'])}`);
    const en = await app.inject({ url: '/nowhere', headers: { 'accept-language': 'en-GB' } });
    expect(en.json().title).toBe('There is nothing at this address');
  });

  test.for([
    ['GET', '/v1/cases?limit=0', 'bad-request', '/limit'],
    ['GET', '/v1/cases?limit=1&limit=2', 'bad-request', '/limit'],
    ['GET', '/v1/cases?office=a&office=b', 'bad-request', '/office'],
    ['GET', '/v1/cases?secretName=1', 'bad-request', ''],
    ['GET', '/v1/cases?__proto__=1', 'bad-request', ''],
    ['GET', '/v1/cases?receivedFrom=2026-02-30', 'bad-request', '/receivedFrom'],
    ['GET', '/v1/calendar/days/2026-13-01', 'bad-request', '/date'],
    ['GET', '/v1/runs/x%00', 'bad-request', '/id'],
    ['GET', '/v1/cases?township=%00', 'bad-request', '/township'],
    ['GET', '/v1/calendar/between?from=2026-03-02&to=2026-03-01', 'period-upside-down', '/to'],
  ] as const)('%s %s is refused with its place', async ([method, url, code, pointer]) => {
    const app = await testApp();
    const answer = await app.inject({ method, url, headers: as('clerk') });
    expect(answer.statusCode, answer.body).toBe(400);
    expect(answer.json()).toMatchObject({ code, pointer });
    expect(answer.body).not.toContain('secretName');
  });

  test.for([
    [
      { ...GIVEN, registration: { ...GIVEN.registration, channel: 'pigeon' } },
      '/registration/channel',
    ],
    [{ ...GIVEN, registration: { ...GIVEN.registration, secretName: 'pigeon' } }, '/registration'],
    [{ ...GIVEN, registration: undefined }, '/registration'],
    [{ ...GIVEN, facts: { purpose: ['pigeon'] } }, '/facts/purpose'],
    [{ ...GIVEN, facts: { 'a/b~c': null } }, '/facts/a~1b~0c'],
  ] as const)(
    '%#: a body tells its fault in both languages and repeats nothing',
    async ([body, pointer]) => {
      const app = await testApp();
      const answer = await app.inject(post('/v1/cases', body));
      expect(answer.statusCode, answer.body).toBe(400);
      const told = answer.json();
      expect(told).toMatchObject({ code: 'bad-request', in: 'body', pointer });
      for (const { zh, en } of told.errors) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^[\x20-\x7e“”…]+$/u);
      }
      expect(answer.body).not.toMatch(/pigeon|secretName/u);
    },
  );

  test('of the engine keeps its codes and points into the body', async () => {
    const app = await testApp();
    const events = [{ type: 'dispatched', on: '2026-02-30', mode: 'forward' }];
    const answer = await app.inject(post('/v1/decisions', { ...WHOLE, events }));
    expect(answer.statusCode, answer.body).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'impossible-date',
      pointer: '/events/0/on',
      errors: [{ pointer: '/events/0/on', code: 'impossible-date' }],
    });
  });
});

describe('what is no request', () => {
  test.for([
    ['not JSON', post('/v1/cases', '{"a":'), 400, 'bad-json'],
    ['empty', post('/v1/cases', ''), 400, 'bad-json'],
    ['__proto__', post('/v1/cases', '{"facts":{"__proto__":{"a":1}}}'), 400, 'forbidden-key'],
    ['constructor', post('/v1/cases', '{"constructor":1}'), 400, 'forbidden-key'],
    ['too deep', post('/v1/cases', nested(40)), 400, 'too-deep'],
    ['text', post('/v1/cases', 'a', { 'content-type': 'text/plain' }), 415, 'not-json'],
    [
      'in another encoding by its header',
      post('/v1/cases', GIVEN, { 'content-type': 'application/json; charset=gbk' }),
      415,
      'not-json',
    ],
    ['compressed', post('/v1/cases', GIVEN, { 'content-encoding': 'gzip' }), 415, 'not-json'],
    [
      'in another encoding',
      { ...post('/v1/cases', ''), payload: Buffer.from('{"id":"\u00d0\u00c5"}', 'latin1') },
      400,
      'not-utf8',
    ],
    ['XML', post('/v1/cases', '<a/>', { 'content-type': 'application/xml' }), 415, 'not-json'],
    ['without a type', { ...post('/v1/cases', GIVEN), headers: as('clerk') }, 415, 'not-json'],
    ['too large', post('/v1/cases', 'x'.repeat(1_048_577)), 413, 'too-large'],
    [
      'a key that is none',
      post('/v1/cases', GIVEN, { 'idempotency-key': 'a b' }),
      400,
      'bad-idempotency-key',
    ],
    [
      'wrong Accept',
      { url: '/v1/me', headers: as('clerk', { accept: 'text/html' }) },
      406,
      'not-acceptable',
    ],
    [
      'wrong method',
      { method: 'PUT' as const, url: '/v1/cases', headers: as('clerk') },
      405,
      'method-not-allowed',
    ],
    ['a bad path', { url: '/v1/cases/%E0%A4%A', headers: as('clerk') }, 400, 'bad-path'],
    ['no such path', { url: '/v1/../etc/passwd', headers: as('clerk') }, 404, 'not-found'],
  ] as const)('%s: %i', async ([, request, status, code]) => {
    const app = await testApp();
    const answer = await app.inject(request);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.json()).toMatchObject({ code, status });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('OPTIONS tells which methods an address takes, and 405 does too', async () => {
    const app = await testApp();
    const options = await app.inject({ method: 'OPTIONS', url: '/v1/cases' });
    expect([options.statusCode, options.headers['allow']]).toEqual([
      204,
      'GET, HEAD, OPTIONS, POST',
    ]);
    const put = await app.inject({ method: 'PUT', url: '/v1/cases/a' });
    expect([put.statusCode, put.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS, PATCH']);
  });
});

describe('what goes wrong inside', () => {
  test.for([
    [new StoreError('unavailable', { retry: true }), 503, 'store-unavailable', '5'],
    [new StoreError('too-slow', { retry: true }), 503, 'store-too-slow', '5'],
    [new StoreError('full', { retry: false }), 507, 'store-full', '60'],
    [new StoreError('damaged', { retry: false }), 503, 'store-unfit', '60'],
    [new CursorError('x'), 400, 'bad-cursor', undefined],
    [new StoreError('defect', { retry: false }), 500, 'defect', undefined],
    [new Error('王某某 410102'), 500, 'defect', undefined],
    ['王某某 410102', 500, 'defect', undefined],
    [
      new XinfangError([{ code: 'odd', path: 'period.to', message: { zh: '不对', en: 'Wrong' } }]),
      400,
      'odd',
      undefined,
    ],
  ] as const)('%s becomes %i %s and tells nothing else', async ([thrown, status, code, after]) => {
    const { casework } = await fakeService();
    const app = await testApp({ casework: { ...casework, list: () => Promise.reject(thrown) } });
    const answer = await app.inject({ url: '/v1/cases', headers: as('clerk') });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code });
    expect(answer.headers['retry-after']).toBe(after);
    expect(answer.body).not.toContain('王某某');
  });
});
