import type { CivilDate } from '@xinfang/sdk';
import type { DueRow } from '@xinfang/store';
import { passedBy } from './reminders.ts';
import type { Threshold } from './thresholds.ts';

/** What was said on a day in this process: so that a pass over the same rows reckons nothing again. */
export interface Said {
  /** Begins a pass on a day; what was said on another is forgotten. */
  begin(today: CivilDate): void;
  /** Whether something is to be said of a row that was not said yet, or not of the row as it is now. */
  isNew(row: DueRow): boolean;
  add(rows: readonly DueRow[]): void;
}

/** Beyond these a pass reckons again what it reckoned before: slower, and with the same result. */
const MOST_KNOWN = 200_000;

/** Remembers rows; only to spare work, for a message is stored once by its key. */
export const rememberSaid = (thresholds: readonly Threshold[]): Said => {
  const known = new Set<string>();
  let day: CivilDate = '';
  const nameOf = (row: DueRow): string | undefined => {
    const threshold = passedBy(row, day, thresholds);
    if (threshold === undefined) return undefined;
    const { caseId, deadline, instance, dueOn, certainty, state, body } = row;
    const parts = [caseId, deadline, instance, dueOn, certainty, state, body, threshold.id];
    return JSON.stringify(parts);
  };
  return {
    begin: (today) => {
      if (day !== today) known.clear();
      day = today;
    },
    isNew: (row) => {
      const name = nameOf(row);
      return name !== undefined && !known.has(name);
    },
    add: (rows) => {
      for (const row of rows) {
        const name = nameOf(row);
        if (name !== undefined && known.size < MOST_KNOWN) known.add(name);
      }
    },
  };
};
