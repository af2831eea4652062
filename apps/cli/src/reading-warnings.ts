import type { AssessmentWarning, Xinfang } from '@xinfang/sdk';
import { isXinfangError } from './fault.ts';
import type { Io } from './io.ts';
import { printWarnings } from './print-failure.ts';
import type { Settings } from './settings.ts';

/** What reading a case warns of: a field that nobody knows, an event before the receipt. */
const OF_READING: ReadonlySet<string> = new Set(['unknown-field', 'event-before-receipt']);
/** Every event is seen on it. */
const LAST_DAY = '9999-12-31';

/** Prints to standard error what a case was read with: a decision has no place for it, and a misspelt field must be seen. */
export const warnOfReading = (
  oneCase: unknown,
  file: string,
  xf: Xinfang,
  settings: Settings,
  io: Io,
): void =>
  printWarnings(
    warningsOf(oneCase, xf)
      .filter(({ code }) => OF_READING.has(code))
      .map(({ code, message, path, event }) => ({
        code,
        message,
        file,
        ...(path === undefined ? {} : { path }),
        ...(event === undefined ? {} : { path: `events[${event}]` }),
      })),
    settings,
    io,
  );

/** A case that can be decided may still be one whose deadlines cannot be reckoned. */
const warningsOf = (oneCase: unknown, xf: Xinfang): readonly AssessmentWarning[] => {
  try {
    return xf.assess(oneCase, { asOf: LAST_DAY }).warnings;
  } catch (error) {
    if (isXinfangError(error)) return [];
    throw error;
  }
};
