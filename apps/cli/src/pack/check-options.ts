import { numberArgument } from '../arguments.ts';
import { usageFault } from '../fault.ts';
import { text } from '../messages.ts';

/** How findings are printed. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

/** A way of printing findings. */
export type Format = (typeof FORMATS)[number];

/** The options of `pack check` as they were given. */
export interface GivenCheckOptions {
  readonly format?: string;
  readonly fix?: boolean;
  readonly watch?: boolean;
  readonly maxWarnings?: string;
  readonly explain?: string;
}

/** The options of `pack check`, read. */
export interface CheckOptions {
  readonly format: Format;
  readonly fix: boolean;
  readonly watch: boolean;
  /** How many warnings are borne; undefined for any number. */
  readonly maxWarnings: number | undefined;
}

/** Reads the options. Throws a fault of usage on an unknown format, on one that is no JSON under `--json`, and on a number that is none. */
export const checkOptions = (
  { format, fix = false, watch = false, maxWarnings }: GivenCheckOptions,
  json: boolean,
): CheckOptions => ({
  format: formatOf(format, json),
  fix,
  watch,
  maxWarnings: maxWarnings === undefined ? undefined : mostWarnings(maxWarnings),
});

const formatOf = (given: string | undefined, json: boolean): Format => {
  if (given === undefined) return json ? 'json' : 'pretty';
  const format = FORMATS.find((each) => each === given);
  const place = { path: `--format ${given}` };
  if (format === undefined)
    throw usageFault({
      code: 'unknown-format',
      ...place,
      message: text('error.unknown-format'),
      hint: text('error.use-format'),
    });
  if (json && (format === 'pretty' || format === 'github'))
    throw usageFault({
      code: 'format-not-json',
      ...place,
      message: text('error.format-not-json'),
      hint: text('error.leave-out-json'),
    });
  return format;
};

const mostWarnings = (given: string): number => {
  const most = numberArgument(given);
  if (Number.isSafeInteger(most) && most >= 0) return most;
  throw usageFault({
    code: 'bad-max-warnings',
    path: '--max-warnings',
    message: text('error.bad-max-warnings'),
  });
};
