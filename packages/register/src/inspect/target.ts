import type { EventType } from '@xinfang/matter';

/**
 * What a column may be: a place or a fact of a case (`registration.unit`, `facts.purpose`), a field of an event
 * (`events.replied.on`; `events.any` where a column tells the type), or something that a case has no place for.
 */
export type Target =
  | 'id'
  | `registration.${string}`
  | `facts.${string}`
  | `events.${EventType | 'any'}.${string}`
  | 'backlog-flag'
  | 'repeat-flag'
  | 'identity'
  | 'unused';

/** A field of an event, as the parts of its target. */
export interface EventTarget {
  readonly event: EventType | 'any';
  readonly field: string;
}

/** The event and the field that a target is, or undefined where it is none. */
export const eventTargetOf = (target: Target | undefined): EventTarget | undefined => {
  const [, event, field] = /^events\.([a-z-]+)\.(\w+)$/.exec(target ?? '') ?? [];
  return event === undefined || field === undefined
    ? undefined
    : { event: event as EventType | 'any', field };
};

const DAYS: ReadonlySet<string> = new Set(['on', 'notifiedOn', 'reportDueOn', 'recordedOn']);

/** Whether a day stands in the place. */
export const isDay = (target: Target): boolean =>
  target === 'registration.receivedOn' || DAYS.has(eventTargetOf(target)?.field ?? '');
