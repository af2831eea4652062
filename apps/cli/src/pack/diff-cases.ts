import { type CaseImpact, type ImpactMeasure, type PackPair, startImpact } from '@xinfang/analysis';
import type { Calendar, Pack } from '@xinfang/sdk';
import type { Complaint } from '../fault.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';
import { printComplaints } from '../print-failure.ts';
import { startProgress } from '../progress.ts';
import { type OpenRegister, openRegisterFile, startRows } from '../register-cases.ts';
import type { RejectLine } from '../run-register.ts';
import type { Settings } from '../settings.ts';
import type { DiffFolder } from './diff-folder.ts';
import type { RegisterImpact } from './diff-text.ts';

/** A register whose cases are compared. */
export interface ComparedRegister {
  readonly file: string;
  readonly mapping: string | undefined;
  readonly asOf: string | undefined;
}

/** Opens a register whose facts may be those of either pack. Throws a fault. */
export const openCompared = (
  { file, mapping }: ComparedRegister,
  { before, after }: PackPair,
  io: Io,
): Promise<OpenRegister> => {
  const facts = new Map([...before.facts, ...after.facts].map((fact) => [fact.id, fact]));
  return openRegisterFile(file, mapping, { pack: { facts: [...facts.values()] } }, io);
};

/** Compares the cases of a register one by one; what changes goes to the folder as it comes. */
export const compareRegister = async (
  asked: ComparedRegister,
  opened: OpenRegister,
  packs: { readonly before: Pack; readonly after: Pack },
  calendar: Calendar,
  folder: DiffFolder | undefined,
  settings: Settings,
  io: Io,
): Promise<RegisterImpact> => {
  const { file, asOf } = asked;
  const rows = await startRows(opened.register, file);
  const progress = startProgress(settings, io);
  const stopListening = io.onEnd(() => {
    progress.end();
    folder?.abandon();
    printComplaints([interrupted(file)], settings, io);
  });
  const measure = startImpact(
    packs.before,
    packs.after,
    calendar,
    asOf === undefined ? {} : { asOf },
  );
  let read = 0;
  try {
    for await (const row of rows) {
      read += 1;
      if ('reject' in row) folder?.addReject(row.reject);
      else take(measure, row.case, row.row, folder);
      if (read % PROGRESS_EVERY === 0) progress.tell(read, opened.share());
    }
    const impact = measure.finish();
    return { ...impact, rows: { read, cases: impact.cases, rejected: read - impact.cases } };
  } finally {
    stopListening();
    progress.end();
  }
};

const PROGRESS_EVERY = 500;

const take = (
  measure: ImpactMeasure,
  oneCase: unknown,
  row: number,
  folder: DiffFolder | undefined,
): void => {
  const impact = measure.add(oneCase);
  for (const issue of impact.rejected ?? []) folder?.addReject(rejectOf(issue, row));
  if (impact.changes.length > 0) folder?.addCase(impact);
};

type Issue = NonNullable<CaseImpact['rejected']>[number];

/** The names of facts come from the row: they may be anything. */
const rejectOf = (issue: Issue, row: number): RejectLine => ({
  row,
  ...issue,
  path: /^facts[.[]/u.test(issue.path) ? 'facts' : issue.path,
});

const interrupted = (file: string): Complaint => ({
  code: 'interrupted',
  file,
  message: text('error.interrupted'),
  hint: text('error.start-again'),
});
