import type { FastifyInstance } from 'fastify';
import { refusal } from '../problem/refusals.ts';

/** Whether the service is still taking requests; streams listen to end with a last word. */
export interface Lifecycle {
  readonly stopping: AbortSignal;
  /** From here on `/ready` is 503 and streams end. */
  stop(): void;
}

/**
 * Makes the application stop well: nothing new is taken, and connections end with the answer that they wait for, for a kept one
 * would hold the shutdown up.
 */
export const addStopping = (app: FastifyInstance): void => {
  const controller = new AbortController();
  const lifecycle: Lifecycle = { stopping: controller.signal, stop: () => controller.abort() };
  app.decorate('lifecycle', lifecycle);
  app.addHook('preClose', async () => lifecycle.stop());
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (lifecycle.stopping.aborted && request.routeOptions.config.always !== true)
      throw refusal('stopping');
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    if (lifecycle.stopping.aborted) reply.header('connection', 'close');
    return payload;
  });
};
