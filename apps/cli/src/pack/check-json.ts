import type { Checked } from './check-pack.ts';

/** Findings as the contract has them; what `--fix` did stands beside them. */
export const checkDocument = ({ ok, diagnostics, fixed, unfixed }: Checked): object => ({
  ok,
  diagnostics,
  ...(fixed === undefined ? {} : { fixed }),
  ...(unfixed === undefined || unfixed.length === 0 ? {} : { unfixed }),
});
