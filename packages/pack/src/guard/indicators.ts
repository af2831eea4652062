import { IMPOSSIBLE } from '../diagram/arena.ts';
import type { Condition } from '../format/condition.ts';
import type { Indicator, Variant } from '../format/indicator.ts';
import { isJsonList, isJsonObject } from '../json/span.ts';
import { type Comparison, caseInPoint, degreeOf } from './comparison.ts';
import { type Loosening, sameJson } from './refusals.ts';

/** Every way of counting of the base stays as it is, conditions compared by what they mean; every check of integrity too. */
export const loosenedIndicators = (comparison: Comparison): readonly Loosening[] => [
  ...comparison.base.indicators.flatMap((was) =>
    loosenedIndicator(
      comparison,
      was,
      comparison.merged.indicators.find(({ id }) => id === was.id),
    ),
  ),
  ...comparison.base.integrity.flatMap((was): readonly Loosening[] => {
    const is = comparison.merged.integrity.find(({ id }) => id === was.id);
    return sameJson(is?.check, was.check)
      ? []
      : [
          {
            code: 'loosens-integrity',
            kind: 'integrity',
            id: was.id,
            path: ['check'],
            basis: [],
          },
        ];
  }),
];

const loosenedIndicator = (
  comparison: Comparison,
  was: Indicator,
  is: Indicator | undefined,
): readonly Loosening[] =>
  Object.entries(was.variants).flatMap(([name, variant]): readonly Loosening[] => {
    const after = is?.variants[name];
    const same =
      after !== undefined &&
      sameJson(figuresOf(variant), figuresOf(after)) &&
      sameConditions(comparison, variant, after);
    return same
      ? []
      : [
          {
            code: 'loosens-indicator',
            kind: 'indicator',
            id: was.id,
            path: ['variants', name],
            basis: [],
          },
        ];
  });

/** A variant without its words and without its conditions, which are compared by meaning. */
const figuresOf = (value: unknown): unknown => {
  if (isJsonList(value)) return value.map(figuresOf);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'note' && key !== 'text')
      .map(([key, item]) => [key, key === 'when' ? true : figuresOf(item)]),
  );
};

const conditionsOf = (variant: Variant): readonly (Condition | undefined)[] =>
  variant.count === 'matters' ? [variant.of.when, variant.numerator.when] : [];

const sameConditions = (comparison: Comparison, was: Variant, is: Variant): boolean => {
  const after = conditionsOf(is);
  return conditionsOf(was).every((condition, index) =>
    comparison.stretches.every(
      ({ base, merged }) =>
        caseInPoint(
          comparison,
          degreeOf(base, condition),
          degreeOf(merged, after[index]),
          (a, b) => a !== b && a !== IMPOSSIBLE,
        ) === undefined,
    ),
  );
};
