import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, type Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts requests by route pattern, method and status: an id never becomes a label. */
export const addMeasures = (app: FastifyInstance, registry: Registry): void => {
  const labelNames = ['method', 'route', 'status'] as const;
  const registers = [registry];
  const answered = new Counter({
    name: 'xinfang_http_requests_total',
    help: 'Answered requests',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'xinfang_http_request_duration_seconds',
    help: 'Time to the end of the answer',
    labelNames,
    registers,
    buckets: SECONDS,
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    answered.inc(labels);
    if (request.routeOptions.config.stream !== true)
      seconds.observe(labels, reply.elapsedTime / 1000);
  });
};
