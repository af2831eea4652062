import type { Assessment } from '@xinfang/sdk';

type Warnings = Assessment['warnings'];

/**
 * What a change makes wrong about the events of a case: what the transition table or the law of extensions says after it, and
 * did not say before. Also of an earlier event: one that is entered late may put a later one out of its place.
 *
 * @example
 * newFindings(before.warnings, after.warnings) // []
 */
export const newFindings = (before: Warnings, after: Warnings): Warnings => {
  const known = new Set(before.map(keyOf));
  return after.filter((warning) => warning.event !== undefined && !known.has(keyOf(warning)));
};

const keyOf = ({ code, event, deadline }: Warnings[number]): string =>
  `${code} ${event} ${deadline ?? ''}`;
