import type { Missing } from '../../../fixtures/all-completions.ts';
import { addDays, daysBetween } from '../../../fixtures/civil-days.ts';
import { contractAnswers, type Settled } from '../../../fixtures/contract-answers.ts';

/** An event as written in a case. */
export type PlainEvent = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly on: string;
};

/** The numbers of the law, and which days are working days. */
export interface PlainLaw {
  /** The pack's amount for an amount of the contract. */
  amount(amount: number): number;
  readonly extension: number;
  isWorkday(date: string): boolean;
}

/** A matter with everything that is known of it, in the contract's names. */
export interface PlainMatter {
  readonly receivedOn: string;
  readonly known: Settled;
  readonly missing: readonly Missing[];
  readonly isPossible: (facts: Settled) => boolean;
  readonly events: readonly PlainEvent[];
}

/** A deadline as the contract's section 4 has it. */
export interface PlainDeadline {
  readonly id: string;
  readonly start: { readonly event: string; readonly on: string };
  readonly dueOn: string;
  readonly rolledDueOn: string;
  readonly extendedBy: number;
  readonly suspendedDays: number;
  readonly status: string;
  readonly metOn?: string | undefined;
  readonly daysLeft?: number | undefined;
}

/** A deadline of which it is open whether it runs. */
export interface PlainUndetermined {
  readonly id: string;
  readonly start: { readonly event: string; readonly on: string };
  readonly wouldBeDueOn: string;
  readonly status: string;
  readonly needs: readonly string[];
}

type Runs = 'yes' | 'no' | 'conflict' | 'person-decides' | 'untranslated';
type Log = readonly PlainEvent[];

/** A row of the table of section 4. */
interface Row {
  readonly id: string;
  readonly start: string;
  readonly startsAt?: (event: PlainEvent, at: number, log: Log) => boolean;
  readonly runs: (facts: Settled, start: PlainEvent | undefined, log: Log) => Runs;
  readonly amount?: number;
  readonly unit?: 'day' | 'workday';
  readonly fulfilledBy: readonly string[];
  readonly voidedBy: readonly string[];
  readonly right?: boolean;
  readonly extension?: boolean;
  readonly hearings?: boolean;
}

const sure = (holds: boolean): Runs => (holds ? 'yes' : 'no');
const isAdministrative = (event: PlainEvent): boolean =>
  (event['sector'] ?? 'administrative') === 'administrative';

const ROWS: readonly Row[] = [
  {
    id: 'dispatch',
    start: 'receipt',
    runs: (f) => sure(f['receiverKind'] === 'petition-office'),
    amount: 15,
    fulfilledBy: ['dispatched', 'informed', 'not-accepted', 'no-longer-accepted', 'accepted'],
    voidedBy: ['withdrawn'],
  },
  {
    id: 'notice-direct',
    start: 'receipt',
    runs: (f) =>
      sure(
        f['receiverKind'] === 'organ' &&
          f['receiverSector'] === 'administrative' &&
          f['arrival'] === 'direct' &&
          f['identityClear'] === true,
      ),
    amount: 15,
    fulfilledBy: [
      'accepted',
      'informed',
      'not-accepted',
      'no-longer-accepted',
      'redirected',
      'dispatched',
    ],
    voidedBy: ['withdrawn'],
  },
  {
    id: 'notice-transferred',
    start: 'unit-received',
    startsAt: isAdministrative,
    runs: () => 'yes',
    amount: 15,
    fulfilledBy: ['accepted', 'not-accepted', 'no-longer-accepted', 'redirected'],
    voidedBy: ['objection-agreed', 'withdrawn'],
  },
  {
    id: 'conclude',
    start: 'accepted',
    runs: () => 'yes',
    amount: 60,
    fulfilledBy: ['replied', 'mediated', 'closed'],
    voidedBy: ['redirected', 'withdrawn'],
    extension: true,
  },
  {
    id: 'review-request',
    start: 'delivered',
    startsAt: (event) => event['document'] === 'opinion',
    runs: () => 'yes',
    amount: 30,
    right: true,
    fulfilledBy: ['review-requested'],
    voidedBy: [],
  },
  {
    id: 'review-decision',
    start: 'review-requested',
    runs: () => 'yes',
    amount: 30,
    fulfilledBy: ['review-decided'],
    voidedBy: ['withdrawn'],
  },
  {
    id: 'recheck-request',
    start: 'delivered',
    startsAt: (event) => event['document'] === 'review',
    runs: () => 'yes',
    amount: 30,
    right: true,
    fulfilledBy: ['recheck-requested'],
    voidedBy: [],
  },
  {
    id: 'recheck-decision',
    start: 'recheck-requested',
    runs: () => 'yes',
    amount: 30,
    fulfilledBy: ['recheck-decided'],
    voidedBy: ['withdrawn'],
    hearings: true,
  },
];

