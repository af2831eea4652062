import { type Calendar, type Certainty, worstCertainty } from '@xinfang/calendar';
import type { CaseReckoning } from '@xinfang/deadlines';

type Reckoned = Pick<CaseReckoning['undecided'][number], 'deadline' | 'start' | 'clock'>;

/**
 * How certain the day is that binds. The clock's own certainty always asks for the rolled day too, and would call a duty in
 * plain days provisional that no notice can move.
 */
export const bindingCertainty = (
  { deadline, start, clock }: Reckoned,
  calendar: Calendar,
): Certainty => {
  if (deadline.roll === 'rolled') return clock.certainty;
  const counted = deadline.periods.some((period) => 'unit' in period && period.unit === 'workday');
  const extended = clock.extension !== undefined && deadline.extension?.max.unit === 'workday';
  return worstCertainty(
    counted ? calendar.certaintyOf(start.day, clock.base) : 'official',
    extended ? calendar.certaintyOf(clock.base, clock.due) : 'official',
  );
};
