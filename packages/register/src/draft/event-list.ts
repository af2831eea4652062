import type { Trouble } from '../reject.ts';
import type { EventJson, EventPlan } from './event-plan.ts';
import type { RowValues } from './row-values.ts';
import { isTrouble } from './source.ts';

/** The events of a case on its way to being one. */
export interface EventList {
  readonly events: EventJson[];
  /** The plans that the events came from, in the same order. */
  readonly origins: EventPlan[];
}

/** Adds the events that a row tells of to a list, or says what is wrong with the first that cannot be read. */
export const readEvents = (
  { events, origins }: EventList,
  plans: readonly EventPlan[],
  values: RowValues,
): Trouble | undefined => {
  for (const plan of plans) {
    const event = plan.read(values);
    if (event === undefined) continue;
    if (isTrouble(event)) return { ...event, path: `events[${events.length}]` };
    events.push(event);
    origins.push(plan);
  }
  return undefined;
};
