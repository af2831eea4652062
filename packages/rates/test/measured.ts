import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import type { Variant } from '../../../fixtures/variants.ts';
import { type Measured, type MeasureOptions, startMeasure } from '../src/measure.ts';
import type { IndicatorResult, IntegrityResult } from '../src/run-report.ts';

/** A matter of a small register; every fact is settled but for those that the part states. `facts: null` leaves all unknown. */
export type Row = Omit<CasePart, 'facts'> & { readonly facts?: CasePart['facts'] | null };

/** A case of a small register, by the pack's names. */
export const rowCase = (variant: Variant, { facts, ...part }: Row, id: string) => {
  const settled = { ...SETTLED, ...(part.kind === 'organ' ? { remit: 'own' } : {}) };
  return caseOf({
    id,
    ...part,
    facts: facts === null ? {} : variant.facts({ ...settled, ...facts }),
  });
};

/** A measured register, asked in the contract's names. */
export interface Register {
  readonly report: Measured;
  indicator(id: string): IndicatorResult;
  /** How many were left out of an indicator for a reason. */
  excluded(id: string, reason: string): number | undefined;
  sign(id: string): IntegrityResult;
}

/** Measures a small register; ids are `A`, `B`, … where the rows have none. */
export const measureRows = (
  variant: Variant,
  rows: readonly Row[],
  options: MeasureOptions,
): Register => {
  const measure = startMeasure(variant.pack, variant.calendar, options);
  rows.forEach((row, index) => {
    measure.add(rowCase(variant, row, row.id ?? String.fromCodePoint(65 + index)));
  });
  const report = measure.report();
  const indicator = (id: string): IndicatorResult => {
    const found = report.indicators.find((each) => each.id === variant.id('indicator', id));
    if (found === undefined) throw new Error(`no indicator ${id}`);
    return found;
  };
  return {
    report,
    indicator,
    excluded: (id, reason) => indicator(id).excluded.find((each) => each.reason === reason)?.count,
    sign: (id) => {
      const found = report.integrity.find((each) => each.id === variant.id('check', id));
      if (found === undefined) throw new Error(`no sign ${id}`);
      return found;
    },
  };
};
