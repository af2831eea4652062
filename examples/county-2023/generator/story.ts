import type { EventRow } from '../register-row.ts';
import { addWorkdays, type Day, isWorkday, workdayFrom, workdayUntil } from './days.ts';
import type { Pace } from './periods.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { Scenario } from './scenario.ts';

/** An event before it is written down. */
export interface Draft {
  readonly type: string;
  readonly day: Day;
  readonly fields: Partial<EventRow>;
}

/** A matter while it is told: events are added as its bodies act. */
export interface Story {
  readonly plan: Plan;
  readonly random: Random;
  readonly scenario: Scenario;
  readonly drafts: Draft[];
}

/** Adds what happened on a day. */
export const happen = (
  story: Story,
  type: string,
  day: Day,
  fields: Partial<EventRow> = {},
): void => {
  story.drafts.push({ type, day, fields });
};

/**
 * The working day on which a body does what it owes: usually early, now and then on the last day, in some scenarios late
 * or never (undefined). In time means on or before the strict due day, so before it where that is a day off.
 */
export const dutyDay = (story: Story, start: Day, { allowed, usual }: Pace): Day | undefined => {
  const { random, scenario } = story;
  const last = start + allowed;
  if (random.chance(scenario.overdueShare)) {
    if (random.chance(0.5))
      happen(story, 'supervised', workdayFrom(last + random.int(3, 15)), {
        reason: '超过法定期限仍未办理',
      });
    return undefined;
  }
  if (random.chance(scenario.lateShare)) return workdayFrom(last + random.int(1, 12));
  if (random.chance(scenario.lastDayShare)) return workdayUntil(last);
  return Math.min(workdayFrom(start + random.int(...usual)), workdayUntil(last));
};

/** A working day some working days after a day: 0 is the same day where that is one. */
export const later = (story: Story, day: Day, from: number, to: number): Day => {
  const first = isWorkday(day) ? day : workdayFrom(day);
  return addWorkdays(first, story.random.int(from, to));
};
