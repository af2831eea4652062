import type { Assumption, IndicatorResult, RunReport } from '@xinfang/rates';
import type { RunLabels } from './run-words.ts';

const SATISFACTION = /^satisfaction\./u;

/** The share of those asked who evaluated at all, counted the same way; only a rate of satisfaction has one. */
export const participationOf = (
  { id, variant }: IndicatorResult,
  rates: readonly IndicatorResult[],
): IndicatorResult | undefined =>
  SATISFACTION.test(id)
    ? rates.find(
        (rate) =>
          rate.variant === variant &&
          rate.id === id.replace(SATISFACTION, 'evaluation-participation.'),
      )
    : undefined;

/** What a rate takes as known, with the number of matters for which its way of counting used it. */
export const assumptionsOf = (
  { id, variant }: IndicatorResult,
  { assumptions }: RunReport,
  labels: RunLabels | undefined,
): readonly Pick<Assumption, 'id' | 'cases'>[] => {
  const spec = labels?.indicators?.find((indicator) => indicator.id === id)?.variants[variant];
  if (spec?.count !== 'matters') return [];
  const taken = new Set(spec.assume.map((assume) => assume.id));
  return assumptions
    .filter((assumption) => taken.has(assumption.id))
    .map(({ id: name, cases, variants }) => ({
      id: name,
      cases: variants === undefined ? cases : (variants[variant] ?? 0),
    }))
    .filter(({ cases }) => cases > 0);
};
