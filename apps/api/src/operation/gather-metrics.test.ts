import { StoreError } from '@xinfang/store';
import { expect, test } from 'vitest';
import { openDesk } from '../../test/desk.ts';
import { matter } from '../../test/matters.ts';
import { gatherMetrics } from './gather-metrics.ts';
import { openMetrics } from './metrics.ts';

test('cases are counted by how soon their duty is due, and no more often than twice a minute', async () => {
  await using opened = await openDesk('2026-03-02');
  const metrics = openMetrics();
  let counted = 0;
  const store = {
    ...opened.store,
    cases: {
      ...opened.store.cases,
      count: (...given: Parameters<typeof opened.store.cases.count>) => {
        counted += 1;
        return opened.store.cases.count(...given);
      },
    },
  };
  await opened.casework.register({ who: opened.as('clerk', 'wangshu-xfj') }, matter());
  await Promise.all([1, 2, 3].map(() => gatherMetrics(store, opened.clock, metrics)));
  expect(counted).toBe(3);
  expect(await metrics.text()).toContain('xinfang_cases_with_open_duty{within="overdue"} 0');
  opened.clock.set('2026-06-01');
  await gatherMetrics(store, opened.clock, metrics);
  expect(counted).toBe(6);
  expect(await metrics.text()).toContain('xinfang_cases_with_open_duty{within="overdue"} 1');
});

test('a store that was away is asked again at the next scrape', async () => {
  await using opened = await openDesk();
  const metrics = openMetrics();
  const counts = async () => {
    throw new StoreError('unavailable', { retry: true });
  };
  const away = { ...opened.store, outbox: { ...opened.store.outbox, counts } };
  await expect(gatherMetrics(away, opened.clock, metrics)).rejects.toThrow(StoreError);
  await gatherMetrics(opened.store, opened.clock, metrics);
  expect(await metrics.text()).toContain('xinfang_outbox_messages{state="waiting"} 0');
});
