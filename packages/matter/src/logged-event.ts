import type { CivilDate, DayNumber } from '@xinfang/calendar';
import { parseDayNumber, XinfangError } from '@xinfang/calendar';
import type { CaseEvent } from './case.ts';
import { caseIssue } from './case-issue.ts';

/** An event in its place: `index` in the stored list from 0, `day` of its (corrected) date as a day number. */
export type LoggedEvent = CaseEvent & { readonly index: number; readonly day: DayNumber };

/** The order in which events count: by day, ties by their place in the stored list. */
export const inOrder = (a: LoggedEvent, b: LoggedEvent): number =>
  a.day - b.day || a.index - b.index;

/** Events as first written, in order. Nearly every register lists them so. */
export const logOf = (events: readonly CaseEvent[]): readonly LoggedEvent[] => {
  const log: LoggedEvent[] = [];
  let inOrderSoFar = true;
  let before = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const day = dayOf(event.on);
    inOrderSoFar &&= before <= day;
    before = day;
    log.push({ ...event, index: log.length, day });
  }
  return inOrderSoFar ? log : log.sort(inOrder);
};

/** The day number of a date of a parsed case, or of one that a caller gave. Throws XinfangError where it is no day. */
export const dayOf = (date: CivilDate): DayNumber => {
  const day = parseDayNumber(date);
  if (day === undefined) throw new XinfangError([caseIssue('impossible-date', [])]);
  return day;
};
