import { numberArgument } from '../arguments.ts';
import { usageFault } from '../fault.ts';
import { text } from '../messages.ts';

/** The options of `pack test` as they were given. */
export interface GivenTestOptions {
  readonly filter?: string;
  readonly update?: boolean;
  readonly mutate?: boolean;
  readonly sample?: string;
  readonly seed?: string;
}

/** The options of `pack test`, read. */
export interface RunCasesOptions {
  readonly filter?: string;
  readonly update: boolean;
  /** Undefined where no slips are put in. */
  readonly mutation?: { readonly sample?: number; readonly seed?: number };
}

/** Reads the options. Throws a fault of usage on a number that is none. */
export const runCasesOptions = ({
  filter,
  update = false,
  mutate = false,
  sample,
  seed,
}: GivenTestOptions): RunCasesOptions => ({
  ...(filter === undefined ? {} : { filter }),
  update,
  ...(mutate
    ? {
        mutation: {
          ...(sample === undefined ? {} : { sample: countOf(sample, '--sample') }),
          ...(seed === undefined ? {} : { seed: countOf(seed, '--seed') }),
        },
      }
    : {}),
});

const countOf = (given: string, path: string): number => {
  const count = numberArgument(given);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw usageFault({ code: 'bad-count', path, message: text('error.bad-count') });
};
