import { expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { conditionSql, locateFacts } from './condition-sql.ts';
import { indicatorSql, parquetViews } from './index.ts';

const ASKED = { dialect: 'postgres', asOf: '2024-02-26' } as const;

test('there is a statement for each rate of a report, in its order, and again for each field', () => {
  const whole = indicatorSql(nationalPack, chinaCalendar, ASKED);
  expect(whole.length).toBe(11);
  expect(whole[0]).toEqual({
    indicator: 'office.acceptance-in-time',
    variant: 'due',
    sql: expect.stringMatching(/^SELECT .*[^;]$/su),
  });
  const parts = indicatorSql(nationalPack, chinaCalendar, { ...ASKED, by: ['unit', 'month'] });
  expect(parts.map(({ by }) => by)).toEqual([
    ...whole.map(() => undefined),
    ...whole.map(() => 'unit'),
    ...whole.map(() => 'month'),
  ]);
});

test('parts are in the order of their bytes, whatever the language of the server', () => {
  const ordered = (dialect: 'duckdb' | 'postgres'): boolean =>
    indicatorSql(nationalPack, chinaCalendar, { ...ASKED, dialect, by: ['unit'] }).some(({ sql }) =>
      sql.includes('COLLATE "C"'),
    );
  expect([ordered('postgres'), ordered('duckdb')]).toEqual([true, false]);
});

test.each([
  ['impossible-date', { asOf: '2024-02-30' }],
  ['impossible-date', { period: { from: '2023-13-01' } }],
  ['period-upside-down', { period: { from: '2023-02-01', to: '2023-01-01' } }],
  ['unknown-field', { by: ['shoe-size'] }],
  ['unknown-variant', { variant: 'best' }],
])('what a run refuses is refused: %s', (code, asked) => {
  expect(() => indicatorSql(nationalPack, chinaCalendar, { ...ASKED, ...asked })).toThrow(
    expect.objectContaining({ code }),
  );
});

test('an operator that is not written as SQL is refused, never left out', () => {
  const located = locateFacts(nationalPack, new Map());
  const condition = { all: [{ fact: 'channel', operator: 'soundsLike', value: 'letter' }] };
  expect(() => conditionSql(condition, located, nationalPack)).toThrow(
    expect.objectContaining({ code: 'unsayable-operator' }),
  );
});

test('views read what stands in the files, not in their paths, and quote the folder', () => {
  const [cases] = parquetViews("o'ut[1]*");
  expect(cases).toContain("'o''ut[[]1][*]/cases/**/*.parquet'");
  expect(cases).toContain('hive_partitioning = false');
});
