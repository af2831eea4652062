import { resolve } from 'node:path';
import { checkPack, someCaseFails, testPack } from '@xinfang/analysis';
import { loadCalendar, loadPacks, type Pack, readPackFolder } from '@xinfang/sdk';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '..');
const pack = loadPacks([folder], folder);
const calendar = loadCalendar('@xinfang/calendar-cn', folder);

it('loads without a single diagnostic', () => {
  expect(checkPack([readPackFolder(folder)])).toEqual({ ok: true, diagnostics: [] });
});

describe('cases of the pack', () => {
  const { cases, coverage } = testPack(pack, calendar);

  it.each(cases)('$file: $name', ({ ok, diff, expected, actual }) => {
    expect(ok, JSON.stringify(diff ?? { expected, actual }, null, 2)).toBe(true);
  });

  it('reach every rule', () => {
    expect(coverage.uncovered).toEqual([]);
  });
});

describe('a note', () => {
  const ways = pack.indicators.flatMap(({ id, variants }) =>
    Object.entries(variants).map(([name, { note }]) => ({ way: `${id} ${name}`, note })),
  );

  it.each(ways)('says what is counted and that no law defines it: $way', ({ note }) => {
    expect(note?.zh).toMatch(
      /^分子：.+。分母：.+计入统计期.*我们读到的规范性文件都没有规定这个比率的公式。$/u,
    );
    expect(note?.en).toMatch(
      /^Numerator: .+ Denominator: .+ [Cc]ount(ed|s) .*No instrument that we read defines the formula of this rate\.$/u,
    );
    expect(note?.zh).not.toMatch(/[a-z]/u);
  });
});

type ListKey =
  | 'rules'
  | 'deadlines'
  | 'indicators'
  | 'integrity'
  | 'remedies'
  | 'warnings'
  | 'constraints';
const LISTS: readonly ListKey[] = [
  'rules',
  'deadlines',
  'indicators',
  'integrity',
  'remedies',
  'warnings',
  'constraints',
];

const withoutElement = (list: ListKey, at: number): Pack => ({
  ...pack,
  [list]: pack[list].filter((_, index) => index !== at),
});

const withoutVariant = (indicator: string, variant: string): Pack => ({
  ...pack,
  indicators: pack.indicators.map((one) =>
    one.id === indicator
      ? {
          ...one,
          variants: Object.fromEntries(
            Object.entries(one.variants).filter(([name]) => name !== variant),
          ),
        }
      : one,
  ),
});

describe('a case fails when it is taken out:', () => {
  const removals: readonly (readonly [string, Pack])[] = [
    ...LISTS.flatMap((list) =>
      pack[list].map((element, at) => {
        const span = 'effective' in element ? ` from ${element.effective.from}` : '';
        return [`${list} ${element.id}${span}`, withoutElement(list, at)] as const;
      }),
    ),
    ...pack.indicators.flatMap(({ id, variants }) =>
      Object.keys(variants).map(
        (variant) => [`indicator ${id} ${variant}`, withoutVariant(id, variant)] as const,
      ),
    ),
  ];

  it.each(removals)('%s', (_, without) => {
    expect(someCaseFails(without, calendar)).toBe(true);
  });
});
