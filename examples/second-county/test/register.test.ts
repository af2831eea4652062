import { join } from 'node:path';
import type { RunReport } from '@xinfang/sdk';
import { beforeAll, describe, expect, test } from 'vitest';
import { HERE, openCounty } from './open-county.ts';

/**
 * What the register holds was laid out by kinds of handling before it was written down, and counted by hand: 61 matters, 58 of
 * them with 15 days that run out within the year. Nothing here was copied from a report.
 */
describe('the year 2025', () => {
  let report: RunReport;

  beforeAll(async () => {
    await using xf = await openCounty();
    const cases = xf.source('xinfang/folder/files', join(HERE, 'register'));
    report = await xf.run(cases, {
      asOf: '2025-12-31',
      period: { from: '2025-01-01', to: '2025-12-31' },
      ids: true,
    });
  });

  const rate = (id: string) => {
    const found = report.indicators.find((each) => each.id === id);
    return [found?.numerator, found?.denominator];
  };

  test('67 rows are read; four bad ones of the table and two of the second half are refused', () => {
    expect(report.rows).toEqual({ read: 67, cases: 61, rejected: 6 });
    expect(
      report.warnings.flatMap(({ code }) => (code.startsWith('rejected:') ? [code.slice(9)] : [])),
    ).toEqual([
      'impossible-date',
      'unknown-value',
      'duplicate-id',
      'after-export',
      'unknown-type',
      'malformed-json',
    ]);
  });

  test.each([
    ['office.acceptance-in-time', 55, 58, 'three were passed on after the 15th day'],
    ['fuyao.passed-on-in-5-workdays', 48, 59, 'ten came late, one was not passed on at all'],
    ['reply-in-time', 36, 42, 'four replies came late, two are missing'],
    ['fuyao.concluded-in-30-days', 26, 42, '14 took longer than 30 days, two are missing'],
    ['repeat-share', 3, 61, 'three were filed before'],
  ])('%s is %i of %i: %s', (id, numerator, denominator) => {
    expect(rate(id)).toEqual([numerator, denominator]);
  });

  test('the county’s own targets change no limit of the law', () => {
    expect(report.deadlines['xf22.conclude']).toMatchObject({ met: 36, late: 4, overdue: 2 });
    expect(report.deadlines['fuyao.conclude-target']).toMatchObject({
      met: 26,
      late: 14,
      overdue: 2,
    });
  });

  test('material that reached the accused body, and the extension that nobody approved, are told', () => {
    const told = report.warnings.flatMap(({ code, examples }) => [[code, examples]]);
    expect(told).toContainEqual(['accused-body', ['F-2025-0020']]);
    expect(told).toContainEqual(['invalid-extension', ['F-2025-0022']]);
  });

  test('every matter belongs to one of the two points', () => {
    expect(report.outcomes['reception-point']).toEqual({ upriver: 34, downriver: 27 });
  });
});
