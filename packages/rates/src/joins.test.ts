import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variants } from '../../../fixtures/variants.ts';
import { busyCasesOf, busyRegisters, closedRegisters } from '../test/busy-register.ts';
import { plainlyRefiled, plainRefiled, plainWarnings } from '../test/plain-joins.ts';
import { startMeasure } from './measure.ts';

/** Short ids: of those filed on one day with equal words the first by id is the first filing. */
const registers = busyRegisters.map((drawn) => drawn.map((each) => ({ ...each, form: 0 })));

describe.each(variants)('what joins cases, $name pack', (variant) => {
  const measured = (drawn: Parameters<typeof busyCasesOf>[1], asOf: string) => {
    const measure = startMeasure(variant.pack, variant.calendar, { asOf, ids: true });
    const all = busyCasesOf(variant, drawn).map((each) => measure.add(each));
    return { all, report: measure.report() };
  };
  const anyDay = fc.constantFrom('2023-04-01', '2023-09-01');

  test('finds the matters filed anew while due as a plain search does, in its order', () => {
    const sign = variant.id('check', 're-registered');
    let finds = 0;
    fc.assert(
      fc.property(registers, anyDay, (drawn, asOf) => {
        const { all, report } = measured(drawn, asOf);
        const found = report.integrity.find(({ id }) => id === sign);
        expect(found?.cases).toEqual(plainRefiled(all));
        finds += found?.count ?? 0;
      }),
      { numRuns: 150, seed: 35 },
    );
    expect(finds).toBeGreaterThan(150);
  });

  test('takes a matter for resolved unless one filed after its closing names it', () => {
    const rate = variant.id('indicator', 'first-time-resolution');
    const seen = { made: 0, missed: 0 };
    fc.assert(
      fc.property(closedRegisters, anyDay, (drawn, asOf) => {
        const { all, report } = measured(drawn, asOf);
        const lists = report.indicators.find(({ id }) => id === rate)?.lists;
        for (const id of lists?.denominator ?? []) {
          const one = all.find((each) => each.id === id);
          const made = one !== undefined && !plainlyRefiled(one, all);
          expect(lists?.[made ? 'numerator' : 'missed']).toContain(id);
          seen[made ? 'made' : 'missed'] += 1;
        }
      }),
      { numRuns: 60, seed: 36 },
    );
    expect(seen.made).toBeGreaterThan(200);
    expect(seen.missed).toBeGreaterThan(5);
  });

  test('counts the matters that bear an id borne before, and those not yet received too', () => {
    fc.assert(
      fc.property(registers, anyDay, (drawn, asOf) => {
        const { all, report } = measured(drawn, asOf);
        const ids = all.map(({ id }) => id);
        const repeats = ids.filter((id, place) => ids.indexOf(id) < place);
        const warning = report.warnings.find(({ code }) => code === 'duplicate-id');
        expect(warning?.count ?? 0).toBe(repeats.length);
        expect(warning?.examples ?? []).toEqual(repeats);
      }),
      { numRuns: 60, seed: 37 },
    );
  });

  test('the warnings of all cases are told, though most cases are not asked for any', () => {
    fc.assert(
      fc.property(registers, anyDay, (drawn, asOf) => {
        const { all, report } = measured(drawn, asOf);
        const counts = report.warnings
          .filter(({ code }) => !/^missing-fact:|^duplicate-id$|^before-first/u.test(code))
          .map(({ code, count }) => [code, count]);
        expect(Object.fromEntries(counts)).toEqual(plainWarnings(all, variant.pack));
      }),
      { numRuns: 60, seed: 38 },
    );
  });
});
