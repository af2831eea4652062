import type { Text } from '@xinfang/calendar';
import type { MeasuredCase } from './measured-case.ts';
import { byText } from './ranking.ts';
import type { Assumption } from './run-report.ts';
import type { Assume, VariantCounter } from './variant-counter.ts';

interface Counted {
  readonly id: string;
  readonly text: Text;
  cases: number;
  readonly variants: Map<string, number>;
}

/** Counts in how many matters a missing fact was taken as known, by whichever variants look at them. */
export const watchAssumptions = (counters: readonly VariantCounter[], namesVariants: boolean) => {
  const counted = new Map<string, Counted>();
  const names = [...new Set(counters.map(({ variant }) => variant))];
  const countedAs = (key: string, { id, text }: Assume): Counted => {
    const known = counted.get(key) ?? { id, text, cases: 0, variants: new Map() };
    counted.set(key, known);
    return known;
  };
  return {
    see: (one: MeasuredCase): void => {
      for (const [key, { assume, variants }] of usesOf(counters, one)) {
        const known = countedAs(key, assume);
        known.cases += 1;
        for (const variant of variants)
          known.variants.set(variant, (known.variants.get(variant) ?? 0) + 1);
      }
    },
    results: (): readonly Assumption[] =>
      [...counted]
        .sort(([a], [b]) => byText(a, b))
        .map(([, { id, text, cases, variants }]) => ({
          id,
          text,
          cases,
          ...(namesVariants ? { variants: inOrder(variants, names) } : {}),
        })),
  };
};

/** In the order of the pack, whichever case came first. */
const inOrder = (
  counts: ReadonlyMap<string, number>,
  names: readonly string[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const count = counts.get(name);
      return count === undefined ? [] : [[name, count]];
    }),
  );

/** What is assumed of a matter, once however many rates ask, and the ways of counting that assume it. */
const usesOf = (counters: readonly VariantCounter[], one: MeasuredCase) => {
  const uses = new Map<string, { readonly assume: Assume; readonly variants: Set<string> }>();
  for (const counter of counters)
    for (const assume of counter.assumed(one)) {
      const key = keyOf(assume);
      const known = uses.get(key) ?? { assume, variants: new Set() };
      known.variants.add(counter.variant);
      uses.set(key, known);
    }
  return uses;
};

/** An id may bear other words in another variant: each is printed, so that no count stands under words it was not made by. */
const keyOf = ({ id, text }: Assume): string => [id, text.zh, text.en].join('\n');
