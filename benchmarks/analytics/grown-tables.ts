import { mkdirSync } from 'node:fs';
import { openOnParquet } from './asked-duckdb.ts';

/** What tells the copies of an office apart. */
const COLUMNS: Readonly<Record<string, string>> = {
  cases:
    'case_id || suffix AS case_id, repeat_of || suffix AS repeat_of, office || suffix AS office',
  deadlines: 'case_id || suffix AS case_id, office || suffix AS office',
  events: 'case_id || suffix AS case_id, office || suffix AS office',
};

/**
 * Writes the tables of a folder of Parquet again, `times` times as large: every office comes so many times, each copy with
 * ids of its own, so that every figure is exactly so many times the figure.
 */
export const growTables = async (from: string, to: string, times: number): Promise<void> => {
  mkdirSync(to);
  const duck = await openOnParquet(from);
  try {
    await duck.run("SET memory_limit = '1GB'");
    for (const [table, replaced] of Object.entries(COLUMNS))
      await duck.run(
        `COPY (
          SELECT t.* REPLACE (${replaced})
          FROM ${table} t, (SELECT '-' || copy AS suffix FROM range(${times}) copies(copy))
        ) TO '${to}/${table}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year, office), WRITE_PARTITION_COLUMNS)`,
      );
  } finally {
    duck.close();
  }
};
