import { resolve } from 'node:path';
import { caseLineOf } from '@xinfang/report';
import type { RunReport, Xinfang } from '@xinfang/sdk';
import { type Complaint, Fault } from './fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
import type { ParquetOutput } from './parquet/open-parquet.ts';
import { faultOf, printComplaints } from './print-failure.ts';
import { startProgress } from './progress.ts';
import { type OpenRegister, startRows } from './register-cases.ts';
import { commandText } from './run-command.ts';
import { openRunFolder, type RunFolder } from './run-folder.ts';
import { labelsOf } from './run-labels.ts';
import type { AskedRun } from './run-options.ts';
import { answerOf, askedOf, countedOptions, outputFiles } from './run-output.ts';
import { runRegister } from './run-register.ts';
import type { RejectLine } from './run-rejects.ts';
import { runOnThreads } from './run-threads.ts';
import type { Settings } from './settings.ts';

/** A run that is ready to start. */
export interface RunFile {
  readonly file: string;
  /** What is read, and must not be written over. */
  readonly inputs: readonly string[];
  readonly opened: OpenRegister;
  readonly asked: AskedRun;
  /** The folder for results; undefined where none is wanted. */
  readonly out: string | undefined;
  /** Whether the tables are written there too. */
  readonly parquet: boolean;
}

/** Runs a register, into a folder where one is wanted. However it ends before its end, what was read is kept there and marked as a part. */
export const runFile = async (
  { file, inputs, opened, asked, out, parquet }: RunFile,
  xf: Xinfang,
  settings: Settings,
  io: Io,
): Promise<RunReport> => {
  // A register that cannot be read at all leaves the results of an earlier run as they are.
  const rows = await startRows(opened.register, file);
  // Plugins live in this thread alone.
  const alone = parquet || xf.plugins.length > 0;
  const onThreads = alone ? undefined : await threadsOf(opened, asked);
  if (onThreads !== undefined) await rows.return(undefined);
  const folder = out === undefined ? undefined : openRunFolder(out, inputs, io);
  const tables = folder && parquet ? await openTables(folder, out ?? '', xf, io) : undefined;
  const to = { json: settings.json, folder: folder !== undefined };
  const progress = startProgress(settings, io);
  const leave = (): readonly Complaint[] => {
    progress.end();
    tables?.abandon();
    return folder === undefined ? [] : [folder.abandon()];
  };
  const stopListening = io.onEnd(() =>
    printComplaints([interrupted(file), ...leave()], settings, io),
  );
  const onReject = (reject: RejectLine) => folder?.addReject(reject);
  const counting = countedOptions(asked, to);
  try {
    const counted =
      onThreads === undefined
        ? await runRegister(xf, opened, rows, counting, {
            ...(folder === undefined
              ? {}
              : {
                  onCase: (one) => {
                    folder.addCase(caseLineOf(one));
                    tables?.add(one);
                  },
                }),
            onReject,
            onProgress: (read) => progress.tell(read, opened.share()),
          })
        : await runOnThreads(
            { xf, ...onThreads, asked: counting, settings, io },
            {
              ...(folder === undefined ? {} : { onLines: folder.addCaseLines }),
              onReject,
              onProgress: progress.tell,
            },
          );
    const report = askedOf(counted, asked);
    if (folder !== undefined) {
      const command = commandText(asked, settings, counted, io.cwd);
      const { lang } = settings;
      const writing = { lang, labels: labelsOf(xf), variant: asked.variant, command };
      await tables?.write();
      tables?.place();
      folder.finish(await outputFiles(counted, report, writing));
    }
    return answerOf(report, asked, to);
  } catch (error) {
    const { exitCode, complaints } = faultOf(error, io);
    throw new Fault(exitCode, [...complaints, ...leave()]);
  } finally {
    stopListening();
    progress.end();
  }
};

/** What cannot be opened leaves the folder marked. */
const openTables = async (
  folder: RunFolder,
  out: string,
  xf: Xinfang,
  io: Io,
): Promise<ParquetOutput> => {
  try {
    const { openParquet } = await import('./parquet/open-parquet.ts');
    return await openParquet(resolve(io.cwd, out), out, xf);
  } catch (error) {
    folder.abandon();
    throw error;
  }
};

/** How a register is read on threads; undefined where this one does all. */
const threadsOf = async ({ lines }: OpenRegister, { workers }: AskedRun) => {
  if (lines === undefined || workers === 0) return undefined;
  const { threadsFor } = await import('@xinfang/sdk/batch');
  const threads = threadsFor(lines.size, workers);
  return threads === 0 ? undefined : { lines, threads };
};

const interrupted = (file: string): Complaint => ({
  code: 'interrupted',
  file,
  message: text('error.interrupted'),
  hint: text('error.start-again'),
});
