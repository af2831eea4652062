import type { Issue, Text } from '@xinfang/sdk';
import { XinfangError } from '@xinfang/sdk';

/** Exit codes of the contract. */
export const EXIT = { done: 0, content: 1, usage: 2, internal: 3 } as const;

/** An exit code other than that of success. */
export type FailureCode = Exclude<(typeof EXIT)[keyof typeof EXIT], 0>;

/** One error as it is printed under `--json`, below the key `error`. */
export interface Complaint {
  readonly code: string;
  readonly message: Text;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  /** A place in a document, or the option that is wrong. */
  readonly path?: string;
  readonly hint?: Text;
}

/** What ends a command: why, and with which exit code. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly exitCode: FailureCode;
  readonly complaints: readonly Complaint[];

  constructor(exitCode: FailureCode, complaints: readonly Complaint[]) {
    super(complaints.map(({ code }) => code).join(', '));
    this.exitCode = exitCode;
    this.complaints = complaints;
  }
}

/** A fault of wrong usage. */
export const usageFault = (complaint: Complaint): Fault => new Fault(EXIT.usage, [complaint]);

/** A fault of the content. */
export const contentFault = (complaint: Complaint): Fault => new Fault(EXIT.content, [complaint]);

/**
 * Runs something and takes what the SDK refuses for a fault with the given exit code; `file` is the input it came from,
 * `path` the option.
 */
export const refusing = <Result>(
  exitCode: FailureCode,
  place: { readonly file?: string; readonly path?: string },
  run: () => Result,
): Result => {
  try {
    return run();
  } catch (error) {
    throw asFault(error, exitCode, place);
  }
};

/** The same for what comes later. */
export const refusingLater = async <Result>(
  exitCode: FailureCode,
  place: { readonly file?: string; readonly path?: string },
  run: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await run();
  } catch (error) {
    throw asFault(error, exitCode, place);
  }
};

const asFault = (
  error: unknown,
  exitCode: FailureCode,
  place: { readonly file?: string; readonly path?: string },
): unknown =>
  error instanceof XinfangError
    ? new Fault(
        exitCode,
        error.issues.map((issue) => ({ ...complaintOf(issue), ...place })),
      )
    : error;

const PLACE_IN_FILE = /^(.+\.json):(\d+):(\d+)$/u;

/** An issue of the SDK as a complaint; where its path is a place in a file of a pack, file, line and column. */
export const complaintOf = ({ code, path, message, hint }: Issue): Complaint => {
  const place = PLACE_IN_FILE.exec(path);
  return {
    code,
    message,
    ...(place === null
      ? path === ''
        ? {}
        : { path }
      : { file: place[1] ?? '', line: Number(place[2]), column: Number(place[3]) }),
    ...(hint === undefined ? {} : { hint }),
  };
};
