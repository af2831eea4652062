import type { CountedDeadline } from './measured-case.ts';

/** Where a deadline can stand, in the order of a report. */
export const DEADLINE_STATUSES = [
  'met',
  'late',
  'open',
  'overdue',
  'void',
  'undetermined',
] as const;

/** The place of a status in that order. */
export const PLACE_OF_STATUS: Readonly<Record<CountedDeadline['status'], number>> = {
  met: 0,
  late: 1,
  open: 2,
  overdue: 3,
  void: 4,
  undetermined: 5,
};
