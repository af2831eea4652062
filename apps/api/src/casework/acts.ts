import type { EventType } from '@xinfang/matter';
import type { Role } from '../access/principal.ts';

/** What the unit in whose hands a matter is records; all else is the receiving office's. */
const UNIT_ACTS: ReadonlySet<EventType> = new Set([
  'unit-received',
  'objected',
  'accepted',
  'informed',
  'not-accepted',
  'no-longer-accepted',
  'redirected',
  'extended',
  'hearing-started',
  'hearing-ended',
  'mediated',
  'replied',
  'delivered',
  'review-requested',
  'review-decided',
  'recheck-requested',
  'recheck-decided',
  'result-reported',
  'withdrawn',
  'closed',
  'corrected',
]);

/** Where a person stands to a matter. */
export interface Standing {
  readonly role: Role;
  /** Their body received it, or one below theirs did. */
  readonly isOffice: boolean;
  /** Their body holds it, or one below theirs does. */
  readonly isHolder: boolean;
}

/**
 * Whether a person may record an event: the receiving office every one, the unit in whose hands the matter is its own acts.
 *
 * @example
 * mayRecord({ role: 'handler', isOffice: false, isHolder: true }, 'replied') // true
 */
export const mayRecord = ({ role, isOffice, isHolder }: Standing, type: EventType): boolean => {
  if (role === 'handler') return isHolder && UNIT_ACTS.has(type);
  if (role !== 'clerk' && role !== 'head') return false;
  return isOffice || (isHolder && UNIT_ACTS.has(type));
};

/**
 * Whether a person may put an event right: who may record it, may. Otherwise a unit could hand a matter on by correcting the
 * office's dispatch.
 */
export const mayCorrect = (standing: Standing, corrected: EventType): boolean =>
  corrected === 'corrected' ? standing.isOffice : mayRecord(standing, corrected);
