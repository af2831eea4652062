import type { Encoding } from './encoding.ts';
import type { Evidence } from './encoding-evidence.ts';

/** What lines tell of an encoding that was declared: nothing yet, or that they are of it, or that they are of the other one. */
export type Verdict = 'open' | 'own' | 'foreign';

/** Lines of the other encoding must be so many times as frequent: a few bad lines are rejects, and the file is what it says. */
const OUTWEIGHS = 4;
/**
 * In UTF-8 one line that is none may be a damaged one; in GB 18030 one of UTF-8 would be read as a text that nobody wrote. While
 * nothing is judged fewer than this were met.
 */
export const LEAST = { 'utf-8': 2, gb18030: 1 } satisfies Record<Encoding, number>;

/** What was seen of an encoding so far. */
export interface Judged {
  readonly verdict: Verdict;
  /** Lines of the other encoding. */
  readonly other: number;
}

/** Nothing seen but so many lines of the other encoding. */
export const unjudged = (other = 0): Judged => ({ verdict: 'open', other });

/** Looks at what a block more shows: what is judged stays so, so that a file that turns Chinese late is judged there. */
export const judge = (judged: Judged, { utf8, gb }: Evidence, declared: Encoding): Judged => {
  if (judged.verdict !== 'open') return judged;
  const own = declared === 'utf-8' ? utf8 : gb;
  const other = judged.other + (declared === 'utf-8' ? gb : utf8);
  if (other >= LEAST[declared] && other > OUTWEIGHS * own) return { verdict: 'foreign', other };
  return { verdict: own > 0 ? 'own' : 'open', other };
};
