import { joinSummaries, type RegisterSummary } from '@xinfang/register';
import type { RunOptions, RunReport, Xinfang } from '@xinfang/sdk';
import type { FileRunOptions } from '@xinfang/sdk/batch';
import { EXIT, Fault, refusing, refusingLater } from './fault.ts';
import { fileFault } from './file-fault.ts';
import type { Io } from './io.ts';
import type { LinesFile } from './register-cases.ts';
import { countRejects, type RejectLine } from './run-rejects.ts';
import type { RowNotes } from './run-rows.ts';
import { withRegister } from './run-with-register.ts';
import type { Settings } from './settings.ts';

/** Who is told while a register is run on threads. */
export interface ThreadListeners {
  /** JSON lines of cases, in UTF-8 and in their order. */
  readonly onLines?: (lines: Uint8Array) => void;
  readonly onReject: (reject: RejectLine) => void;
  readonly onProgress: (read: number, share: number) => void;
}

/** A register that is run on threads. */
export interface ThreadRun {
  readonly xf: Xinfang;
  readonly lines: LinesFile;
  readonly threads: number;
  readonly asked: Omit<RunOptions, 'onCase' | 'onReject' | 'onProgress'>;
  readonly settings: Settings;
  readonly io: Pick<Io, 'cwd'>;
  /** The bytes that a thread reads at a time; by default by the size of the register. */
  readonly rangeBytes?: number;
}

/** Runs a register in JSON lines on worker threads: what `runRegister` gives of the same. */
export const runOnThreads = async (
  { xf, lines, threads, asked, settings: { packs, calendar }, io, rangeBytes }: ThreadRun,
  { onLines, onReject, onProgress }: ThreadListeners,
): Promise<RunReport> => {
  const { runFile } = await import('@xinfang/sdk/batch');
  const rejects = countRejects(onReject);
  const notes = gatherNotes(lines);
  const options = {
    from: io.cwd,
    ...(packs === undefined ? {} : { packs }),
    ...(calendar === undefined ? {} : { calendars: [calendar] }),
  };
  const listeners: Partial<FileRunOptions> = {
    ...(onLines === undefined ? {} : { onLines }),
    onNotes: notes.add,
    onRefused: ({ row, issues }) => rejects.see(...issues.map((issue) => ({ row, ...issue }))),
    onProgress: ({ read, bytes, size }) => onProgress(read, bytes / size),
  };
  const report = await refusingLines(lines.file, () =>
    runFile(options, lines.path, {
      ...asked,
      ...listeners,
      opened: xf,
      workers: threads,
      ...(rangeBytes === undefined ? {} : { rangeBytes }),
      reader: { module: ROWS, settings: { mapping: lines.mapping } },
    }),
  );
  return withRegister(report, notes.summary(), notes.unused, rejects.warnings());
};

/** From source the threads too run from source. */
const ROWS = new URL(
  import.meta.url.endsWith('.ts') ? './run-rows.ts' : './run-rows.js',
  import.meta.url,
).href;

/** What the readers of the ranges have to say of the register as a whole. */
const gatherNotes = ({ file, mapping }: LinesFile) => {
  const joint = joinSummaries(mapping);
  const unused = new Map<string, number>();
  let unread = 0;
  return {
    unused,
    add: (given: unknown): void => {
      const notes = given as RowNotes | undefined;
      // A row at which threads end is read by nobody.
      if (notes === undefined) unread += 1;
      else {
        refusing(EXIT.content, { file }, () => joint.add(notes.summary));
        for (const [id, cases] of notes.unused) unused.set(id, (unused.get(id) ?? 0) + cases);
      }
    },
    summary: (): RegisterSummary => {
      const { read, rejected, ...summary } = joint.summary();
      return { ...summary, read: read + unread, rejected: rejected + unread };
    },
  };
};

/** The question was read before: what is refused now is no fault of its. */
const refusingLines = async <Result>(file: string, run: () => Promise<Result>): Promise<Result> => {
  try {
    return await refusingLater(EXIT.internal, { file }, run);
  } catch (error) {
    throw error instanceof Fault ? error : fileFault(error, file, 'unreadable');
  }
};
