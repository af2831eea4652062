import type { FastifyInstance } from 'fastify';
import { refusal } from '../problem/refusals.ts';

/** Refuses a request that does not say to which host it goes (RFC 9112, 3.2). */
export const addHost = (app: FastifyInstance): void => {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.httpVersion === '1.1' && raw.headers.host === undefined) throw refusal('bad-request');
  });
};
