import { bindingDay } from './clock.ts';
import type { Counted } from './rate.ts';
import type { Register } from './register.ts';

/** Which statuses make up the denominator. */
const COUNTED = {
  due: ['met', 'late', 'overdue'],
  dashboard: ['met', 'late', 'open', 'overdue'],
} as const;

/** The deadlines of these names that are due in the period; void and undetermined ones stand apart. */
export const deadlineRate = (
  { entries, isInside }: Register,
  names: readonly string[],
  variant: 'due' | 'dashboard',
): Counted => {
  const isNamed = (id: string): boolean => names.includes(id.split('.')[1] ?? '');
  const due = entries.flatMap(({ id, assessment }) =>
    assessment.deadlines
      .filter((deadline) => isNamed(deadline.id) && isInside(bindingDay(deadline)))
      .map(({ status }) => ({ id, status })),
  );
  const idsWith = (statuses: readonly string[]): readonly string[] =>
    due.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);
  return {
    numerator: idsWith(['met']),
    denominator: idsWith(COUNTED[variant]),
    void: idsWith(['void']),
    undetermined: entries.flatMap(({ id, assessment }) =>
      assessment.undetermined
        .filter((deadline) => isNamed(deadline.id) && isInside(deadline.wouldBeDueOn))
        .map(() => id),
    ),
  };
};
