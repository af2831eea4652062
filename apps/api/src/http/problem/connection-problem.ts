import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import { type RefusalCode, refusal } from './refusals.ts';

const CODES: ReadonlyMap<string, RefusalCode> = new Map([
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'too-slow'],
]);

/** What is not even a request is told in the same way, and the connection ends. */
export const refuseConnection = (
  error: Error & { readonly code?: string },
  socket: Pick<Socket, 'writable' | 'destroyed' | 'end' | 'destroy'>,
): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const { data } = refusal(CODES.get(error.code ?? '') ?? 'bad-request');
  const body = JSON.stringify(problemOf(data, { lang: 'zh', instance: randomUUID() }));
  socket.end(
    [
      `HTTP/1.1 ${data.status} ${STATUS_CODES[data.status] ?? ''}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
};
