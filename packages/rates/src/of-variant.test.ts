import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { caseOf } from '../../../fixtures/plain-case.ts';
import { type Variant, variants } from '../../../fixtures/variants.ts';
import { measureRows, type Row } from '../test/measured.ts';
import { casesOf, registers } from '../test/random-register.ts';
import { type MeasureOptions, startMeasure } from './measure.ts';
import { ofVariant } from './of-variant.ts';
import type { Assumption, RunReport } from './run-report.ts';

const rows = { read: 0, cases: 0, rejected: 0 };
const OF_MAPPING: Assumption = { id: 'mapped', text: { zh: '甲', en: 'a' }, cases: 2 };

const namesOf = ({ pack }: Pick<Variant, 'pack'>): readonly string[] => [
  ...new Set(pack.indicators.flatMap((each) => Object.keys(each.variants))),
];

describe.each(variants)('of one way of counting, $name pack', (variant) => {
  const names = namesOf(variant);

  /** A register whose earlier handling nobody wrote down: closed, open, repeated, and with organs. */
  const unknown: readonly Row[] = [
    { facts: null },
    { facts: null, events: [{ type: 'closed', on: '2023-04-01' }] },
    { facts: null, kind: 'organ', events: [{ type: 'closed', on: '2023-04-01' }] },
    { facts: null, kind: 'organ', receivedOn: '2022-06-01' },
    { facts: null, registration: { repeatOf: 'A', unit: 'u' } },
    {},
  ];
  const reportOf = (more: Partial<MeasureOptions>): RunReport => ({
    ...measureRows(variant, unknown, { asOf: '2023-12-31', by: ['unit'], ...more }).report,
    rows,
  });
  const period = { from: '2023-03-10', to: '2023-04-30' };

  test.each([{}, { ids: true }, { period }])('a report is that of its own run, %j', (more) => {
    const all = reportOf({ ...more, variant: 'all' });
    expect(all.assumptions).not.toEqual([]);
    for (const name of names)
      expect(ofVariant(all, name)).toStrictEqual(reportOf({ ...more, variant: name }));
  });

  test('a report is that of its own run, whatever the register', () => {
    fc.assert(
      fc.property(
        registers,
        fc.constantFrom(...names),
        fc.constantFrom({}, { ids: 2, by: ['month', 'unit'] }, { period }),
        (drawn, name, more) => {
          const cases = casesOf(variant, drawn);
          const reported = (asked: string): RunReport => {
            const options = { asOf: '2023-05-01', variant: asked, ...more };
            const measure = startMeasure(variant.pack, variant.calendar, options);
            for (const each of cases) measure.add(each);
            return { ...measure.report(), rows };
          };
          const all = reported('all');
          expect(ofVariant(all, name)).toStrictEqual(reported(name));
          expect(ofVariant(ofVariant(all, name), name)).toStrictEqual(reported(name));
        },
      ),
      { numRuns: 150, seed: 23 },
    );
  });

  test('an assumption says in how many matters each way of counting used it', () => {
    const [due, dashboard] = names as [string, string];
    const [assumption] = reportOf({ variant: 'all' }).assumptions;
    expect(assumption?.cases).toBe(5);
    expect(assumption?.variants).toEqual({ [due]: 5, [dashboard]: 5 });
    const [within] = reportOf({ variant: 'all', period }).assumptions;
    expect([within?.cases, within?.variants]).toEqual([4, { [due]: 2, [dashboard]: 4 }]);
    expect(reportOf({}).assumptions[0]).not.toHaveProperty('variants');
  });
});

describe('of a report', () => {
  const reportOf = (options: Partial<MeasureOptions>, pack = nationalPack): RunReport => {
    const measure = startMeasure(pack, chinaCalendar, { asOf: '2023-12-31', ...options });
    measure.add(caseOf());
    return { ...measure.report(), rows };
  };

  test('what a mapping assumes stays as it is', () => {
    const all = reportOf({ variant: 'all' });
    const mapped = { ...all, assumptions: [OF_MAPPING, ...all.assumptions] };
    expect(ofVariant(mapped, 'dashboard').assumptions).toStrictEqual([
      OF_MAPPING,
      ...reportOf({ variant: 'dashboard' }).assumptions,
    ]);
  });

  test('an assumption that a way of counting did not use is not said of it', () => {
    const used = { ...OF_MAPPING, variants: { due: 2 } };
    const all = { ...reportOf({ variant: 'all' }), assumptions: [used] };
    expect(ofVariant(all, 'due').assumptions).toStrictEqual([OF_MAPPING]);
    expect(ofVariant(all, 'dashboard').assumptions).toEqual([]);
  });

  test('without rates nothing is taken', () => {
    const pack = { ...nationalPack, indicators: [] };
    expect(ofVariant(reportOf({ variant: 'all' }, pack), 'due')).toStrictEqual(reportOf({}, pack));
  });

  test.each(['yearly', 'all', 'constructor'])(
    'a way of counting it does not hold is refused: %s',
    (name) => {
      expect(() => ofVariant(reportOf({ variant: 'all' }), name)).toThrow(
        expect.objectContaining({ code: 'unknown-variant' }),
      );
      expect(() => ofVariant(reportOf({ variant: 'due' }), 'dashboard')).toThrow(
        expect.objectContaining({ code: 'unknown-variant' }),
      );
    },
  );

  test('words that differ under one id are told apart', () => {
    const worded = (zh: string) => ({
      count: 'matters' as const,
      of: {},
      periodBy: 'received' as const,
      numerator: {},
      assume: [{ id: 'a', fact: 'priorHandling', value: 'none', text: { zh, en: 'x' } }],
    });
    const text = { zh: '甲', en: 'a' };
    const indicator = { id: 'own', label: text, note: text };
    const pack = {
      ...nationalPack,
      indicators: [{ ...indicator, variants: { due: worded('乙'), other: worded('甲') } }],
    };
    const all = reportOf({ variant: 'all' }, pack);
    for (const name of ['due', 'other'])
      expect(ofVariant(all, name)).toStrictEqual(reportOf({ variant: name }, pack));
  });
});
