/** What writing Parquet says. */
export const PARQUET_MESSAGES = {
  'option.parquet': {
    zh: '在 --out 的文件夹里另写 Parquet 表（需要另装 @duckdb/node-api）',
    en: 'also write tables as Parquet into the folder of --out; needs @duckdb/node-api',
  },
  'error.duckdb-missing': {
    zh: '写 Parquet 要用 DuckDB，这里没有安装',
    en: 'Parquet is written by DuckDB, which is not installed here',
  },
  'error.install-duckdb': {
    zh: '先运行 npm install {duckdb}',
    en: 'first run npm install {duckdb}',
  },
  'error.parquet-needs-out': {
    zh: '--parquet 要和 --out 一起用',
    en: '--parquet goes with --out',
  },
} as const;