/** Under the law of 2022 the ordinary procedure is asked for; where a refusal is proposed but something was accepted, a person decides. */
const ofPetitions = (facts: Settled, start: PlainEvent | undefined, log: Log): Runs => {
  const { admission, procedure } = contractAnswers(start?.on ?? '', facts);
  const accepted = log.some(({ type }) => type === 'accepted');
  if (admission !== 'accept' && accepted) return 'person-decides';
  if (typeof procedure !== 'string') return procedure.status as Runs;
  return sure(procedure === 'petition');
};

const afterwards = (start: PlainEvent, log: Log): Log => log.slice(log.indexOf(start) + 1);

const OBJECTION: Row = {
  id: 'objection',
  start: 'unit-received',
  startsAt: isAdministrative,
  runs: (f, start, log) => {
    const receipts = log.filter(({ type }) => type === 'unit-received');
    const after = start === undefined ? [] : afterwards(start, log);
    const next = after.findIndex(({ type }) => type === 'unit-received');
    const before = next < 0 ? after : after.slice(0, next);
    const a = before.some(({ type }) => type === 'objected');
    const b =
      receipts[0] === start &&
      f['receiverKind'] === 'organ' &&
      (f['arrival'] === 'transferred' || f['arrival'] === 'assigned') &&
      f['remit'] === 'elsewhere';
    return sure(a || b);
  },
  amount: 5,
  unit: 'workday',
  fulfilledBy: ['objected'],
  voidedBy: ['accepted', 'withdrawn'],
};

const ASSIGNED_REPORT: Row = {
  id: 'assigned-report',
  start: 'dispatched',
  startsAt: (event) => event['mode'] === 'assign' && event['reportDueOn'] !== undefined,
  runs: () => 'yes',
  fulfilledBy: ['result-reported'],
  voidedBy: ['withdrawn'],
};

const OF_2005 = ROWS.map((row) => ({ ...row, id: `xf05.${row.id}` }));
const OF_2022 = [
  ...ROWS.map((row) =>
    row.id === 'conclude' || row.id === 'review-request' ? { ...row, runs: ofPetitions } : row,
  ),
  OBJECTION,
  ASSIGNED_REPORT,
].map((row) => ({ ...row, id: `xf22.${row.id}` }));

/** Section 4 of the contract, sentence by sentence, slowly and plainly; written without a look at the kernel. */
export const plainReckoning = (
  matter: PlainMatter,
  asOf: string,
  law: PlainLaw,
): { deadlines: readonly PlainDeadline[]; undetermined: readonly PlainUndetermined[] } => {
  const deadlines: PlainDeadline[] = [];
  const undetermined: PlainUndetermined[] = [];
  // A matter received after the as-of day has no deadlines.
  if (matter.receivedOn > asOf) return { deadlines, undetermined };
  const log = logOf(matter.events, asOf);
  for (const row of [...OF_2005, ...OF_2022]) {
    for (const { start, after } of startsOf(row, matter, log)) {
      // The version is chosen by the day of the start event.
      if (row.id.startsWith('xf05.') !== start.on < '2022-05-01') continue;
      const { runs, needs } = overCompletions(matter, (facts) => row.runs(facts, start, log));
      if (runs === 'no') continue;
      const told = { event: row.start, on: start.on };
      const clock = clockOf(row, start, after, asOf, law);
      if (runs === 'yes')
        deadlines.push({ id: row.id, start: told, ...statusOf(row, clock, asOf) });
      else
        undetermined.push({
          id: row.id,
          start: told,
          wouldBeDueOn: row.right === true ? clock.rolledDueOn : clock.dueOn,
          status: runs,
          needs,
        });
    }
  }
  return { deadlines, undetermined };
};

/** Events in the order of their days, ties in the order of the list, corrected first, those after the as-of day not seen. */
const logOf = (events: readonly PlainEvent[], asOf: string): Log => {
  const corrections = inOrder(events.filter(({ type, on }) => type === 'corrected' && on <= asOf));
  const corrected = events.map((event, index) => {
    const now: Record<string, unknown> & { type: string; on: string } = { ...event };
    for (const { event: target, field, to } of corrections)
      if (target === index) now[String(field)] = to;
    return now;
  });
  return inOrder(corrected).filter(({ on }) => on <= asOf);
};

const inOrder = (events: readonly PlainEvent[]): Log =>
  events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const startsOf = (
  row: Row,
  { receivedOn }: PlainMatter,
  log: Log,
): readonly { start: PlainEvent; after: Log }[] => {
  if (row.start === 'receipt') return [{ start: { type: 'receipt', on: receivedOn }, after: log }];
  return log.flatMap((event, at) =>
    event.type === row.start && (row.startsAt?.(event, at, log) ?? true)
      ? [{ start: event, after: log.slice(at + 1) }]
      : [],
  );
};

