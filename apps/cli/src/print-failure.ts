import { inspect } from 'node:util';
import { printable, say } from '@xinfang/report';
import { XinfangError } from '@xinfang/sdk';
import { type Complaint, complaintOf, EXIT, type FailureCode, Fault } from './fault.ts';
import { fileFault, systemCodeOf } from './file-fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
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
): void => {
  for (const complaint of complaints)
    io.stderr.write(
      settings.json
        ? `${JSON.stringify({ error: complaint })}\n`
        : complaintText(complaint, settings, io),
    );
};

const faultOf = (error: unknown, io: Io): Fault => {
  if (error instanceof Fault) return error;
  if (error instanceof XinfangError)
    // A pack or calendar that is not there is a path that cannot be read.
    return new Fault(
      error.code === 'not-found' ? EXIT.usage : EXIT.content,
      error.issues.map(complaintOf),
    );
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  const system = systemCodeOf(error) === undefined ? error : fileFault(error, path, 'unreadable');
  return system instanceof Fault ? system : internalFault(error, io);
};

/** What an unexpected error says may quote a case: it is shown only to who asks for it. */
const internalFault = (error: unknown, io: Io): Fault => {
  if (io.env['XINFANG_DEBUG']) io.stderr.write(`${inspect(error)}\n`);
  return new Fault(EXIT.internal, [
    { code: 'internal', message: text('error.internal'), hint: text('error.report-it') },
  ]);
};

const complaintText = (complaint: Complaint, { lang }: Settings, io: Io): string => {
  const { bad, faint } = styleFor(io.stderr, io.env);
  const { message, hint, file, line, column, path, code } = complaint;
  const at =
    line === undefined || column === undefined
      ? ''
      : say(text('word.line', { line, column }), lang);
  const place = [file, at, path].filter((part) => part !== undefined && part !== '').join(' ');
  const said = [
    `${bad(say(text('word.error'), lang))}${printable(place === '' ? '' : `${place}  `)}${printable(say(message, lang))} ${faint(`[${code}]`)}`,
    ...(hint === undefined
      ? []
      : [`  ${say(text('word.hint'), lang)}${printable(say(hint, lang))}`]),
  ];
  return `${said.join('\n')}\n`;
};
