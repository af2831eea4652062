import type { CaseRow, CaseView, DueRow } from '../case-view.ts';
import type { CaseFilter, DueQuery } from '../cases.ts';
import type { Viewer } from '../viewer.ts';
import { byBytes } from './rows.ts';

/** Whether a body is the receiving office or stands above it: bodies of the holder's side are not told what nobody stated yet. */
const isOfOffice = ({ office, officeReach }: CaseView, body: string): boolean =>
  officeReach === undefined || body === office || officeReach.includes(body);

/** The rule of who may see a case, as plainly as it can be written. */
export const isSeen = ({ body, barredFrom, seesUnstated }: Viewer, view: CaseView): boolean => {
  if (body === undefined) return true;
  if (!view.reach.includes(body)) return false;
  if (view.unstated && !(seesUnstated && isOfOffice(view, body))) return false;
  if (view.partition === 'ordinary') return true;
  return barredFrom !== 'all' && !view.accused.some((accused) => barredFrom.includes(accused));
};

const isWithin = (content: string | null, asked: string): boolean =>
  content !== null && (content === asked || content.startsWith(`${asked}/`));

type Asked = Required<CaseFilter>;

/** What a filter asks of a case, by its name. */
const ASKED: { readonly [Name in keyof Asked]: (view: CaseView, asked: Asked[Name]) => boolean } = {
  office: ({ office }, asked) => office === asked,
  holder: ({ holder }, asked) => holder === asked,
  state: ({ state }, asked) => state === asked,
  channel: ({ channel }, asked) => channel === asked,
  township: ({ township }, asked) => township === asked,
  content: ({ content }, asked) => isWithin(content, asked),
  purpose: ({ purpose }, asked) => purpose === asked,
  partition: ({ partition }, asked) => partition === asked,
  receivedFrom: ({ receivedOn }, asked) => receivedOn >= asked,
  receivedTo: ({ receivedOn }, asked) => receivedOn <= asked,
  dueBy: ({ deadlines }, asked) =>
    deadlines.some(({ kind, dueOn }) => kind === 'duty' && dueOn <= asked),
  open: ({ closedOn }, asked) => (closedOn === null) === asked,
};

const holds = <Name extends keyof Asked>(
  view: CaseView,
  name: Name,
  asked: Asked[Name] | undefined,
): boolean => asked === undefined || ASKED[name](view, asked);

/** Whether all given filters hold. */
export const matches = (filter: CaseFilter, view: CaseView): boolean =>
  (Object.keys(ASKED) as (keyof Asked)[]).every((name) => holds(view, name, filter[name]));

/** The order of the register: newest receipt first, then by id. */
export const byReceipt = (a: CaseView, b: CaseView): number =>
  byBytes(b.receivedOn, a.receivedOn) || byBytes(a.caseId, b.caseId);

export const byId = (a: CaseView, b: CaseView): number => byBytes(a.caseId, b.caseId);

/** The line of the register that a projection gives. */
export const rowOf = ({
  case: _case,
  deadlines,
  accused: _accused,
  reach: _reach,
  officeReach: _officeReach,
  standing: _standing,
  reckonedWith: _reckonedWith,
  ...row
}: CaseView): CaseRow => ({
  ...row,
  nextDueOn:
    deadlines
      .flatMap(({ kind, dueOn }) => (kind === 'duty' ? [dueOn] : []))
      .toSorted()
      .at(0) ?? null,
});

/** The lines of the list of what falls due that a projection gives. */
export const dueRowsOf = ({ caseId, office, state, deadlines }: CaseView): readonly DueRow[] =>
  deadlines.map((deadline) => ({ ...deadline, caseId, office, state }));

/** Whether a line of the due list is asked for. */
export const isDueAsked = (
  { body, office, kind, dueFrom, dueTo }: Omit<DueQuery, 'limit' | 'cursor'>,
  row: DueRow,
): boolean =>
  (body === undefined || row.body === body) &&
  (office === undefined || row.office === office) &&
  (kind === undefined || row.kind === kind) &&
  (dueFrom === undefined || row.dueOn >= dueFrom) &&
  (dueTo === undefined || row.dueOn <= dueTo);

/** A text by which lines of the due list are compared as a set. */
export const dueKey = (row: DueRow): string =>
  JSON.stringify([
    row.caseId,
    row.deadline,
    row.instance,
    row.kind,
    row.body,
    row.dueOn,
    row.certainty,
    row.determined,
    row.office,
    row.state,
  ]);
