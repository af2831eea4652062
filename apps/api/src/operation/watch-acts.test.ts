import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node';
import { expect, test } from 'vitest';
import { openDesk } from '../../test/desk.ts';
import { matter } from '../../test/matters.ts';
import { openCasework } from '../casework/open-casework.ts';
import { Refusal } from '../refusal.ts';
import { openMetrics } from './metrics.ts';
import { openTraces } from './traces.ts';
import { watchActs, watchKernel } from './watch-acts.ts';
import { watchStore } from './watch-store.ts';

test('an act is counted and traced down to the store, without its case', async () => {
  const exporter = new InMemorySpanExporter();
  const traces = openTraces({ tracesTo: undefined }, exporter);
  const metrics = openMetrics();
  await using opened = await openDesk();
  const desk = {
    ...opened.desk,
    store: watchStore(opened.store, { traces, metrics }),
    xf: watchKernel(opened.desk.xf, traces),
  };
  const casework = watchActs(openCasework(desk), { traces, metrics });
  const asking = { who: opened.as('clerk', 'wangshu-xfj') };
  const { status } = await casework.register(asking, matter({ id: 'wangshu-xfj-secret' }));
  expect(status).toBe(201);
  const sent = { type: '张三', on: '2026-03-02' };
  await expect(
    casework.append(asking, 'wangshu-xfj-secret', JSON.parse(JSON.stringify(sent)), 1),
  ).rejects.toThrow(Refusal);
  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['act', 'kernel.assess', 'store.cases.commit', 'store.cases.read']),
  );
  const act = spans.find(({ name }) => name === 'act');
  expect(act?.attributes).toEqual({ kind: 'registered', status: 201 });
  const told = JSON.stringify(
    spans.map(({ name, attributes, events }) => [name, attributes, events]),
  );
  expect(told).not.toMatch(/secret|甲某某|张三|土地/u);
  const text = await metrics.text();
  expect(text).toContain('xinfang_acts_total{type="registered",outcome="done"} 1');
  expect(text).toMatch(/xinfang_acts_total\{type="unknown",outcome="[a-z-]+"\} 1/u);
  expect(text).toContain('xinfang_store_seconds_count{operation="cases.commit",outcome="ok"} 1');
  expect(text).not.toMatch(/secret|张三/u);
  await traces.stop();
});
