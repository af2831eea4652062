import type { Text } from '@xinfang/calendar';

/** "Did you mean …?" for a misspelt word, or undefined where no candidate is within a third of its letters. */
export const didYouMean = (word: string, candidates: Iterable<string>): Text | undefined => {
  const meant = nearest(word, candidates);
  return meant === undefined
    ? undefined
    : { zh: `是不是想写“${meant}”？`, en: `Did you mean "${meant}"?` };
};

const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
};

const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swap = (row[j] as number) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
};
