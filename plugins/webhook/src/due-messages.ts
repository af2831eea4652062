import type { Assessment, CivilDate, Deadline, UndeterminedDeadline } from '@xinfang/sdk';
import { type DueDay, type MessageType, messageId, type WebhookMessage } from './message.ts';
import type { Settings } from './options.ts';

type Thresholds = Pick<Settings, 'soon' | 'today' | 'overdue' | 'undetermined'>;

interface Crossed {
  readonly type: Exclude<MessageType, 'run.completed'>;
  /** Part of the message's id: a day is said once for each threshold that it crosses. */
  readonly threshold: string;
}

/**
 * What is to be said of a matter: of each open duty and target that is near its day or past it, the narrowest threshold it
 * has crossed. Rights of persons are not said: they are not the unit's to keep.
 */
export const dueMessages = (
  { caseId, asOf, deadlines, undetermined }: Assessment,
  unit: string | undefined,
  thresholds: Thresholds,
): readonly WebhookMessage[] => {
  const matter = { caseId, ...(unit === undefined ? {} : { unit }) };
  const days = [
    ...deadlines.flatMap((deadline) => runningDay(deadline)),
    ...(thresholds.undetermined ? undetermined.map((each) => openDay(each, asOf)) : []),
  ];
  return days.flatMap((day): readonly WebhookMessage[] => {
    const crossed = crossedBy(day.daysLeft, thresholds);
    if (crossed === undefined) return [];
    const { type, threshold } = crossed;
    const standing = day.undetermined === undefined ? 'running' : 'undetermined';
    const id = messageId(caseId, day.deadline, threshold, day.dueOn, standing);
    return [{ type, id, asOf, data: { ...matter, ...day } }];
  });
};

type Day = Omit<DueDay, 'caseId' | 'unit'>;

const runningDay = (deadline: Deadline): readonly Day[] => {
  const { id, kind, label, status, binding, daysLeft, certainty, basis } = deadline;
  if (kind === 'right' || daysLeft === undefined) return [];
  if (status !== 'open' && status !== 'overdue') return [];
  const dueOn = binding === 'strict' ? deadline.dueOn : deadline.rolledDueOn;
  return [{ deadline: id, label, dueOn, daysLeft, certainty, basis }];
};

const openDay = (open: UndeterminedDeadline, asOf: CivilDate): Day => ({
  deadline: open.id,
  label: open.label,
  dueOn: open.wouldBeDueOn,
  daysLeft: daysBetween(asOf, open.wouldBeDueOn),
  basis: open.basis,
  undetermined: {
    status: open.status,
    because: open.because,
    needs: open.needs.map(({ fact }) => fact),
  },
});

const crossedBy = (daysLeft: number, { soon, today, overdue }: Thresholds): Crossed | undefined => {
  if (daysLeft < 0) return overdue ? { type: 'deadline.overdue', threshold: 'overdue' } : undefined;
  if (daysLeft === 0 && today) return { type: 'deadline.due-today', threshold: 'today' };
  const narrowest = soon.filter((days) => days >= daysLeft).toSorted((a, b) => a - b)[0];
  if (narrowest === undefined) return undefined;
  return { type: 'deadline.due-soon', threshold: String(narrowest) };
};

const DAY = 86_400_000;

const daysBetween = (from: CivilDate, to: CivilDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY;
