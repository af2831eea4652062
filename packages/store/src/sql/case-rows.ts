import type {
  CaseRow,
  CaseView,
  DueRow,
  OpenDeadline,
  Partition,
  StoredCase,
} from '../case-view.ts';
import type { CaseJson, Entry, Json, LoggedEntry } from '../entry.ts';
import type { CaseTable, DeadlineTable, LogTable, ReachTable } from './schema.ts';

/** The columns of a line of the register. */
export const ROW_COLUMNS = [
  'c.case_id',
  'c.version',
  'c.partition',
  'c.unstated',
  'c.office',
  'c.holder',
  'c.received_on',
  'c.channel',
  'c.content',
  'c.township',
  'c.purpose',
  'c.state',
  'c.closed_on',
  'c.next_due_on',
  'c.reckoned_on',
] as const;

/** The columns of a stored case. */
export const CASE_COLUMNS = [...ROW_COLUMNS, 'c.accused', 'c.deadlines', 'c.body'] as const;

type Column<Names extends string> = Names extends `c.${infer Name}` ? Name : never;
/** A row of {@link ROW_COLUMNS}. */
export type RowColumns = Pick<CaseTable, Column<(typeof ROW_COLUMNS)[number]> & keyof CaseTable>;
/** A row of {@link CASE_COLUMNS}. */
export type CaseColumns = RowColumns &
  Pick<CaseTable, 'accused' | 'deadlines' | 'body'> &
  Partial<Pick<CaseTable, 'standing'>>;

export const tellRow = (row: RowColumns): CaseRow => ({
  caseId: row.case_id,
  version: row.version,
  partition: row.partition as Partition,
  unstated: row.unstated === 1,
  office: row.office,
  holder: row.holder,
  receivedOn: row.received_on,
  channel: row.channel,
  content: row.content,
  township: row.township,
  purpose: row.purpose,
  state: row.state,
  closedOn: row.closed_on,
  nextDueOn: row.next_due_on,
  reckonedOn: row.reckoned_on,
});

export const tellCase = (row: CaseColumns): StoredCase => ({
  ...tellRow(row),
  case: JSON.parse(row.body) as CaseJson,
  accused: JSON.parse(row.accused) as readonly string[],
  deadlines: JSON.parse(row.deadlines) as readonly OpenDeadline[],
  ...(typeof row.standing === 'string' ? { standing: JSON.parse(row.standing) as Json } : {}),
});

export const tellEntry = (row: Omit<LogTable, 'position'> & { position: number }): LoggedEntry => ({
  caseId: row.case_id,
  version: row.version,
  position: row.position,
  entry: JSON.parse(row.entry) as Entry,
  actor: { id: row.actor_id, role: row.actor_role, body: row.actor_body },
  at: row.at,
});

export const tellDue = (row: DeadlineTable & { readonly state: string }): DueRow => ({
  caseId: row.case_id,
  office: row.office,
  state: row.state,
  deadline: row.deadline,
  instance: row.instance,
  kind: row.kind as OpenDeadline['kind'],
  body: row.body,
  dueOn: row.due_on,
  certainty: row.certainty as OpenDeadline['certainty'],
  determined: row.determined === 1,
});

export const caseColumns = (view: CaseView, kept: boolean): CaseTable => ({
  case_id: view.caseId,
  version: view.version,
  partition: view.partition,
  unstated: view.unstated ? 1 : 0,
  office: view.office,
  holder: view.holder,
  received_on: view.receivedOn,
  channel: view.channel,
  content: view.content,
  township: view.township,
  purpose: view.purpose,
  state: view.state,
  closed_on: view.closedOn,
  open: view.closedOn === null ? 1 : 0,
  next_due_on: nextDueOn(view),
  owing: nextDueOn(view) === null ? 0 : 1,
  reckoned_on: view.reckonedOn,
  reckoned_with: view.reckonedWith,
  kept: kept ? 1 : 0,
  accused: JSON.stringify(view.accused),
  deadlines: JSON.stringify(view.deadlines),
  body: JSON.stringify(view.case),
  standing: view.standing === undefined ? null : JSON.stringify(view.standing),
});

export const reachColumns = (view: CaseView): readonly ReachTable[] =>
  [...new Set(view.reach)].map((body) => ({
    body,
    case_id: view.caseId,
    partition: view.partition,
    unstated: view.unstated ? 1 : 0,
    received_on: view.receivedOn,
    state: view.state,
    open: view.closedOn === null ? 1 : 0,
    next_due_on: nextDueOn(view),
    owing: nextDueOn(view) === null ? 0 : 1,
    of_office: isOfOffice(view, body) ? 1 : 0,
    guarded: isGuarded(view) ? 1 : 0,
  }));

export const deadlineColumns = (view: CaseView): readonly DeadlineTable[] =>
  view.deadlines.map((deadline) => ({
    case_id: view.caseId,
    deadline: deadline.deadline,
    instance: deadline.instance,
    kind: deadline.kind,
    body: deadline.body,
    office: view.office,
    due_on: deadline.dueOn,
    certainty: deadline.certainty,
    determined: deadline.determined ? 1 : 0,
  }));

/** The earliest open duty's due day. */
const nextDueOn = ({ deadlines }: CaseView): string | null =>
  deadlines
    .filter(({ kind }) => kind === 'duty')
    .map(({ dueOn }) => dueOn)
    .sort()[0] ?? null;

const isOfOffice = ({ office, officeReach }: CaseView, body: string): boolean =>
  officeReach === undefined || body === office || officeReach.includes(body);

const isGuarded = ({ partition, accused, unstated }: CaseView): boolean =>
  partition === 'accusation' || accused.length > 0 || unstated;
