export { DIALECTS, type Dialect } from './dialect.ts';
export { type IndicatorSql, type IndicatorSqlOptions, indicatorSql } from './indicator-sql.ts';
export { PARTITIONED_BY, parquetViews } from './parquet-sql.ts';
export {
  type Cell,
  type Column,
  type ColumnType,
  type Row,
  TABLE_NAMES,
  type Table,
  type TableName,
} from './table.ts';
export { tableSql } from './table-sql.ts';
export { type CaseRows, type Tables, tablesOf } from './tables.ts';
