import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variants } from '../../../fixtures/variants.ts';
import { measureRows } from '../test/measured.ts';
import { casesOf, registers } from '../test/random-register.ts';
import { type MeasureOptions, startMeasure } from './measure.ts';
import type { RunReport } from './run-report.ts';
import { withoutIds } from './without-ids.ts';

const rows = { read: 0, cases: 0, rejected: 0 };

describe.each(variants)('a report without its ids, $name pack', (variant) => {
  test('is the report of a run without ids', () => {
    fc.assert(
      fc.property(
        registers,
        fc.oneof(fc.constant(true), fc.nat({ max: 4 })),
        fc.constantFrom([], ['unit', 'month']),
        (drawn, ids, by) => {
          const cases = casesOf(variant, drawn);
          const reportOf = (more: Partial<MeasureOptions>): RunReport => {
            const options = { asOf: '2023-05-01', variant: 'all', by, ...more };
            const measure = startMeasure(variant.pack, variant.calendar, options);
            for (const each of cases) measure.add(each);
            return { ...measure.report(), rows };
          };
          expect(withoutIds(reportOf({ ids }))).toStrictEqual(reportOf({}));
          expect(reportOf({ ids: false })).toStrictEqual(reportOf({}));
        },
      ),
      { numRuns: 100, seed: 19 },
    );
  });

  test('keeps the thousand overdue longest and the thousand due next', () => {
    const many = Array.from({ length: 2400 }, (_, index) => ({
      id: `C-${index}`,
      receivedOn: index % 2 === 0 ? '2023-03-01' : '2023-04-20',
    }));
    const { report } = measureRows(variant, many, { asOf: '2023-05-02', ids: true });
    expect([report.overdue.length, report.upcoming.length]).toEqual([1200, 1200]);
    const bare = measureRows(variant, many, { asOf: '2023-05-02' }).report;
    expect(withoutIds({ ...report, rows })).toStrictEqual({ ...bare, rows });
  });
});
