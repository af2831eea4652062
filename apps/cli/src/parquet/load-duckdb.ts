import { type Fault, usageFault } from '../fault.ts';
import { text } from '../messages.ts';

/** The package that writes Parquet: large and native, so only those who want it install it. */
const DUCKDB = '@duckdb/node-api';

/** What is used of it. */
export type Duckdb = typeof import('@duckdb/node-api');

const importDuckdb = (): Promise<Duckdb> => import('@duckdb/node-api');

/** Loads DuckDB. Throws a fault of usage where it, or its part for this system, is not installed. */
export const loadDuckdb = async (load: () => Promise<Duckdb> = importDuckdb): Promise<Duckdb> => {
  try {
    return await load();
  } catch (error) {
    throw isMissing(error) ? missing() : error;
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND') &&
  error.message.includes('@duckdb/');

const missing = (): Fault =>
  usageFault({
    code: 'duckdb-missing',
    path: '--parquet',
    message: text('error.duckdb-missing'),
    hint: text('error.install-duckdb', { duckdb: DUCKDB }),
  });