/** A condition that is not the same in every completion needs facts: those whose value can change it in some completion. */
const overCompletions = (
  { known, missing, isPossible }: PlainMatter,
  runsFor: (facts: Settled) => Runs,
): { runs: Runs | 'needs-facts'; needs: readonly string[] } => {
  const all = missing.reduce<readonly Settled[]>(
    (some, { fact, values }) =>
      some.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value }))),
    [known],
  );
  const possible = all.filter(isPossible);
  const answers = new Set(possible.map(runsFor));
  const [only] = answers;
  if (answers.size === 1 && only !== undefined) return { runs: only, needs: [] };
  const needs = missing.filter(({ fact, values }) =>
    possible.some((facts) =>
      values.some((value) => {
        const other = { ...facts, [fact]: value };
        return isPossible(other) && runsFor(other) !== runsFor(facts);
      }),
    ),
  );
  return { runs: 'needs-facts', needs: needs.map(({ fact }) => fact) };
};

interface Clock {
  readonly dueOn: string;
  readonly rolledDueOn: string;
  readonly extendedBy: number;
  readonly suspendedDays: number;
  readonly metOn: string | undefined;
  readonly isVoid: boolean;
}

const clockOf = (row: Row, start: PlainEvent, after: Log, asOf: string, law: PlainLaw): Clock => {
  const baseDue = dueFrom(row, start, law);
  const fulfilledAt = after.findIndex(({ type }) => row.fulfilledBy.includes(type));
  const decidedOn = after[fulfilledAt]?.on;
  const beforeFulfilment = fulfilledAt < 0 ? after : after.slice(0, fulfilledAt);
  /** How the clock stands if only these events moved it. */
  const movedBy = (events: Log): Omit<Clock, 'metOn' | 'isVoid'> => {
    const extendedBy = row.extension === true ? extensionIn(events, baseDue, asOf, law) : 0;
    const suspendedDays =
      row.hearings === true ? hearingDays(events, after, decidedOn, baseDue, asOf) : 0;
    const dueOn = addDays(baseDue, extendedBy + suspendedDays);
    return { dueOn, rolledDueOn: rolled(dueOn, law), extendedBy, suspendedDays };
  };
  for (const [at, event] of beforeFulfilment.entries()) {
    if (!row.voidedBy.includes(event.type)) continue;
    const moved = movedBy(beforeFulfilment.slice(0, at));
    const binding = row.right === true ? moved.rolledDueOn : moved.dueOn;
    // A voiding event after the due day is ignored.
    if (event.on <= binding) return { ...moved, metOn: undefined, isVoid: true };
  }
  return { ...movedBy(beforeFulfilment), metOn: decidedOn, isVoid: false };
};

const dueFrom = (row: Row, start: PlainEvent, law: PlainLaw): string => {
  if (row.amount === undefined) return String(start['reportDueOn']);
  const amount = law.amount(row.amount);
  if (row.unit !== 'workday') return addDays(start.on, amount);
  let date = start.on;
  for (let left = amount; left > 0; ) {
    date = addDays(date, 1);
    if (law.isWorkday(date)) left -= 1;
  }
  return date;
};

const rolled = (dueOn: string, law: PlainLaw): string => {
  let date = dueOn;
  while (!law.isWorkday(date)) date = addDays(date, 1);
  return date;
};

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const extensionIn = (events: Log, baseDue: string, asOf: string, law: PlainLaw): number => {
  const valid = events.find((event) => {
    const days = event['days'];
    const notified = event['notifiedOn'];
    return (
      event.type === 'extended' &&
      typeof days === 'number' &&
      Number.isInteger(days) &&
      days >= 1 &&
      days <= law.extension &&
      isText(event['approvedBy']) &&
      isText(event['reason']) &&
      event.on <= baseDue &&
      typeof notified === 'string' &&
      notified <= baseDue &&
      notified <= asOf
    );
  });
  return valid === undefined ? 0 : Number(valid['days']);
};

const hearingDays = (
  events: Log,
  after: Log,
  decidedOn: string | undefined,
  baseDue: string,
  asOf: string,
): number => {
  const days = new Set<string>();
  for (const event of events) {
    if (event.type !== 'hearing-started') continue;
    if (event.on > addDays(baseDue, days.size)) continue;
    const ended = after
      .slice(after.indexOf(event) + 1)
      .find(({ type }) => type === 'hearing-ended')?.on;
    const [last] = [ended ?? asOf, decidedOn ?? asOf, asOf].sort();
    for (let day = event.on; day <= String(last); day = addDays(day, 1)) days.add(day);
  }
  return days.size;
};

const statusOf = (row: Row, clock: Clock, asOf: string): Omit<PlainDeadline, 'id' | 'start'> => {
  const { isVoid, metOn, ...moved } = clock;
  const binding = row.right === true ? clock.rolledDueOn : clock.dueOn;
  if (isVoid) return { ...moved, status: 'void' };
  if (metOn !== undefined)
    return {
      ...moved,
      metOn,
      status: metOn <= binding ? 'met' : 'late',
      daysLeft: daysBetween(metOn, binding),
    };
  return {
    ...moved,
    status: asOf <= binding ? 'open' : 'overdue',
    daysLeft: daysBetween(asOf, binding),
  };
};
