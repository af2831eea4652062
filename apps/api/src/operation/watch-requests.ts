import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OpenSpan, Traces } from './traces.ts';

/**
 * A span for each request, by the pattern of its route; what the request comes to do lies within it.
 *
 * @example
 * watchRequests(app, traces);
 */
export const watchRequests = (app: FastifyInstance, traces: Traces): void => {
  const spans = new WeakMap<FastifyRequest, OpenSpan>();
  app.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url ?? 'none';
    spans.set(request, traces.open('request', { method: request.method, route }));
  });
  // Not before: a body that is read on the way leaves what surrounds it behind.
  app.addHook('preHandler', (request, _, done) => {
    const span = spans.get(request);
    if (span === undefined) done();
    else span.run(done);
  });
  app.addHook('onResponse', async (request, { statusCode }) => {
    spans.get(request)?.end({ status: statusCode }, statusCode >= 500);
  });
};
