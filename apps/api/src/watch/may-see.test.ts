import { beforeAll, expect, test } from 'vitest';
import { openSampleOrganisation } from '../../test/organisation.ts';
import type { Organisation } from '../organisation.ts';
import { type Seen, sightOf, sinkViewer } from './may-see.ts';

let organisation: Organisation;
beforeAll(async () => {
  organisation = await openSampleOrganisation();
});

const seen = (more: Partial<Seen> = {}): Seen => ({
  office: 'wangshu-xfj',
  reach: ['wangshu-xfj', 'wangshu-zjj', 'wangshu', 'xihe'],
  partition: 'ordinary',
  accused: [],
  unstated: false,
  ...more,
});

const accusing = (accused: string) => seen({ partition: 'accusation', accused: [accused] });

test.each([
  ['the office', 'wangshu-xfj', seen(), 'seen'],
  ['a body above it', 'xihe', seen(), 'seen'],
  ['a body that never had it', 'wangshu-rsj', seen(), 'not-theirs'],
  ['a body that nobody knows', 'nowhere', seen({ reach: ['nowhere'] }), 'not-theirs'],
  ['the accused body', 'wangshu-zjj', accusing('wangshu-zjj'), 'withheld'],
  ['a body below the accused one', 'wangshu-zjj', accusing('wangshu'), 'withheld'],
  ['the office, of another body', 'wangshu-xfj', accusing('wangshu-zjj'), 'seen'],
  ['anyone, of an accused that nobody knows', 'wangshu-xfj', accusing('nowhere'), 'withheld'],
  ['the office, where nobody is stated', 'wangshu-xfj', seen({ unstated: true }), 'seen'],
  ['a body above, where nobody is stated', 'wangshu', seen({ unstated: true }), 'withheld'],
])('%s', (_name, body, of, sight) => {
  expect(sightOf(body, of, organisation)).toBe(sight);
});

test('a store is asked for what is not stated only where no body lies below', () => {
  expect(sinkViewer('wangshu-xfj', organisation).seesUnstated).toBe(true);
  expect(sinkViewer('wangshu', organisation).seesUnstated).toBe(false);
  expect(sinkViewer('nowhere', organisation).barredFrom).toBe('all');
});
