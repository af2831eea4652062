import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BREAKDOWN_FIELDS, type MeasureOptions } from '@xinfang/rates';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Variant, variants } from '../../../fixtures/variants.ts';
import { openDuck } from '../test/duck.ts';
import { byName, figuresOf } from '../test/figures.ts';
import { measureRegister } from '../test/measured-register.ts';
import { oddFacts, oddPack } from '../test/odd-pack.ts';
import { randomRegisters } from '../test/random-register.ts';
import { indicatorSql, tablesOf } from './index.ts';

const SAMPLE = resolve(import.meta.dirname, '../../../examples/county-2023/register.jsonl');
const RUNS = 24;
/** Each run holds several, since a database takes longer to plan what is asked than to count. */
const REGISTERS = 100;
const FEWEST = 20;
const SEED = 20_231_201;

/** Open at either end, of a day on which matters come in or fall due, in the future and past the as-of day. */
const PERIODS = [
  undefined,
  { from: '2023-01-01', to: '2023-12-31' },
  { from: '2023-01-18' },
  { to: '2023-01-19' },
  { from: '2023-01-03', to: '2023-01-04' },
  { from: '2023-01-17', to: '2023-02-02' },
  { from: '2023-05-01', to: '2030-01-01' },
];

interface Subject extends Pick<Variant, 'name' | 'pack' | 'calendar' | 'facts'> {
  /** Facts of this pack alone. */
  readonly more: fc.Arbitrary<Readonly<Record<string, unknown>>>;
  /** The way of counting beside the usual one. */
  readonly way: string;
}

const asked = ({ way }: Subject): fc.Arbitrary<MeasureOptions> =>
  fc
    .record({
      asOf: fc.constantFrom('2023-03-31', '2023-06-30', '2024-02-26', '2022-01-01'),
      variant: fc.constantFrom('due', way),
      by: fc.subarray([...BREAKDOWN_FIELDS], { minLength: 1, maxLength: 2 }),
      period: fc.constantFrom(...PERIODS),
    })
    .map(({ period, ...rest }) => ({ ...rest, ...(period === undefined ? {} : { period }) }));

const NONE = fc.constant({});
const subjects: readonly Subject[] = [
  ...variants.map((variant) => ({ ...variant, more: NONE, way: variant.id('way', 'dashboard') })),
  ...variants
    .filter(({ name }) => name === 'national')
    .map((variant) => ({ ...variant, name: 'odd', pack: oddPack, more: oddFacts, way: 'all' })),
];

describe.each(subjects)('SQL on DuckDB, $name pack', async (subject) => {
  const { pack, calendar } = subject;
  const duck = await openDuck(tablesOf(pack, calendar).tables);
  afterAll(duck.close);

  const expectAgreement = async (register: Iterable<unknown>, options: MeasureOptions) => {
    const { report, rows } = measureRegister(subject, register, options);
    await duck.load(rows, options.asOf);
    const found = await duck.ask(indicatorSql(pack, calendar, { ...options, dialect: 'duckdb' }));
    expect(byName(found)).toEqual(byName(figuresOf(report)));
    return report;
  };

  test('gives the figures of the calculator on any register, whole and in parts', async () => {
    const figures = { counted: 0, made: 0, excluded: 0 };
    let loaded = 0;
    await fc.assert(
      fc.asyncProperty(
        randomRegisters(subject, subject.more),
        asked(subject),
        async (registers, options) => {
          loaded += registers.length;
          for (const each of (await expectAgreement(registers.flat(), options)).indicators) {
            figures.counted += each.denominator;
            figures.made += each.numerator;
            figures.excluded += each.excluded.reduce((sum, { count }) => sum + count, 0);
          }
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
    expect(loaded).toBeGreaterThanOrEqual(REGISTERS);
    // The registers are not all empty of what is counted.
    expect(Math.min(...Object.values(figures))).toBeGreaterThan(FEWEST);
  }, 300_000);
});

describe('the sample register', async () => {
  const [national] = variants;
  if (national === undefined) throw new Error('no pack');
  const { pack, calendar } = national;
  const register = readFileSync(SAMPLE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const duck = await openDuck(tablesOf(pack, calendar).tables);
  afterAll(duck.close);

  test.each([{}, { period: { from: '2023-01-01', to: '2023-12-31' } }])(
    'has the same figures in SQL, by every field, asked %j',
    async (period) => {
      const options = { asOf: '2024-02-26', variant: 'all', by: BREAKDOWN_FIELDS, ...period };
      const { report, rows } = measureRegister(national, register, options);
      await duck.load(rows, options.asOf);
      const found = await duck.ask(indicatorSql(pack, calendar, { ...options, dialect: 'duckdb' }));
      expect(byName(found)).toEqual(byName(figuresOf(report)));
      expect(found.length).toBeGreaterThan(500);
    },
    120_000,
  );
});
