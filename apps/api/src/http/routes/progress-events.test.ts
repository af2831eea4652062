import type { Job } from '@xinfang/store';
import { describe, expect, test } from 'vitest';
import { progressEvents } from './progress-events.ts';

const job = (status: Job['status'], done: number): Job => ({
  id: 'run-1',
  kind: 'run',
  actor: { id: 'a', role: 'clerk', body: 'b' },
  asked: {},
  status,
  progress: { done, of: 10 },
  result: null,
  error: null,
  createdAt: '2026-03-02T00:00:00.000Z',
  changedAt: '2026-03-02T00:00:00.000Z',
});

const told = async (
  jobs: readonly Job[],
  more: Partial<Parameters<typeof progressEvents>[0]> = {},
): Promise<readonly string[]> => {
  const [first = job('waiting', 0), ...later] = jobs;
  const read = async () => later.shift() ?? job('done', 10);
  const texts: string[] = [];
  const events = progressEvents({
    first,
    read,
    everyMillis: 1,
    heartbeatMillis: 3,
    stopping: new AbortController().signal,
    gone: new AbortController().signal,
    ...more,
  });
  for await (const text of events) texts.push(text);
  return texts;
};

const names = (texts: readonly string[]) => texts.map((text) => text.split('\n')[0]);

describe('progress', () => {
  test('is told when something changed, and ends with the run', async () => {
    const texts = await told([
      job('waiting', 0),
      job('running', 4),
      job('running', 4),
      job('done', 10),
    ]);
    expect(names(texts)).toEqual([
      'event: progress',
      'event: progress',
      'event: progress',
      'event: end',
    ]);
    expect(texts[1]).toBe(
      'event: progress\ndata: {"id":"run-1","status":"running","progress":{"done":4,"of":10},"error":null}\n\n',
    );
    expect(texts.at(-1)).toBe('event: end\ndata: {"id":"run-1","status":"done"}\n\n');
  });

  test('shows that it is still there where nothing changes', async () => {
    const texts = await told(Array.from({ length: 8 }, () => job('running', 1)));
    expect(names(texts)).toEqual([
      'event: progress',
      ': still there',
      ': still there',
      'event: progress',
      'event: end',
    ]);
  });

  test('ends at once with a client that is gone', async () => {
    const texts = await told([job('running', 1)], {
      gone: AbortSignal.abort(),
      everyMillis: 60_000,
    });
    expect(names(texts)).toEqual(['event: progress']);
  });

  test('ends with a last event when the service stops', async () => {
    const texts = await told([job('running', 1)], {
      stopping: AbortSignal.abort(),
      everyMillis: 60_000,
    });
    expect(texts.at(-1)).toBe('event: end\ndata: {"id":"run-1","status":"stopping"}\n\n');
  });
});
