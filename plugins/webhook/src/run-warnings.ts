import type { RunWarning, Text } from '@xinfang/sdk';
import type { WebhookSummary } from './summary.ts';

const OTHER_UNIT: Text = {
  zh: '有事项没有推送：在别的单位手里，不归收件单位（unit）',
  en: 'Matters were not sent: they lie with another unit than the receiver (unit)',
};

const LEFT_OUT: Text = {
  zh: '有事项没有推送：是或者可能是检举控告，而不能确认收件单位可以知悉',
  en: 'Matters were not sent: they are or may be accusations, and whether the receiver may know is not sure',
};

const UNDELIVERED: Text = { zh: '有消息没有送到', en: 'Messages were not delivered' };

/**
 * For the report of the run, which many may read: how many matters were not sent, and of those that are or may be accusations
 * no reason of a single one.
 */
export const runWarnings = (
  { 'other-unit': others = 0, ...withheld }: WebhookSummary['leftOut'],
  undelivered: number,
): readonly RunWarning[] =>
  [
    { code: 'webhook-other-unit', count: others, message: OTHER_UNIT },
    { code: 'webhook-left-out', count: sumOf(withheld), message: LEFT_OUT },
    { code: 'webhook-undelivered', count: undelivered, message: UNDELIVERED },
  ].filter(({ count }) => count > 0);

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
