import { finished } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { refusal } from '../problem/refusals.ts';

/**
 * Lets so many requests work at once and tells the others to come again: memory stays bounded however many come. Streams hold
 * no place of those who work, but have a bound of the same size. Addresses that tell how the service is are always answered.
 */
export const addGate = (app: FastifyInstance, atOnce: number): void => {
  const inside = { work: 0, streams: 0 };
  app.addHook('onRequest', async (request, reply) => {
    const { always, stream } = request.routeOptions.config;
    if (always === true) return;
    const kind = stream === true ? 'streams' : 'work';
    if (inside[kind] >= atOnce) throw refusal('busy');
    inside[kind] += 1;
    finished(reply.raw, () => {
      inside[kind] -= 1;
    });
  });
};
