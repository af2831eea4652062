/** What `pack sql` says. */
export const SQL_MESSAGES = {
  'help.pack.sql': {
    zh: '把指标写成 SQL，在 run --parquet 的表上或者同样的数据库表上算出同样的数',
    en: 'write the indicators as SQL, for the tables of run --parquet or the same tables in a database',
  },
  'option.sql-dialect': {
    zh: '数据库：duckdb 或 postgres',
    en: 'the engine: duckdb or postgres',
  },
  'option.sql-variant': {
    zh: '统计口径，默认 due，all 为全部',
    en: 'way of counting; default due; all for every one',
  },
  'option.sql-tables': { zh: '先写建表的语句', en: 'first the statements that make the tables' },
  'option.sql-parquet': {
    zh: '先写在这个文件夹的 Parquet 上建视图的语句（仅 duckdb）',
    en: 'first the statements that show this folder of Parquet as the tables; duckdb only',
  },
  'error.unknown-dialect': {
    zh: '不会写这种数据库的 SQL',
    en: 'SQL of this engine is not written',
  },
  'error.use-dialect': { zh: '可用：{known}', en: 'use one of: {known}' },
  'error.parquet-is-duckdb': {
    zh: '只有 duckdb 直接读 Parquet',
    en: 'only duckdb reads Parquet itself',
  },
  'error.load-tables': {
    zh: '用 --tables 建表，再把数据导入',
    en: 'make the tables with --tables, and load them',
  },
} as const;
