import type { Calendar } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import type { MeasuredCase } from '@xinfang/rates';
import { caseColumns } from './case-columns.ts';
import { keyOf } from './case-key.ts';
import { refuseClashes } from './column-name.ts';
import { DEADLINE_COLUMNS } from './deadline-columns.ts';
import { EVENT_COLUMNS } from './event-columns.ts';
import type { Column, Filled, Row, Table, TableName } from './table.ts';

/** The rows of one case, by table. */
export type CaseRows = Readonly<Record<TableName, readonly Row[]>>;

/** The tables of a pack, and how a case fills them. */
export interface Tables {
  readonly tables: readonly Table[];
  /**
   * The rows of a case at its place in the run, from 1. A matter received after the as-of day has none: it is not yet seen.
   */
  readonly rowsOf: (one: MeasuredCase, place: number) => CaseRows;
}

const NONE: CaseRows = { cases: [], deadlines: [], events: [] };

/**
 * The tables of cases, deadlines and events that the SQL of a pack's indicators reads, and how a measured case fills them.
 * They hold the matter and its handling: never who, never a title or a text.
 *
 * @throws XinfangError `column-clash`, `column-too-long` where the ids of facts or groups make no names of columns.
 * @example
 * const { tables, rowsOf } = tablesOf(pack, calendar);
 * tables.map(({ name }) => name) // ['cases', 'deadlines', 'events']
 */
export const tablesOf = (pack: Pack, calendar: Calendar): Tables => {
  const columns = caseColumns(pack, calendar);
  refuseClashes(columns.map(({ name }) => name));
  return {
    tables: [
      table('cases', '事项：每件一行', 'cases: a row for each', columns),
      table('deadlines', '期限：每个一行', 'deadlines: a row for each', DEADLINE_COLUMNS),
      table('events', '截至日以前的事件：每个一行', 'events up to the as-of day', EVENT_COLUMNS),
    ],
    rowsOf: (one, place) => {
      const { received, asOf, running, undecided, log } = one.reckoning;
      if (received > asOf) return NONE;
      const key = keyOf(one, place);
      return {
        cases: [fill(columns, { key, one })],
        deadlines: [...running, ...undecided].map((each) => fill(DEADLINE_COLUMNS, { key, each })),
        events: log.map((event, index) => fill(EVENT_COLUMNS, { key, event, place: index + 1 })),
      };
    },
  };
};

const table = (name: TableName, zh: string, en: string, columns: readonly Column[]): Table => ({
  name,
  comment: { zh, en },
  columns: columns.map(({ name: column, type, optional, comment }) => ({
    name: column,
    type,
    ...(optional === undefined ? {} : { optional }),
    comment,
  })),
});

const fill = <Source>(columns: readonly Filled<Source>[], source: Source): Row =>
  columns.map(({ of }) => of(source));
