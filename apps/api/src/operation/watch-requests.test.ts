import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { openTraces } from './traces.ts';
import { watchRequests } from './watch-requests.ts';

test('a request is traced by the pattern of its route, and what it comes to do lies within', async () => {
  const exporter = new InMemorySpanExporter();
  const traces = openTraces({ tracesTo: undefined }, exporter);
  const app = fastify();
  watchRequests(app, traces);
  app.post('/v1/cases/:id/events', () =>
    traces.within('act', { kind: 'replied' }, async () => ({})),
  );
  await app.inject({
    method: 'POST',
    url: '/v1/cases/county-secret/events?name=zhang',
    payload: { title: 'secret' },
  });
  const [act, request] = exporter.getFinishedSpans();
  expect(request).toMatchObject({
    name: 'request',
    attributes: { method: 'POST', route: '/v1/cases/:id/events', status: 200 },
  });
  expect(act?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  await app.close();
  await traces.stop();
});
