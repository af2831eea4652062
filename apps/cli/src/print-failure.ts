import { inspect } from 'node:util';
import { printable, say } from '@xinfang/report/words';
import {
  type Complaint,
  complaintOf,
  EXIT,
  type FailureCode,
  Fault,
  isXinfangError,
} from './fault.ts';
import { fileFault, systemCodeOf } from './file-fault.ts';
import type { Io } from './io.ts';
import { type Lang, text } from './messages.ts';
import { STDIN } from './read-input.ts';
import { type Settings, styleFor } from './settings.ts';

/** Prints why a command ended, and gives its exit code. */
export const printFailure = (error: unknown, settings: Settings, io: Io): FailureCode => {
  const fault = faultOf(error, io);
  printComplaints(fault.complaints, settings, io);
  return fault.exitCode;
};

/** Prints complaints to standard error: JSON lines under `--json`, else for people. */
export const printComplaints = (
  complaints: readonly Complaint[],
  settings: Settings,
  io: Io,
): void => print('error', complaints, settings, io);

/** Prints what is no error and still should be seen: JSON lines with the key `warning` under `--json`, else for people. */
export const printWarnings = (warnings: readonly Complaint[], settings: Settings, io: Io): void =>
  print('warning', warnings, settings, io);

const print = (
  severity: 'error' | 'warning',
  complaints: readonly Complaint[],
  settings: Settings,
  io: Io,
): void => {
  for (const complaint of complaints)
    io.stderr.write(
      settings.json
        ? `${JSON.stringify({ [severity]: complaint })}\n`
        : complaintText(severity, complaint, settings, io),
    );
};

/** Any error as a fault: what it is, for whom, and with which exit code the program ends. */
export const faultOf = (error: unknown, io: Io): Fault => {
  if (error instanceof Fault) return error;
  if (isXinfangError(error))
    return new Fault(
      NO_PATH.has(error.code) ? EXIT.usage : EXIT.content,
      error.issues.map(complaintOf),
    );
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  const system = systemCodeOf(error) === undefined ? error : fileFault(error, path, 'unreadable');
  return system instanceof Fault ? system : internalFault(error, io);
};

/** A pack or calendar that is not there, or is no folder, is a path that cannot be read. */
const NO_PATH: ReadonlySet<string> = new Set(['not-found', 'not-a-folder']);

/** What an unexpected error says may quote a case: it is shown only to who asks for it. */
const internalFault = (error: unknown, io: Io): Fault => {
  if (io.env['XINFANG_DEBUG']) io.stderr.write(`${inspect(error)}\n`);
  return new Fault(EXIT.internal, [
    { code: 'internal', message: text('error.internal'), hint: text('error.report-it') },
  ]);
};

const complaintText = (
  severity: 'error' | 'warning',
  complaint: Complaint,
  { lang }: Settings,
  io: Io,
): string => {
  const { bad, doubtful, faint } = styleFor(io.stderr, io.env);
  const { message, hint, code } = complaint;
  const mark = severity === 'error' ? bad : doubtful;
  const place = placeText(complaint, lang);
  const said = [
    `${mark(say(text(`word.${severity}`), lang))}${printable(place === '' ? '' : `${place}  `)}${printable(say(message, lang))} ${faint(`[${code}]`)}`,
    ...(hint === undefined
      ? []
      : [`  ${say(text('word.hint'), lang)}${printable(say(hint, lang))}`]),
  ];
  return `${said.join('\n')}\n`;
};

const placeText = ({ file, line, column, path }: Complaint, lang: Lang): string => {
  const at =
    line === undefined || column === undefined
      ? ''
      : say(text('word.line', { line, column }), lang);
  const source = file === STDIN ? say(text('word.stdin'), lang) : file;
  return [source, at, path].filter((part) => part !== undefined && part !== '').join(' ');
};
