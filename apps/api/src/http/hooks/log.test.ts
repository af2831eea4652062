import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { as, fakeService } from '../../../test/fake-service.ts';
import { GIVEN, testApp } from '../../../test/test-app.ts';

const SECRET = '王某某';

const logged = async (list?: () => Promise<never>) => {
  const lines: Record<string, unknown>[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const { casework } = await fakeService();
  const app = await testApp(
    { casework: { ...casework, list: list ?? casework.list } },
    { logger: pino({ level: 'debug' }, stream) },
  );
  return { app, lines };
};

describe('the log', () => {
  test('has one line for an answer: route, status, time, and a hash for who asked', async () => {
    const { app, lines } = await logged();
    const answer = await app.inject({ url: '/v1/cases/a-1', headers: as('clerk') });
    const line = lines.find(({ msg }) => msg === 'answered');
    expect(line).toMatchObject({
      requestId: answer.headers['x-request-id'],
      method: 'GET',
      route: '/v1/cases/:id',
      status: 404,
      who: expect.stringMatching(/^[\da-f]{16}$/u),
      millis: expect.any(Number),
    });
  });

  test('holds neither addresses, headers and bodies nor what a defect says', async () => {
    const { app, lines } = await logged(() => Promise.reject(new Error(`no ${SECRET}`)));
    const headers = as('clerk', { 'x-note': encodeURI(SECRET), 'user-agent': 'secret-agent' });
    const payload = { ...GIVEN, registration: { ...GIVEN.registration, title: SECRET } };
    await app.inject({ method: 'POST', url: '/v1/cases', headers, payload });
    await app.inject({ method: 'POST', url: '/v1/cases', headers, payload: { [SECRET]: SECRET } });
    await app.inject({ url: `/v1/cases?township=${encodeURIComponent(SECRET)}`, headers });
    await app.inject({ url: `/v1/${encodeURIComponent(SECRET)}`, headers });
    await app.inject({ url: '/v1/cases/%E0%A4%A', headers });
    const text = JSON.stringify(lines);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.find(({ msg }) => msg === 'defect')).toMatchObject({ defect: 'Error' });
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(encodeURIComponent(SECRET));
    expect(text).not.toMatch(/secret-agent|Bearer|clerk-1/u);
  });
});
