import { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { as, fakeService, METRICS_TOKEN } from '../../../test/fake-service.ts';
import { testApp } from '../../../test/test-app.ts';

const me = (role: string) => ({ url: '/v1/me', headers: as(role) });

describe('the measure of requests', () => {
  test('is each person’s own', async () => {
    const app = await testApp({ limits: { perMinute: 3 } });
    for (let asked = 0; asked < 3; asked += 1)
      expect((await app.inject(me('clerk'))).statusCode).toBe(200);
    const refused = await app.inject(me('clerk'));
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await app.inject(me('head'))).statusCode).toBe(200);
  });

  test('ends wrong credentials of one address before they are looked at', async () => {
    let looked = 0;
    const { authenticate } = await fakeService();
    const app = await testApp({
      limits: { perMinute: 50 },
      authenticate: (header) => {
        looked += 1;
        return authenticate(header);
      },
    });
    const statuses: number[] = [];
    for (let tried = 0; tried < 8; tried += 1)
      statuses.push((await app.inject(me('nobody'))).statusCode);
    expect(statuses.at(0)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    expect(looked).toBe(statuses.filter((status) => status === 401).length);
    const elsewhere = await app.inject({ ...me('nobody'), remoteAddress: '192.0.2.7' });
    expect(elsewhere.statusCode).toBe(401);
  });

  test('does not count what the issuer’s absence refuses', async () => {
    const { Refusal } = await import('../../refusal.ts');
    const title = { zh: '暂时不行', en: 'Not just now' };
    const away = new Refusal({ status: 503, code: 'issuer-unreachable', title, retryAfter: 5 });
    const app = await testApp({
      limits: { perMinute: 10 },
      authenticate: () => Promise.reject(away),
    });
    for (let tried = 0; tried < 8; tried += 1)
      expect((await app.inject(me('clerk'))).statusCode).toBe(503);
  });
});

describe('the gate', () => {
  test('lets so many work at once, and the next as soon as one is done', async () => {
    const { casework } = await fakeService();
    const letGo = Promise.withResolvers<void>();
    const list: typeof casework.list = async () => {
      await letGo.promise;
      return { rows: [] };
    };
    const app = await testApp({ limits: { atOnce: 2 }, casework: { ...casework, list } });
    const cases = { url: '/v1/cases', headers: as('clerk') };
    const begun = [app.inject(cases), app.inject(cases)];
    await new Promise((resolve) => setTimeout(resolve, 50));
    const refused = await app.inject(me('clerk'));
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'busy']);
    expect(refused.headers['retry-after']).toBe('1');
    expect((await app.inject('/health')).statusCode).toBe(200);
    letGo.resolve();
    expect((await Promise.all(begun)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect((await app.inject(me('clerk'))).statusCode).toBe(200);
  });

  test('gives up an answer that takes too long', async () => {
    const { casework } = await fakeService();
    const app = await testApp({
      limits: { requestMillis: 30 },
      casework: { ...casework, list: () => new Promise(() => undefined) },
    });
    const answer = await app.inject({ url: '/v1/cases', headers: as('clerk') });
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'took-too-long']);
  });
});

describe('measures', () => {
  test('count by pattern, never by id', async () => {
    const metrics = new Registry();
    const app = await testApp({}, { metrics });
    await app.inject({ url: '/v1/cases/secret-case', headers: as('clerk') });
    await app.inject('/nowhere/secret-path');
    const text = (
      await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
    ).body;
    expect(text).toContain(
      'xinfang_http_requests_total{method="GET",route="/v1/cases/:id",status="404"} 1',
    );
    expect(text).toContain('route="none",status="404"');
    expect(text).not.toContain('secret');
  });
});

describe('every answer', () => {
  test.for(['/health', '/nowhere', '/v1/me'])(
    'of %s tells browsers to keep to data',
    async (url) => {
      const app = await testApp();
      const { headers } = await app.inject({ url, headers: as('clerk') });
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );
});
