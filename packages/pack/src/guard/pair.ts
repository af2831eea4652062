import type { Effective } from '../format/base.ts';
import type { Deadline } from '../format/deadline.ts';
import type { Loosening } from './refusals.ts';

/** What an overlay changes of a deadline, with the deadline before and after. */
export interface Pair {
  readonly base: Deadline;
  readonly merged: Deadline;
}

/** A loosening of a deadline of the base. */
export const loosening = (
  { base }: Pair,
  code: Loosening['code'],
  path: Loosening['path'],
  more: Partial<Pick<Loosening, 'detail' | 'example'>> = {},
): Loosening => ({ code, kind: 'deadline', id: base.id, path, basis: base.basis, ...more });

/** Whether one span holds every day of the other. */
export const covers = (whole: Effective, part: Effective): boolean =>
  whole.from <= part.from &&
  (whole.to === undefined || (part.to !== undefined && part.to <= whole.to));
