import { parseCase } from '@xinfang/matter';
import { type Measured, type MeasureOptions, startMeasure } from '@xinfang/rates';
import { createXinfang } from '@xinfang/sdk';
import { openParquet } from '../../apps/cli/src/parquet/open-parquet.ts';
import { madeMatters } from './made-matter.ts';

/** What every statement of the benchmark asks. */
export const ASKED: MeasureOptions = {
  asOf: '2024-02-26',
  period: { from: '2023-01-01', to: '2023-12-31' },
  by: ['unit'],
  variant: 'all',
};

/** A run whose tables were written: the calculator's report, and where the time went, in seconds. */
export interface WrittenRun {
  readonly report: Measured;
  readonly counting: number;
  readonly adding: number;
  readonly writing: number;
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Counts made matters and writes their tables to `folder`/parquet. */
export const writeRun = async (folder: string, count: number): Promise<WrittenRun> => {
  const { pack, calendar } = await createXinfang();
  const parquet = await openParquet(folder, folder, { pack, calendar });
  const measure = startMeasure(pack, calendar, ASKED);
  const start = performance.now();
  let adding = 0;
  for (const matter of madeMatters(count)) {
    const one = measure.add(parseCase(matter));
    const before = performance.now();
    parquet.add(one);
    adding += secondsSince(before);
  }
  const report = measure.report();
  const counting = secondsSince(start) - adding;
  const written = performance.now();
  await parquet.write();
  parquet.place();
  return { report, counting, adding, writing: secondsSince(written) };
};
