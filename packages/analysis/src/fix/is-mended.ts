import type { Diagnostic } from '@xinfang/pack';

/**
 * Whether changes did what they were for: what they mend is gone, and no error is there that was not there before.
 * Diagnostics are known by what they say of which file, since every change moves what comes after it.
 */
export const isMended = (
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  mended: readonly Diagnostic[],
): boolean => {
  const [was, is, made] = [countsOf(before), countsOf(after), countsOf(mended)];
  const isGone = (key: string): boolean =>
    countIn(is, key) <= Math.max(0, countIn(was, key) - countIn(made, key));
  const isOld = (each: Diagnostic): boolean =>
    countIn(is, keyOf(each)) <= countIn(was, keyOf(each));
  return (
    [...made.keys()].every(isGone) &&
    after.filter(({ severity }) => severity === 'error').every(isOld)
  );
};

type Counts = ReadonlyMap<string, number>;

const countsOf = (diagnostics: readonly Diagnostic[]): Counts => {
  const counts = new Map<string, number>();
  for (const each of diagnostics) counts.set(keyOf(each), countIn(counts, keyOf(each)) + 1);
  return counts;
};

const countIn = (counts: Counts, key: string): number => counts.get(key) ?? 0;

const keyOf = ({ code, layer, file, message }: Diagnostic): string =>
  JSON.stringify([code, layer, file, message.en]);
