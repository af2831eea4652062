import type { Certainty, DayNumber } from '@xinfang/calendar';
import type { EventType } from '@xinfang/matter';
import type { Deadline } from '@xinfang/pack/decide';
import type { DeadlineStatus } from './status.ts';
import type { OpenVerdict } from './verdict.ts';

/** A deadline of a case as a mass run counts it. All days are day numbers. */
export interface CountedDeadline {
  readonly deadline: Deadline;
  /** `undetermined` where it is open whether its clock runs; `verdict` then says why. */
  readonly status: DeadlineStatus | 'undetermined';
  readonly verdict: OpenVerdict | undefined;
  /** The day of the receipt or of the event that started it. */
  readonly start: DayNumber;
  /** The due day before extension and suspension, and after them. */
  readonly base: DayNumber;
  readonly due: DayNumber;
  /** The day that binds. */
  readonly binding: DayNumber;
  readonly certainty: Certainty;
  readonly extendedBy: number;
  readonly suspendedDays: number;
  /** The event that fulfilled it and its day; undefined where none did, or another made it void before. */
  readonly fulfilledBy: EventType | undefined;
  readonly fulfilledOn: DayNumber | undefined;
  /** The event that made it void and its day. */
  readonly voidedBy: EventType | undefined;
  readonly voidedOn: DayNumber | undefined;
}

/** One that the next clock overwrites. */
export type CountedSlot = { -readonly [Key in keyof CountedDeadline]: CountedDeadline[Key] };
