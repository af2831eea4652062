import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { listening } from '../../test/listening.ts';

/** What is answered to bytes as they are: an ordinary client would put most of them right. */
const answerTo = async (url: string, bytes: string) => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [, status, type] = /^HTTP\/1\.1 (\d+)[\s\S]*content-type: ([^;\r]+)/iu.exec(head) ?? [];
  return { status: Number(status), type, body: JSON.parse(body) as { readonly code?: string } };
};

const PROBLEM = 'application/problem+json';

test('what is expected beside the usual changes nothing about the answer', async () => {
  const { url } = await listening();
  const answer = await answerTo(
    url,
    'GET /health HTTP/1.1\r\nhost: x\r\nexpect: the-unexpected\r\nconnection: close\r\n\r\n',
  );
  expect(answer).toMatchObject({ status: 200, body: { alive: true } });
});

test('a request that does not say to which host it goes is told so', async () => {
  const { url } = await listening();
  const answer = await answerTo(url, 'GET /health HTTP/1.1\r\nconnection: close\r\n\r\n');
  expect(answer).toMatchObject({ status: 400, type: PROBLEM, body: { code: 'bad-request' } });
});

test('a body that does not come is the client’s delay, not the service’s', async () => {
  const { url } = await listening({ limits: { requestMillis: 50 } });
  const answer = await answerTo(
    url,
    'POST /v1/decisions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer clerk\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
  );
  expect(answer).toMatchObject({ status: 408, type: PROBLEM, body: { code: 'too-slow' } });
});

test('what takes long before the body is read is the service’s own delay', async () => {
  const { url } = await listening({
    limits: { requestMillis: 50 },
    authenticate: () => new Promise(() => undefined),
  });
  const answer = await answerTo(
    url,
    'POST /v1/decisions HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}',
  );
  expect(answer).toMatchObject({ status: 503, type: PROBLEM, body: { code: 'took-too-long' } });
});
