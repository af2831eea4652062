import { bindingOf } from './clock.ts';
import type { DeadlinePlan } from './deadline-plan.ts';
import { NOWHERE } from './event-log-index.ts';
import type { Sheet } from './sheet.ts';

/** Where a deadline stands on the as-of day. */
export type DeadlineStatus = 'met' | 'late' | 'open' | 'overdue' | 'void';

/** Where the clock that the sheet holds stands. */
export const statusOf = ({ course, index, matter }: Sheet, plan: DeadlinePlan): DeadlineStatus => {
  if (course.voided !== NOWHERE) return 'void';
  const binding = bindingOf(course, plan);
  if (course.fulfilled !== NOWHERE)
    return (index.days[course.fulfilled] as number) <= binding ? 'met' : 'late';
  return matter.asOf <= binding ? 'open' : 'overdue';
};
