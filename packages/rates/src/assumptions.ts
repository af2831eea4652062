import type { MeasuredCase } from './measured-case.ts';
import { byText } from './ranking.ts';
import type { Assumption } from './run-report.ts';
import type { Assume, VariantCounter } from './variant-counter.ts';

/** How often each assumption was used: in all, and by each variant; in the order of `kindsOf`. */
export interface AssumptionsPart {
  readonly cases: Float64Array;
  /** For each assumption a number for each variant. */
  readonly variants: Float64Array;
}

/** Counts in how many matters a missing fact was taken as known, by whichever variants look at them. */
export const watchAssumptions = (counters: readonly VariantCounter[]) => {
  const { assumes, variants } = kindsOf(counters);
  const keys = [...assumes.keys()];
  const askers = counters.flatMap((counter) =>
    counter.assumes.length === 0
      ? []
      : [
          {
            counter,
            variant: variants.indexOf(counter.variant),
            kinds: counter.assumes.map((assume) => keys.indexOf(keyOf(assume))),
          },
        ],
  );
  const counts: AssumptionsPart = {
    cases: new Float64Array(keys.length),
    variants: new Float64Array(keys.length * variants.length),
  };
  /** Of the case at hand: what was counted already. */
  const isUsed = new Uint8Array(keys.length);
  const isUsedBy = new Uint8Array(counts.variants.length);
  const use = (kind: number, variant: number): void => {
    isUsed[kind] = 1;
    isUsedBy[kind * variants.length + variant] = 1;
  };
  return {
    see: (one: MeasuredCase): void => {
      for (const { counter, variant, kinds } of askers) {
        if (!counter.looksAt(one)) continue;
        for (let at = 0; at < kinds.length; at++)
          if (one.lookup((counter.assumes[at] as Assume).fact) === undefined)
            use(kinds[at] as number, variant);
      }
      drain(isUsed, counts.cases);
      drain(isUsedBy, counts.variants);
    },
    part: (): AssumptionsPart => counts,
  };
};

const drain = (marks: Uint8Array, into: Float64Array): void => {
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    marks[at] = 0;
    into[at] = (into[at] as number) + 1;
  }
};

/** What the parts assumed, and in how many matters; what nothing used is left out. */
export const joinAssumptions = (
  counters: readonly VariantCounter[],
  namesVariants: boolean,
  parts: readonly AssumptionsPart[],
): readonly Assumption[] => {
  const { assumes, variants } = kindsOf(counters);
  const sumOf = (of: (part: AssumptionsPart) => number | undefined): number =>
    parts.reduce((sum, part) => sum + (of(part) ?? 0), 0);
  return [...assumes]
    .map(([key, { id, text }], kind) => ({
      key,
      assumption: {
        id,
        text,
        cases: sumOf(({ cases }) => cases[kind]),
        ...(namesVariants
          ? {
              variants: countedAlone(
                variants.map((name, at) => [
                  name,
                  sumOf((part) => part.variants[kind * variants.length + at]),
                ]),
              ),
            }
          : {}),
      },
    }))
    .filter(({ assumption }) => assumption.cases > 0)
    .sort((a, b) => byText(a.key, b.key))
    .map(({ assumption }) => assumption);
};

const countedAlone = (counts: readonly (readonly [string, number])[]) =>
  Object.fromEntries(counts.filter(([, count]) => count > 0));

/** The assumptions of the counters and the ways of counting, each once. */
const kindsOf = (counters: readonly VariantCounter[]) => ({
  assumes: new Map(
    counters.flatMap(({ assumes }) => assumes.map((assume) => [keyOf(assume), assume] as const)),
  ),
  variants: [...new Set(counters.map(({ variant }) => variant))],
});

/** An id may bear other words in another variant: each is printed, so that no count stands under words it was not made by. */
const keyOf = ({ id, text }: Assume): string => [id, text.zh, text.en].join('\n');
