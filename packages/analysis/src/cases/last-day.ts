import { type CivilDate, formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';

/** The last day that a case tells of: without a stated as-of day it is looked at on it. */
export const lastDayOf = ({ registration, events }: Case): CivilDate =>
  formatDayNumber(
    Math.max(
      ...[registration.receivedOn, ...events.map(({ on }) => on)].map(
        (on) => parseDayNumber(on) ?? 0,
      ),
    ),
  );
