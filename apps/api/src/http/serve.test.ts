import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { fakeCounting } from '../../test/fake-counting.ts';
import { as, fakeService } from '../../test/fake-service.ts';
import { listening } from '../../test/listening.ts';

const held = () => Promise.withResolvers<void>();

/** Casework whose list waits until it is let go. */
const slowService = async () => {
  const { casework } = await fakeService();
  const reached = held();
  const letGo = held();
  const list: typeof casework.list = async () => {
    reached.resolve();
    await letGo.promise;
    return { rows: [] };
  };
  return { casework: { ...casework, list }, reached: reached.promise, letGo: letGo.resolve };
};

describe('a shutdown', () => {
  test('finishes what was begun and takes nothing new', async () => {
    const { casework, reached, letGo } = await slowService();
    const serving = await listening({ casework });
    const begun = fetch(`${serving.url}/v1/cases`, { headers: as('clerk') });
    await reached;
    const stopped = serving.stop(30_000);
    const late = await fetch(`${serving.url}/v1/cases`, { headers: as('clerk') });
    expect([late.status, late.headers.get('connection')]).toEqual([503, 'close']);
    letGo();
    const answer = await begun;
    expect([answer.status, await answer.json()]).toEqual([200, { rows: [] }]);
    expect(answer.headers.get('connection')).toBe('close');
    expect(await stopped).toBe(true);
    await expect(fetch(`${serving.url}/health`)).rejects.toThrow('fetch failed');
  });

  test('answers requests that come on kept connections, and resets none', async () => {
    const serving = await listening();
    const asked = async (): Promise<string> => {
      const answer = await fetch(`${serving.url}/v1/me`, { headers: as('clerk') });
      await answer.text();
      return `${answer.status} ${answer.headers.get('connection') ?? ''}`;
    };
    const clients = 8;
    await Promise.all(Array.from({ length: clients }, asked));
    const stopped = serving.stop(30_000);
    const answers = await Promise.all(Array.from({ length: clients }, asked));
    expect(answers).toEqual(Array.from({ length: clients }, () => '503 close'));
    expect(await stopped).toBe(true);
  });

  test('cuts off what takes longer than the grace', async () => {
    const { casework, reached } = await slowService();
    const serving = await listening({ casework });
    const begun = fetch(`${serving.url}/v1/cases`, { headers: as('clerk') });
    const ended = begun.catch((error: unknown) => error);
    await reached;
    expect(await serving.stop(10)).toBe(false);
    expect(await ended).toBeInstanceOf(TypeError);
  });

  test('ends streams with a last event', async () => {
    const { xf, clock } = await fakeService();
    const counting = fakeCounting(xf, clock);
    const serving = await listening({ counting });
    const headers = as('clerk', { 'content-type': 'application/json' });
    await fetch(`${serving.url}/v1/runs`, { method: 'POST', body: '{}', headers });
    const stream = await fetch(`${serving.url}/v1/runs/run-1/progress`, { headers: as('clerk') });
    const stopped = serving.stop(30_000);
    const text = await stream.text();
    expect(text).toContain('event: end\ndata: {"id":"run-1","status":"stopping"}\n\n');
    expect(await stopped).toBe(true);
  });

  test('is told by the readiness and refuses requests on kept connections', async () => {
    const { app } = await notListening();
    app.lifecycle.stop();
    const ready = await app.inject('/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      {
        ready: false,
        checks: [
          { name: 'store', ok: true },
          { name: 'shutdown', ok: false, because: 'stopping' },
        ],
      },
    ]);
    const refused = await app.inject({ url: '/v1/me', headers: as('clerk') });
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'stopping']);
    expect(refused.headers['connection']).toBe('close');
    expect((await app.inject('/health')).statusCode).toBe(200);
  });
});

const notListening = async () => {
  const { testApp } = await import('../../test/test-app.ts');
  return { app: await testApp() };
};

/** Sends bytes and reads until the service ends the connection. */
const exchange = (url: string, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.on('close', () => resolve(text)).on('error', reject);
  });

describe('what is not even a request', () => {
  test.for([
    ['no HTTP', 'hello\r\n\r\n', 400, 'bad-request'],
    [
      'headers too large',
      `GET / HTTP/1.1\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ] as const)('%s is told as a problem: %i', async ([, bytes, status, code]) => {
    const serving = await listening();
    const answer = await exchange(serving.url, bytes);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code });
  });
});
