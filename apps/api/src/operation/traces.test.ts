import { SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node';
import { afterEach, expect, test } from 'vitest';
import { openTraces, type Traces } from './traces.ts';

const CANARY = '张三 13800000000';

let open: Traces | undefined;
afterEach(async () => {
  await open?.stop();
  open = undefined;
});

const tracing = () => {
  const exporter = new InMemorySpanExporter();
  const traces = openTraces({ tracesTo: undefined }, exporter);
  open = traces;
  return { exporter, traces };
};

test('a span within a span knows it, and ends when its work does', async () => {
  const { exporter, traces } = tracing();
  await traces.within('request', { route: '/v1/cases/{id}/events' }, async (tell) => {
    await traces.within('store.cases.commit', {}, async () => undefined);
    tell({ status: 201 });
  });
  const [commit, request] = exporter.getFinishedSpans();
  expect([commit?.name, request?.name]).toEqual(['store.cases.commit', 'request']);
  expect(commit?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  expect(request?.attributes).toEqual({ route: '/v1/cases/{id}/events', status: 201 });
});

test('a failure is told by its kind alone', async () => {
  const { exporter, traces } = tracing();
  const failing = traces.within('act', { kind: 'replied' }, async () => {
    throw new RangeError(CANARY);
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(() =>
    traces.within('assess', {}, () => {
      throw new RangeError(CANARY);
    }),
  ).toThrow(RangeError);
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ status }) => status)).toEqual([
    { code: SpanStatusCode.ERROR },
    { code: SpanStatusCode.ERROR },
  ]);
  expect(spans[0]?.attributes).toEqual({ kind: 'replied', errName: 'RangeError' });
  expect(spans.flatMap(({ events }) => events)).toEqual([]);
});

test('contents given as a field are dropped', () => {
  const { exporter, traces } = tracing();
  const fields: object = { route: CANARY, caseId: 'C-1', title: CANARY, count: 3 };
  traces.within('list', fields, (tell) => tell({ ...fields }));
  expect(exporter.getFinishedSpans()[0]?.attributes).toEqual({ count: 3 });
});

test('without traces the work is done all the same', async () => {
  const traces = openTraces({ tracesTo: undefined });
  expect(traces.within('act', {}, () => 3)).toBe(3);
  await traces.stop();
});
