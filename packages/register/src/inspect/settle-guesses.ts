import type { Candidate, ColumnGuess } from './column-guess.ts';
import type { Confidence } from './header-words.ts';
import { lower } from './name-index.ts';
import { eventTargetOf, type Target } from './target.ts';

/** What a column may be, the best first, and how many of its cells hold something. */
export interface ColumnCandidates {
  readonly candidates: readonly Candidate[];
  readonly filled: number;
}

/** Gives each place to its best column; the others take their next guess or are left as doubtful. */
export const settleGuesses = (
  columns: readonly ColumnCandidates[],
): readonly (ColumnGuess | undefined)[] => {
  const order = [...columns.keys()].sort((a, b) =>
    byStrength(columns[a] as ColumnCandidates, columns[b] as ColumnCandidates),
  );
  const taken = new Set<string>();
  const guesses: (Candidate | undefined)[] = columns.map(({ candidates }) => candidates[0]);
  for (const i of order) {
    const { candidates } = columns[i] as ColumnCandidates;
    const fitting = candidates.filter(({ fit }) => fit.fits !== 'not');
    const free = fitting.find((each) => FREE.has(each.target) || !taken.has(placeKey(each)));
    if (free !== undefined) taken.add(placeKey(free));
    const [best] = fitting;
    guesses[i] = free ?? (best === undefined ? guesses[i] : outdone(best));
  }
  return withReceipt(guesses, columns);
};

const FREE: ReadonlySet<Target> = new Set(['identity', 'unused', 'repeat-flag', 'backlog-flag']);

/** What only one column can be; an event may be told of by several numbered ones. */
const placeKey = ({ target, as, numbered }: Candidate): string =>
  eventTargetOf(target) === undefined
    ? target
    : JSON.stringify([target, as, numbered?.pattern, numbered?.n]);

const outdone = (guess: Candidate): Candidate => ({
  ...guess,
  confidence: 'low',
  isContested: true,
});

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

const byStrength = (
  { candidates: [a], filled: filledA }: ColumnCandidates,
  { candidates: [b], filled: filledB }: ColumnCandidates,
): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return (
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    a.rank - b.rank ||
    filledB - filledA
  );
};

const RECEIPT = 'registration.receivedOn';

/**
 * Every case needs its day of receipt: where no column surely is it, one that may be it is taken for it, as registers name the
 * registration for the receipt. Where another might be it too, that is not so sure.
 */
const withReceipt = (
  guesses: readonly (Candidate | undefined)[],
  columns: readonly ColumnCandidates[],
): readonly (Candidate | undefined)[] => {
  const found = guesses.findIndex((guess) => guess?.target === RECEIPT);
  if (guesses[found]?.confidence === 'high' || guesses[found]?.confidence === 'medium')
    return guesses;
  const index = columns.findIndex(
    ({ candidates }, i) => i !== found && candidates.some(mayBeReceipt),
  );
  const receipt = columns[index]?.candidates.find(mayBeReceipt);
  const doubtful = guesses[found];
  if (receipt === undefined || (doubtful !== undefined && receipt.confidence === 'low'))
    return guesses;
  return doubtful === undefined
    ? guesses.with(index, receipt)
    : guesses
        .with(index, { ...receipt, confidence: lower(receipt.confidence, 1) })
        .with(found, outdone(doubtful));
};

const mayBeReceipt = ({ target, fit }: Candidate): boolean =>
  target === RECEIPT && fit.fits !== 'not';
