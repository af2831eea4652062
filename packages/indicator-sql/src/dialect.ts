import type { ColumnType } from './table.ts';

/** The engines that the SQL is proven on. */
export const DIALECTS = ['duckdb', 'postgres'] as const;

/** An engine whose SQL is written. */
export type Dialect = (typeof DIALECTS)[number];

/** What differs between the engines. */
export interface DialectTerms {
  readonly types: Readonly<Record<ColumnType, string>>;
  /** A text that is ordered by its bytes, whatever the language of the server. */
  readonly ordered: (text: string) => string;
}

/** The terms of each engine. */
export const TERMS: Readonly<Record<Dialect, DialectTerms>> = {
  duckdb: {
    types: { text: 'VARCHAR', day: 'DATE', integer: 'BIGINT', boolean: 'BOOLEAN' },
    ordered: (text) => text,
  },
  postgres: {
    types: { text: 'text', day: 'date', integer: 'bigint', boolean: 'boolean' },
    ordered: (text) => `(${text}) COLLATE "C"`,
  },
};
