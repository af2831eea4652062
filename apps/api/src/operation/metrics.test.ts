import { expect, test } from 'vitest';
import { openMetrics } from './metrics.ts';

test('what was told is in the text that Prometheus reads', async () => {
  const metrics = openMetrics();
  metrics.act('replied', 'committed');
  metrics.run('done');
  metrics.store('cases.commit', 0.002, 'ok');
  metrics.outbox({ waiting: 2, dead: 1, sent: 7 });
  metrics.due('overdue', 4);
  const text = await metrics.text();
  expect(text).toContain('xinfang_acts_total{type="replied",outcome="committed"} 1');
  expect(text).toContain('xinfang_outbox_messages{state="dead"} 1');
  expect(text).toContain('xinfang_cases_with_open_duty{within="overdue"} 4');
  expect(text).toContain('nodejs_eventloop_lag_seconds');
});

test('two services in one process count each for itself', async () => {
  const [one, other] = [openMetrics(), openMetrics()];
  one.run('failed');
  expect(await other.text()).not.toContain('xinfang_runs_total{outcome="failed"}');
});
