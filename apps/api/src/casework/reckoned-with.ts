import { createHash } from 'node:crypto';
import type { Calendar, Xinfang } from '@xinfang/sdk';
import type { Organisation } from '../organisation.ts';

/**
 * With which engine, law, calendar and organisation the service reckons: where it changes, every projection is made anew.
 *
 * @example
 * reckonedWith(xf, organisation) // '@xinfang/rules@1.0.0 national@1.0.0 sha256-… cn@2026.1 … directory'
 */
export const reckonedWith = (xf: Xinfang, organisation: Organisation): string => {
  const layers = xf.pack.layers.map(({ id, version, hash }) => `${id}@${version} ${hash}`);
  const plugins = xf.plugins.map(({ name, version }) => `${name}@${version}`);
  const { calendar } = xf;
  const days = `${calendar.id}@${calendar.version} ${daysOf(calendar)}`;
  return [engineOf(xf), ...layers, ...plugins, days, organisation.identity].join(' ');
};

const PLAIN_CASE = {
  id: 'engine',
  registration: { receivedOn: '2023-01-03', receiver: { kind: 'organ' }, channel: 'letter' },
};

const engineOf = (xf: Xinfang): string => xf.decide(PLAIN_CASE).engine;

/** A hash of what the notices say: a calendar may be mended under its own version. */
const daysOf = ({ firstDay, lastDay, daysOff }: Calendar): string =>
  createHash('sha256')
    .update(JSON.stringify([firstDay, lastDay, daysOff(firstDay - 1, lastDay)]))
    .digest('base64url');
