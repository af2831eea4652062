/** What was counted for one indicator: a case id for each count. */
export interface Counted {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Only where deadlines are counted. */
  readonly void?: readonly string[];
  readonly undetermined?: readonly string[];
}

/** An indicator without its texts, its lists sorted. */
export interface PlainIndicator {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly valueAtWorst: number | null;
  readonly void?: number;
  readonly undetermined?: number;
  readonly numeratorIds: readonly string[];
  readonly denominatorIds: readonly string[];
}

const DECIMALS = 10_000;

/** Half up to four decimals; all is only everything, and nothing only nothing. */
const rounded = (numerator: number, denominator: number): number | null => {
  if (denominator === 0) return null;
  if (numerator === 0) return 0;
  if (numerator === denominator) return 1;
  // Whole numbers, so that no half is lost: floor(x + 1/2).
  const nearest = Math.floor((2 * numerator * DECIMALS + denominator) / (2 * denominator));
  return Math.min(Math.max(nearest, 1), DECIMALS - 1) / DECIMALS;
};

/** Contract §5: a rate is the ratio of two lists; at worst every undetermined one was missed. */
export const rateOf = (counted: Counted): PlainIndicator => {
  const { numerator, denominator } = counted;
  const open = counted.undetermined?.length ?? 0;
  return {
    numerator: numerator.length,
    denominator: denominator.length,
    value: rounded(numerator.length, denominator.length),
    valueAtWorst: rounded(numerator.length, denominator.length + open),
    ...(counted.void === undefined ? {} : { void: counted.void.length }),
    ...(counted.undetermined === undefined ? {} : { undetermined: open }),
    numeratorIds: [...numerator].sort(),
    denominatorIds: [...denominator].sort(),
  };
};
