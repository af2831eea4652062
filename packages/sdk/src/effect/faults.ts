import { type Issue, XinfangError } from '@xinfang/calendar';
import * as Data from 'effect/Data';
import * as Effect from 'effect/Effect';

interface Fault {
  readonly code: string;
  readonly issues: readonly Issue[];
}

/**
 * Bad input, as a tagged error: `code` and `issues` are those of XinfangError.
 *
 * @example
 * new BadInput({ code: 'impossible-date', issues: [] })._tag // 'BadInput'
 */
export class BadInput extends Data.TaggedError('BadInput')<Fault> {}

/**
 * A plugin that does not fit, does not load, or failed as a source or sink; `issues` name plugin and element.
 *
 * @example
 * new PluginFault({ code: 'plugin-name', issues: [] })._tag // 'PluginFault'
 */
export class PluginFault extends Data.TaggedError('PluginFault')<Fault> {}

/** What a program may have to answer for: its input, or its plugins. */
export type XinfangFault = BadInput | PluginFault;

/** An error of the plain front door as a tagged one. */
export const asFault = (cause: unknown): XinfangFault => {
  if (!(cause instanceof XinfangError))
    // Anything else is a defect of ours, not of the input: it must not pass for one.
    throw cause;
  const { code, issues } = cause;
  return code.startsWith('plugin-')
    ? new PluginFault({ code, issues })
    : new BadInput({ code, issues });
};

/** The same where no plugin can be at fault. */
export const asBadInput = (cause: unknown): BadInput => {
  const fault = asFault(cause);
  return fault instanceof BadInput ? fault : new BadInput(fault);
};

/** A promise of the plain front door, given up when the fiber is interrupted. */
export const promised = <A, E>(
  run: (signal: AbortSignal) => Promise<A>,
  failed: (cause: unknown) => E,
): Effect.Effect<A, E> => Effect.tryPromise({ try: run, catch: failed });

/**
 * The same for what has something to close: an interrupted fiber is over when that is done, so that nothing else is closed
 * before it.
 */
export const promisedToEnd = <A, E>(
  run: (signal: AbortSignal) => Promise<A>,
  failed: (cause: unknown) => E,
): Effect.Effect<A, E> =>
  Effect.callback<A, E>((resume, signal) => {
    const running = run(signal);
    const ended = running.then(
      (value) => resume(Effect.succeed(value)),
      (cause: unknown) => resume(failure(cause, failed)),
    );
    return Effect.promise(() => ended);
  });

/** What is no fault of input or plugins is a defect. */
const failure = <E>(cause: unknown, failed: (cause: unknown) => E): Effect.Effect<never, E> => {
  try {
    return Effect.fail(failed(cause));
  } catch (defect) {
    return Effect.die(defect);
  }
};
