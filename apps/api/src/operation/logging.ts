import { type Bindings, type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../config/settings.ts';
import { errorToTell, eventToTell, fieldsToTell } from './log-fields.ts';

/**
 * A logger that lets through what is known to hold nobody's data: events by their code, fields of {@link LOG_FIELDS}, kinds of
 * errors. Whoever logs a request, a case or an error by mistake logs nothing of it.
 *
 * @example
 * const log = openLog({ logLevel: 'info' });
 * log.warn({ sink: 'duty-room', attempt: 3, err }, 'webhook-failed');
 */
export const openLog = (
  { logLevel }: Pick<Settings, 'logLevel'>,
  destination: DestinationStream = pino.destination({ dest: 1, sync: false }),
): Logger => {
  const log: Logger = pino(
    {
      level: logLevel,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      base: { pid: process.pid },
      formatters: {
        level: (level) => ({ level }),
        log: (given) => ({ ...fieldsToTell(given) }),
      },
      hooks: {
        logMethod(given, method) {
          const [fields, event] = toTell(given);
          method.apply(this, [fields, event]);
        },
      },
    },
    destination,
  );
  return bindingOnlyWhatMayBeTold(log);
};

/** What binds fields to all later lines. */
interface Binding {
  readonly child: (this: Logger, bindings: Bindings) => Logger;
  readonly setBindings: (this: Logger, bindings: Bindings) => void;
}

/** What is bound to a child is written by pino as it is, past the formatters: it is looked through before. */
const bindingOnlyWhatMayBeTold = (log: Logger): Logger => {
  const before: Binding = Object.getPrototypeOf(log);
  return Object.assign(log, {
    child(this: Logger, bindings: Bindings): Logger {
      return before.child.call(this, { ...fieldsToTell(bindings) });
    },
    setBindings(this: Logger, bindings: Bindings): void {
      before.setBindings.call(this, { ...fieldsToTell(bindings) });
    },
  });
};

/** What was given to a method of the logger, as it may be told: values for `%s` are never put in. */
const toTell = (given: readonly unknown[]): [fields: object, event: string] => {
  const [first, second] = given;
  if (typeof first !== 'object' || first === null) return [{}, eventToTell(first)];
  if (first instanceof Error) return [errorToTell(first), eventToTell(second)];
  const err = 'err' in first ? first.err : 'error' in first ? first.error : undefined;
  const said = err === undefined ? {} : errorToTell(err);
  return [{ ...fieldsToTell(first), ...said }, eventToTell(second)];
};
