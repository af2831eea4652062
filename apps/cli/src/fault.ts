import type { Issue, Text, XinfangError } from '@xinfang/sdk';

/** Exit codes of the contract. */
export const EXIT = { done: 0, content: 1, usage: 2, internal: 3 } as const;

/** Exit codes where a signal ended the program, as shells have them: the contract names none. */
export const SIGNAL_EXIT = { SIGINT: 130, SIGTERM: 143 } as const;

/** A signal that asks the program to end. */
export type EndSignal = keyof typeof SIGNAL_EXIT;

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

/** Whether the SDK refused something. Told by its name: to ask for the class is to load what throws it. */
export const isXinfangError = (error: unknown): error is XinfangError =>
  error instanceof Error && error.name === 'XinfangError' && 'issues' in error;

/** A fault of wrong usage. */
export const usageFault = (complaint: Complaint): Fault => new Fault(EXIT.usage, [complaint]);

/** A fault of the content. */
export const contentFault = (complaint: Complaint): Fault => new Fault(EXIT.content, [complaint]);

/** What is known of where a fault lies: the input it came from, the option, or how to mend it. */
export type Known = Partial<Pick<Complaint, 'file' | 'path' | 'hint'>>;

/** Runs something and takes what the SDK refuses for a fault with the given exit code. */
export const refusing = <Result>(
  exitCode: FailureCode,
  known: Known,
  run: () => Result,
): Result => {
  try {
    return run();
  } catch (error) {
    throw asFault(error, exitCode, known);
  }
};

/** The same for what comes later. */
export const refusingLater = async <Result>(
  exitCode: FailureCode,
  known: Known,
  run: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await run();
  } catch (error) {
    throw asFault(error, exitCode, known);
  }
};

/** The same for a question whose fields are options of the same name. */
export const refusingOptions = <Result>(run: () => Result): Result => {
  try {
    return refusing(EXIT.usage, {}, run);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(
      error.exitCode,
      error.complaints.map((each) => ({ ...each, path: `--${each.path}` })),
    );
  }
};

const asFault = (error: unknown, exitCode: FailureCode, known: Known): unknown =>
  isXinfangError(error)
    ? new Fault(
        exitCode,
        error.issues.map((issue) => ({ ...complaintOf(issue), ...known })),
      )
    : error;

type Parts<Results extends readonly unknown[]> = {
  readonly [Index in keyof Results]: () => Results[Index] | Promise<Results[Index]>;
};

/**
 * Does several things of which each may be at fault, and tells all their faults at once; one of usage decides the exit code.
 *
 * @example
 * const [asOf, oneCase] = await together(() => dateArgument(calendar, '--as-of', given), () => readJson(file, io));
 */
export const together = async <Results extends readonly unknown[]>(
  ...parts: Parts<Results>
): Promise<Results> => {
  const settled = await Promise.allSettled(parts.map(async (part) => part()));
  const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const unexpected = reasons.find((reason) => !(reason instanceof Fault));
  if (unexpected !== undefined) throw unexpected;
  const faults = reasons.filter((reason) => reason instanceof Fault);
  if (faults.length > 0)
    throw new Fault(
      Math.max(...faults.map(({ exitCode }) => exitCode)) as FailureCode,
      faults.flatMap(({ complaints }) => complaints),
    );
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : undefined)) as never;
};

/** An issue of the SDK as a complaint, its place taken apart. */
export const complaintOf = ({ code, path, message, hint }: Issue): Complaint => ({
  code,
  message,
  ...placeOf(path),
  ...(hint === undefined ? {} : { hint }),
});

const AT_POSITION = /^(.+\.json):(\d+):(\d+)$/u;
const AT_PATH = /^(.+\.json): (.*)$/u;

/** Where a file of a pack or calendar is wrong: `file:line:column`, or `file: path`. */
const placeOf = (path: string): Pick<Complaint, 'file' | 'line' | 'column' | 'path'> => {
  const position = AT_POSITION.exec(path);
  if (position !== null)
    return { file: position[1] ?? '', line: Number(position[2]), column: Number(position[3]) };
  const [, file, inFile = path] = AT_PATH.exec(path) ?? [];
  const shown = FACT.test(inFile) && !NAME_OF_FACT.test(inFile) ? 'facts' : inFile;
  return {
    ...(file === undefined ? {} : { file }),
    ...(shown === '' ? {} : { path: shown }),
  };
};

/** The name of a fact is only repeated where it looks like one: a key may hold what a person wrote. */
const FACT = /^facts[.[]/u;
const NAME_OF_FACT = /^facts\.(?!.*\d{5})[\w-]{1,40}$/u;
