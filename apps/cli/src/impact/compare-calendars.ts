import {
  type CivilDate,
  type Issue,
  type MovedCase,
  movedOf,
  type RunReport,
  type Xinfang,
} from '@xinfang/sdk';
import { type Complaint, isXinfangError } from '../fault.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';
import { printComplaints } from '../print-failure.ts';
import { startProgress } from '../progress.ts';
import { type OpenRegister, startRows } from '../register-cases.ts';
import { withoutKeys } from '../run-register.ts';
import { countRejects, type RejectLine } from '../run-rejects.ts';
import { withRegister } from '../run-with-register.ts';
import type { Settings } from '../settings.ts';

/** What the cases of a register were looked at with. */
export interface ImpactSide {
  readonly calendar: RunReport['calendar'];
  readonly pack: RunReport['pack'];
}

/** What another calendar moved in the cases of a register. */
export interface CalendarImpact extends Pick<RunReport, 'rows' | 'assumptions' | 'warnings'> {
  readonly asOf: CivilDate;
  readonly before: ImpactSide;
  readonly after: ImpactSide;
  /** How many were compared. */
  readonly cases: number;
  /** In the order of the register. */
  readonly moved: readonly MovedCase[];
}

/** A register that is open, and the day on which its cases are looked at. */
export interface ComparedRows {
  readonly file: string;
  readonly opened: OpenRegister;
  readonly asOf: CivilDate;
}

type Sides = Readonly<Record<'before' | 'after', Xinfang>>;

/** Compares the cases of a register one by one: of those that did not move nothing is kept. */
export const compareCalendars = async (
  { file, opened, asOf }: ComparedRows,
  sides: Sides,
  settings: Settings,
  io: Io,
): Promise<CalendarImpact> => {
  const rows = await startRows(opened.register, file);
  const progress = startProgress(settings, io);
  const stopListening = io.onEnd(() => {
    progress.end();
    printComplaints([interrupted(file)], settings, io);
  });
  const rejects = countRejects(() => {});
  const unused = new Map<string, number>();
  const moved: MovedCase[] = [];
  let read = 0;
  let cases = 0;
  try {
    for await (const row of rows) {
      read += 1;
      if (read % PROGRESS_EVERY === 0) progress.tell(read, opened.share());
      if ('reject' in row) {
        rejects.see(row.reject);
        continue;
      }
      const compared = compareCase(row.case, sides, asOf);
      if ('issues' in compared) {
        for (const id of row.assumptions) unused.set(id, (unused.get(id) ?? 0) + 1);
        rejects.see(...compared.issues.map((issue) => rejectOf(issue, row.row)));
        continue;
      }
      cases += 1;
      if (compared.moved !== undefined) moved.push(compared.moved);
    }
  } finally {
    stopListening();
    progress.end();
  }
  const { rows: counted, ...rest } = withRegister(
    { rows: { read, cases, rejected: read - cases }, assumptions: [], warnings: [] },
    opened.register.summary(),
    unused,
    rejects.warnings(),
  );
  const before = sideOf(sides.before);
  return { asOf, before, after: sideOf(sides.after), cases, rows: counted, moved, ...rest };
};

const PROGRESS_EVERY = 500;

const sideOf = ({ calendar: { id, version, lastNotice }, pack: { layers } }: Xinfang) => ({
  calendar: { id, version, lastNotice },
  pack: layers,
});

type Compared = { readonly moved: MovedCase | undefined } | { readonly issues: readonly Issue[] };

/** What refuses a case does so under both calendars, for neither decides; days may be past what one of them can tell. */
const compareCase = (oneCase: unknown, { before, after }: Sides, asOf: CivilDate): Compared => {
  try {
    return { moved: movedOf(before.assess(oneCase, { asOf }), after.assess(oneCase, { asOf })) };
  } catch (error) {
    if (isXinfangError(error)) return { issues: error.issues };
    throw error;
  }
};

const rejectOf = (issue: Issue, row: number): RejectLine => ({ row, ...withoutKeys(issue) });

const interrupted = (file: string): Complaint => ({
  code: 'interrupted',
  file,
  message: text('error.interrupted'),
  hint: text('error.start-again'),
});
