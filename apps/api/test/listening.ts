import { onTestFinished } from 'vitest';
import type { AppOptions } from '../src/http/app-types.ts';
import { buildApp } from '../src/http/build-app.ts';
import { type Serving, serve } from '../src/http/serve.ts';
import { type Faked, fakeService } from './fake-service.ts';

/** A service that listens on a free port of the loopback, stopped when the test ends. */
export const listening = async (faked: Faked = {}, options: AppOptions = {}): Promise<Serving> => {
  const app = await buildApp(await fakeService(faked), { checkResponses: true, ...options });
  const serving = await serve(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await serving.stop(0);
  });
  return serving;
};
