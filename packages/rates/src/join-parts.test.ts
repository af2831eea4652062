import type { Case } from '@xinfang/matter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { caseOf } from '../../../fixtures/plain-case.ts';
import { variants } from '../../../fixtures/variants.ts';
import { busyCasesOf, busyRegisters, closedRegisters } from '../test/busy-register.ts';
import { joinParts, startJoin } from './join-parts.ts';
import { type Measured, type MeasureOptions, startMeasure } from './measure.ts';
import { type MeasurePart, transfersOf } from './measure-part.ts';

const options: fc.Arbitrary<MeasureOptions> = fc.record({
  asOf: fc.constantFrom('2023-02-15', '2023-05-01', '2023-09-01'),
  period: fc.constantFrom({}, { from: '2023-02-01', to: '2023-05-31' }, { from: '2023-04-01' }),
  by: fc.constantFrom<readonly string[]>([], ['unit'], ['month', 'channel', 'unit']),
  variant: fc.constantFrom('due', 'all'),
  ids: fc.oneof(fc.constantFrom(true, false), fc.nat({ max: 4 })),
});

/** Where a register is cut; two cuts at one place leave an empty part. */
const cuts = fc.array(fc.nat({ max: 16 }), { maxLength: 5 });

const cutAt = <Item>(items: readonly Item[], places: readonly number[]): readonly Item[][] => {
  const ends = [...places.map((place) => Math.min(place, items.length)), items.length].sort(
    (a, b) => a - b,
  );
  return ends.map((end, at) => items.slice(ends[at - 1] ?? 0, end));
};

/** As another thread gets it. */
const posted = (part: MeasurePart): MeasurePart =>
  structuredClone(part, { transfer: transfersOf(part) });

/** Without ids a part does not know which of its matters bear the id of one in another part. */
const withoutDuplicateExamples = (report: Measured): Measured => ({
  ...report,
  warnings: report.warnings.map(({ examples, ...warning }) =>
    warning.code === 'duplicate-id' || examples === undefined ? warning : { ...warning, examples },
  ),
});

describe.each(variants)('parts of a run, $name pack', ({ pack, calendar, ...variant }) => {
  const start = (asked: MeasureOptions, cases: readonly Case[]) => {
    const measure = startMeasure(pack, calendar, asked);
    for (const each of cases) measure.add(each);
    return measure;
  };

  test('come to the report of the whole, to the byte, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.oneof(busyRegisters, closedRegisters),
        cuts,
        options,
        (drawn, places, asked) => {
          const cases = busyCasesOf({ pack, calendar, ...variant }, drawn);
          const parts = cutAt(cases, places).map((part) => posted(start(asked, part).part()));
          const joined = joinParts(pack, calendar, asked, parts);
          const whole = start(asked, cases).report();
          expect(JSON.stringify(withoutDuplicateExamples(joined))).toBe(
            JSON.stringify(withoutDuplicateExamples(whole)),
          );
          if (asked.ids === true) expect(JSON.stringify(joined)).toBe(JSON.stringify(whole));
        },
      ),
      { numRuns: 150, seed: 23 },
    );
  });
});

describe('a part', () => {
  const OPTIONS = { asOf: '2023-09-01' };
  const secret = (id: string) =>
    caseOf({
      id,
      registration: { title: '征地的标题', text: '张三的内容' },
      events: [
        { type: 'dispatched', on: '2023-03-02' },
        { type: 'closed', on: '2023-03-20' },
      ],
    });
  const measureOf = (...cases: readonly Case[]) => {
    const measure = startMeasure(nationalPack, chinaCalendar, OPTIONS);
    for (const each of cases) measure.add(each);
    return measure;
  };
  const join = (parts: readonly MeasurePart[], more: Partial<MeasureOptions> = {}) =>
    joinParts(nationalPack, chinaCalendar, { ...OPTIONS, ...more }, parts);

  test('ends its measure: asked again it is the same, and no case can be added to it', () => {
    const measure = measureOf(secret('A'));
    expect(measure.part()).toBe(measure.part());
    expect(() => measure.add(secret('B'))).toThrow('reported');
    expect(join([measure.part()])).toEqual(measure.report());
  });

  test('holds no text, and no id of a case that nothing is told of', () => {
    const words = JSON.stringify(measureOf(secret('XF-2023-0001')).part(), (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    expect(words).toContain('letter');
    for (const word of ['征地', '张三', 'XF-2023']) expect(words).not.toContain(word);
  });

  test('that was handed over is gone here: its measure reports no wrong figures', () => {
    const measure = measureOf(secret('A'));
    expect(join([posted(measure.part())]).volume.items).toBe(1);
    expect(() => measure.report()).toThrow('handed over');
  });

  test('of another run is not joined', () => {
    const part = measureOf(secret('A')).part();
    for (const more of [{ asOf: '2023-09-02' }, { ids: 3 }, { by: ['unit'] }, { variant: 'all' }])
      expect(() => join([part], more)).toThrow('of another run');
  });

  test('can be taken in one by one, and none once the report is asked for', () => {
    const started = startJoin(nationalPack, chinaCalendar, OPTIONS);
    for (const id of ['A', 'B', 'C']) started.add(measureOf(secret(id)).part());
    const whole = measureOf(secret('A'), secret('B'), secret('C')).report();
    expect(started.report()).toEqual(whole);
    expect(started.report()).toBe(started.report());
    expect(() => started.add(measureOf().part())).toThrow('ended');
  });

  test('may be the only one, empty, or missing: no part is no case', () => {
    expect(join([])).toEqual(measureOf().report());
    expect(join([measureOf().part(), measureOf(secret('A')).part(), measureOf().part()])).toEqual(
      measureOf(secret('A')).report(),
    );
  });

  test('a matter under the id of one in another part is counted; where neither is at hand it is no example', () => {
    const found = (parts: readonly (readonly Case[])[]) =>
      join(parts.map((cases) => measureOf(...cases).part())).warnings.find(
        ({ code }) => code === 'duplicate-id',
      );
    const [a, b] = [secret('A'), secret('B')];
    expect(found([[a, b, a, a]])).toMatchObject({ count: 2, examples: ['A', 'A'] });
    expect(
      found([
        [a, b],
        [a, b, b],
      ]),
    ).toMatchObject({ count: 3, examples: ['B'] });
    expect(found([[a], [b]])).toBeUndefined();
  });
});
