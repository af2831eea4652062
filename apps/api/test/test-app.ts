import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import type { AppOptions } from '../src/http/app-types.ts';
import { buildApp } from '../src/http/build-app.ts';
import { type Faked, fakeService } from './fake-service.ts';

/** An application over a fake service that checks its answers, closed when the test ends. */
export const testApp = async (
  faked: Faked = {},
  options: AppOptions = {},
): Promise<FastifyInstance> => {
  const app = await buildApp(await fakeService(faked), { checkResponses: true, ...options });
  onTestFinished(() => app.close());
  return app;
};

/** A matter as it is registered. */
export const GIVEN = {
  registration: {
    receivedOn: '2026-03-02',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    content: '自然资源/土地征收',
  },
  facts: { purpose: 'appeal', remit: 'same-level' },
};

/** An event as it is appended. */
export const DISPATCHED = {
  type: 'dispatched',
  on: '2026-03-02',
  mode: 'forward',
  to: 'county-zrzyj',
};

/** A whole case, to be asked about. */
export const WHOLE = { id: 'C-2026-0001', ...GIVEN, events: [DISPATCHED] };
