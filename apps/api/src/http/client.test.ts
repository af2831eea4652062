import { createClient, XinfangProblem } from '@xinfang/client';
import { describe, expect, test } from 'vitest';
import { fakeCounting } from '../../test/fake-counting.ts';
import { fakeService } from '../../test/fake-service.ts';
import { listening } from '../../test/listening.ts';

const clientOf = async (role: string, faked = {}) => {
  const { url } = await listening(faked, { progress: { everyMillis: 5, heartbeatMillis: 10 } });
  return createClient({ url, token: role, lang: 'en', pauseMillis: 1 });
};

describe('the client', () => {
  test('registers, appends, reads and lists', async () => {
    const client = await clientOf('clerk');
    const act = await client.register({
      registration: {
        receivedOn: '2026-03-02',
        receiver: { id: 'county-xfj', kind: 'petition-office' },
        channel: 'letter',
      },
    });
    const event = { type: 'registered', on: '2026-03-02' } as const;
    const { version } = await client.append(act.id, event, { ifMatch: act.version });
    expect(version).toBe(2);
    expect((await client.read(act.id)).case.events).toHaveLength(1);
    const ids: string[] = [];
    for await (const { caseId } of client.cases({ limit: 1 })) ids.push(caseId);
    expect(ids).toEqual([act.id]);
    const stale = await client
      .append(act.id, event, { ifMatch: 1 })
      .catch((error: unknown) => error);
    expect(stale).toBeInstanceOf(XinfangProblem);
    expect(stale).toMatchObject({ status: 412, code: 'version-moved' });
  });

  test('follows a run to its end', async () => {
    const { xf, clock } = await fakeService();
    const counting = fakeCounting(xf, clock);
    const client = await clientOf('head', { counting });
    const id = await client.startRun({ by: ['unit'] });
    const seen: string[] = [];
    for await (const { event, status } of client.progress(id)) {
      seen.push(`${event} ${status}`);
      if (status === 'waiting') counting.change(id, { status: 'running' });
      if (status === 'running') counting.change(id, { status: 'done' });
    }
    expect(seen).toEqual(['progress waiting', 'progress running', 'progress done', 'end done']);
  });
});
