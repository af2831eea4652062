import type { Text } from '@xinfang/calendar';

/**
 * The candidates that a mistyped word most likely meant: those the fewest letters away, at most a third of its own. Two
 * letters changing places count as one slip; what has only one or two letters resembles everything and is like nothing.
 *
 * @example
 * nearest('purpos', ['purpose', 'remit']) // ['purpose']
 */
export const nearest = (word: string, candidates: Iterable<string>): readonly string[] => {
  let least = Math.floor(word.length / 3);
  let best: string[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word || Math.abs(candidate.length - word.length) > least) continue;
    const distance = slipsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (distance > least) continue;
    best = distance < least ? [candidate] : [...best, candidate];
    least = distance;
  }
  return best;
};

/** Letters put in, left out, exchanged, and neighbours that changed places. */
const slipsBetween = (a: string, b: string): number => {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const exchanged = at(row, j) + (a[i] === b[j] ? 0 : 1);
      const least = Math.min(exchanged, at(row, j + 1) + 1, at(next, j) + 1);
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      next.push(swapped ? Math.min(least, at(before, j - 1) + 1) : least);
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
};

const at = (row: readonly number[], index: number): number => row[index] ?? 0;

/**
 * "Did you mean …?", with the change that mends it where only one thing can have been meant. No change is offered where
 * two candidates are equally near, nor where a number differs: `xf05` is not a misspelt `xf22`, and somebody has to look
 * which law was meant.
 *
 * @example
 * didYouMean('purpos', ['purpose', 'remit']).fix // { replacement: '"purpose"' }
 * didYouMean('xf21', ['xf22', 'xf05']).fix // undefined
 */
export const didYouMean = (
  word: string,
  candidates: Iterable<string>,
): { hint?: Text; fix?: { replacement: string } } => {
  const meant = nearest(word, candidates);
  const [first, ...others] = meant;
  if (first === undefined) return {};
  const isClear = others.length === 0 && numbersIn(first) === numbersIn(word);
  return {
    hint: {
      zh: `是不是想写${meant.map((each) => `“${each}”`).join('或')}？`,
      en: `Did you mean ${meant.map((each) => `"${each}"`).join(' or ')}?`,
    },
    ...(isClear ? { fix: { replacement: JSON.stringify(first) } } : {}),
  };
};

const numbersIn = (word: string): string => word.replaceAll(/\D+/gu, ' ').trim();
