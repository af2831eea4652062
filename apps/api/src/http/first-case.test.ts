import { describe, expect, test } from 'vitest';
import { as, fakeService } from '../../test/fake-service.ts';
import { buildApp } from './build-app.ts';

const GIVEN = {
  registration: {
    receivedOn: '2026-03-02',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    content: '自然资源/土地征收',
  },
  facts: { purpose: 'appeal', remit: 'same-level' },
};

describe('a first case', () => {
  test('is registered, read and listed', async () => {
    const app = await buildApp(await fakeService(), { checkResponses: true, extend: (a) => { a.addHook('onError', async (_r, _p, e) => console.log(e, e.cause)); } });
    const made = await app.inject({ method: 'POST', url: '/v1/cases', headers: as('clerk'), payload: GIVEN });
    expect(made.json(), made.body).toMatchObject({ id: 'county-xfj-1', version: 1 });
    expect(made.statusCode).toBe(201);
    expect(made.headers).toMatchObject({ etag: '"1"', location: '/v1/cases/county-xfj-1' });
    const read = await app.inject({ url: '/v1/cases/county-xfj-1', headers: as('clerk') });
    expect(read.statusCode, read.body).toBe(200);
    const list = await app.inject({ url: '/v1/cases', headers: as('clerk') });
    expect(list.json().rows, list.body).toHaveLength(1);
    const document = await app.inject('/openapi.json');
    expect(document.statusCode, document.body.slice(0, 500)).toBe(200);
    const health = await app.inject('/health');
    expect(health.json()).toEqual({ alive: true });
    await app.close();
  });
});
