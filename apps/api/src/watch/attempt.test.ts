import type { Message } from '@xinfang/store';
import { expect, test } from 'vitest';
import { type Deed, SECRET, startReceiver } from '../../test/receiver.ts';
import { attempt } from './attempt.ts';

const MESSAGE: Message = {
  id: 'msg-1',
  key: 'due:C-1:office',
  sink: 'office',
  topic: 'deadline.due-today',
  payload: { caseId: 'C-1' },
  attempt: 1,
  createdAt: '2026-03-10T01:00:00.000Z',
};

const post = (url: string, more: { secret?: string; timeoutMillis?: number } = {}) =>
  attempt(MESSAGE, {
    sink: { name: 'office', body: 'wangshu-xfj', url, secret: more.secret ?? SECRET },
    timeoutMillis: more.timeoutMillis ?? 5000,
    now: Date.now(),
    fetch,
  });

test('a message arrives with a signature that the library takes', async () => {
  await using receiver = await startReceiver();
  expect(await post(receiver.url)).toEqual({ taken: true });
  expect(receiver.taken.get('msg-1')).toMatchObject({
    type: 'deadline.due-today',
    data: { caseId: 'C-1' },
  });
});

test('a message signed with another key is not taken', async () => {
  await using receiver = await startReceiver();
  const secret = `whsec_${Buffer.alloc(32, 'else').toString('base64')}`;
  expect(await post(receiver.url, { secret })).toMatchObject({ again: false, error: 'status-401' });
  expect(receiver.forged()).toBe(1);
});

const status = (code: number, headers: Record<string, string> = {}): Deed => ({
  status: code,
  headers,
});

test.each([
  ['gone', status(410), { again: false, wait: 0, error: 'status-410' }],
  ['refused', status(400), { again: false, wait: 0, error: 'status-400' }],
  ['too many', status(429, { 'retry-after': '7' }), { again: true, wait: 7000 }],
  [
    'busy until a time',
    status(503, {
      date: 'Tue, 10 Mar 2026 01:00:00 GMT',
      'retry-after': 'Tue, 10 Mar 2026 01:00:30 GMT',
    }),
    { again: true, wait: 30_000 },
  ],
  [
    'busy without saying until when',
    status(503, { 'retry-after': 'soon' }),
    { again: true, wait: 0 },
  ],
  ['too slow itself', status(408), { again: true, wait: 0 }],
  ['defect', status(500), { again: true, wait: 0, error: 'status-500' }],
  ['elsewhere', status(302, { location: '/other' }), { again: true, error: 'network' }],
  ['cut off', 'reset', { again: true, error: 'network' }],
] satisfies readonly (readonly [string, Deed, object])[])(
  'a receiver that is %s',
  async (_name, deed, expected) => {
    await using receiver = await startReceiver(() => deed);
    expect(await post(receiver.url)).toMatchObject({ taken: false, ...expected });
    expect(receiver.came.get('msg-1')).toBe(1);
  },
);

test('a receiver that says nothing is not waited for longer than is set', async () => {
  await using receiver = await startReceiver(() => 'hang');
  expect(await post(receiver.url, { timeoutMillis: 100 })).toMatchObject({
    again: true,
    error: 'timeout',
  });
});

test('nothing of the address is told where nobody listens', async () => {
  const receiver = await startReceiver();
  await receiver[Symbol.asyncDispose]();
  expect(await post(receiver.url)).toEqual({
    taken: false,
    again: true,
    wait: 0,
    error: 'network',
  });
});
