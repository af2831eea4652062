import type { Issue } from '@xinfang/calendar';
import { parseDayNumber } from '@xinfang/calendar';
import type { CaseEvent, EventOf } from './case.ts';
import { allowedHint, caseIssue, issuesOf, wholeNumberHint } from './case-issue.ts';
import { correctionsInForce, correctionsOf, type LoggedCorrection } from './correction.ts';
import { fieldsOfType } from './event-schema.ts';
import { logOf } from './logged-event.ts';

type Correction = EventOf<'corrected'>;

/**
 * What is wrong with the corrections of a list of events: an event that is not there, a field its type does not have, a value
 * that may not stand in it. Where corrections correct each other, this must hold on each day on which they change.
 */
export const correctionIssues = (events: readonly CaseEvent[]): Issue[] => {
  const found: Issue[] = [];
  let nested = false;
  events.forEach((event, index) => {
    if (event.type !== 'corrected') return;
    found.push(...misfits(event, index, events));
    nested ||= events[event.event]?.type === 'corrected' || event.field === 'event';
  });
  return found.length > 0 || !nested ? found : nestedIssues(events);
};

const nestedIssues = (events: readonly CaseEvent[]): Issue[] => {
  const corrections = correctionsOf(logOf(events));
  const places = new Map(corrections.map(({ index }, place) => [index, place]));
  const check = (correction: LoggedCorrection): Issue[] =>
    (places.get(correction.event) ?? -1) < (places.get(correction.index) ?? -1)
      ? misfits(correction, correction.index, events)
      : [orderIssue(correction.index)];
  const asWritten = corrections.flatMap(check);
  if (asWritten.length > 0) return asWritten;
  for (const day of daysOfChange(corrections)) {
    const changed = [...correctionsInForce(corrections, day).values()]
      .flat()
      .filter((correction) => !corrections.includes(correction));
    const found = changed.flatMap(check);
    if (found.length > 0) return found;
  }
  return [];
};

const daysOfChange = (corrections: readonly LoggedCorrection[]): Set<number> => {
  const moved = corrections.flatMap(({ to }) =>
    typeof to === 'string' ? (parseDayNumber(to) ?? []) : [],
  );
  return new Set([...corrections.map((correction) => correction.day), ...moved]);
};

/** Only what was written earlier can be corrected: this also leaves no circles. */
const orderIssue = (index: number): Issue =>
  caseIssue('unknown-value', ['events', index, 'event'], {
    zh: '更正只能更正比它更早的更正',
    en: 'A correction can correct only an earlier correction',
  });

const misfits = (correction: Correction, index: number, events: readonly CaseEvent[]): Issue[] => {
  const path = ['events', index];
  const target = events[correction.event];
  if (target === undefined || correction.event === index)
    return [caseIssue('unknown-value', [...path, 'event'], otherEventHint(events))];
  const fields = fieldsOfType(target.type) ?? {};
  const names = Object.keys(fields).filter((name) => name !== 'type');
  if (!names.includes(correction.field))
    return [caseIssue('unknown-value', [...path, 'field'], allowedHint(names))];
  const parsed = fields[correction.field]?.safeParse(correction.to);
  if (parsed?.success === false)
    return issuesOf(parsed.error.issues, correction.to, [...path, 'to']);
  return valueMisfits(correction, target, events).map((hint) =>
    caseIssue('unknown-value', [...path, 'to'], hint),
  );
};

const valueMisfits = (
  { event, field, to }: Correction,
  target: CaseEvent,
  events: readonly CaseEvent[],
) => {
  if (
    target.type === 'evaluated' &&
    field === 'expired' &&
    to === false &&
    target.grade === undefined
  )
    return [allowedHint([true])];
  const isNoEvent = typeof to === 'number' && (to >= events.length || to === event);
  return target.type === 'corrected' && field === 'event' && isNoEvent
    ? [otherEventHint(events)]
    : [];
};

const otherEventHint = (events: readonly CaseEvent[]) => {
  const range = wholeNumberHint(0, events.length - 1);
  return {
    zh: `${range.zh}，且不能是更正自身`,
    en: `${range.en}, other than the correction itself`,
  };
};
