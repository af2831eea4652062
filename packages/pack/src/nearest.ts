import type { Text } from '@xinfang/calendar';

/**
 * The candidate that a mistyped word most likely meant, or undefined where none is near: at most a third of its letters
 * away.
 *
 * @example
 * nearest('purpos', ['purpose', 'remit']) // 'purpose'
 */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
};

const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, char] of a.split('').entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swap = (row[j] as number) + (char === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
};

/**
 * "Did you mean …?" with the change that mends it, or nothing where no candidate is near.
 *
 * @example
 * didYouMean('purpos', ['purpose', 'remit']).hint?.en // 'Did you mean "purpose"?'
 */
export const didYouMean = (
  word: string,
  candidates: Iterable<string>,
): { hint?: Text; fix?: { replacement: string } } => {
  const meant = nearest(word, candidates);
  if (meant === undefined) return {};
  return {
    hint: { zh: `是不是想写“${meant}”？`, en: `Did you mean "${meant}"?` },
    fix: { replacement: JSON.stringify(meant) },
  };
};
