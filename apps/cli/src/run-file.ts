import { caseLineOf } from '@xinfang/report';
import type { RunReport, Xinfang } from '@xinfang/sdk';
import { type Complaint, Fault } from './fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
import { faultOf, printComplaints } from './print-failure.ts';
import { startProgress } from './progress.ts';
import { type OpenRegister, startRows } from './register-cases.ts';
import { commandText } from './run-command.ts';
import { openRunFolder } from './run-folder.ts';
import type { AskedRun } from './run-options.ts';
import { answerOf, askedOf, countedOptions, outputFiles } from './run-output.ts';
import { runRegister } from './run-register.ts';
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
}

/** Runs a register, into a folder where one is wanted. However it ends before its end, what was read is kept there and marked as a part. */
export const runFile = async (
  { file, inputs, opened, asked, out }: RunFile,
  xf: Xinfang,
  settings: Settings,
  io: Io,
): Promise<RunReport> => {
  // A register that cannot be read at all leaves the results of an earlier run as they are.
  const rows = await startRows(opened.register, file);
  const folder = out === undefined ? undefined : openRunFolder(out, inputs, io);
  const to = { json: settings.json, folder: folder !== undefined };
  const progress = startProgress(settings, io);
  const leave = (): readonly Complaint[] => {
    progress.end();
    return folder === undefined ? [] : [folder.abandon()];
  };
  const stopListening = io.onEnd(() =>
    printComplaints([interrupted(file), ...leave()], settings, io),
  );
  try {
    const counted = await runRegister(xf, opened, rows, countedOptions(asked, to), {
      ...(folder === undefined ? {} : { onCase: (one) => folder.addCase(caseLineOf(one)) }),
      onReject: (reject) => folder?.addReject(reject),
      onProgress: (read) => progress.tell(read, opened.share()),
    });
    const report = askedOf(counted, asked);
    if (folder !== undefined) {
      const command = commandText(asked, settings, counted, io.cwd);
      const { lang } = settings;
      const writing = { lang, labels: xf.pack, variant: asked.variant, command };
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

const interrupted = (file: string): Complaint => ({
  code: 'interrupted',
  file,
  message: text('error.interrupted'),
  hint: text('error.start-again'),
});
