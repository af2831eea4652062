import { parseCase } from '@xinfang/matter';
import type { CaseJson, Entry } from '@xinfang/store';
import { plain } from '../../apps/api/src/casework/plain.ts';
import { type FreeText, partOf } from '../../apps/api/src/casework/sealing.ts';
import { reckonBy } from '../../apps/api/src/watch/reckon.ts';
import {
  caseColumns,
  deadlineColumns,
  reachColumns,
} from '../../packages/store/src/sql/case-rows.ts';
import { PATTERN } from './county.ts';
import { NUMBER } from './made-matter.ts';
import type { SeedingDesk } from './seeding-desk.ts';

/** A text of which county, city and number are put in anew for every copy: the parts between them, and which of them follows. */
export type Pieces = readonly string[];

/** A made matter as the kernel and the service's own projection have it, ready to be copied to other counties. */
export interface Pattern {
  readonly id: Pieces;
  /** The case as JSON, without identity and text. */
  readonly json: Pieces;
  readonly version: number;
  readonly text: FreeText;
  /** Rows as `COPY` takes them, by table. */
  readonly tables: Readonly<Record<string, Pieces>>;
  /** Their columns, as `COPY` names them; of tables without a row none. */
  readonly columns: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, string | number | null | undefined>>;

const TOKENS = new RegExp(`(${PATTERN.county}|${PATTERN.city}|${NUMBER})`, 'u');

/** A value as the text form of `COPY` wants it. */
export const cell = (value: Row[string]): string => {
  if (value === null || value === undefined) return '\\N';
  return typeof value === 'number'
    ? String(value)
    : value.replace(/[\\\t\n\r]/gu, (special) => ESCAPED[special] ?? special);
};

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

const piecesOf = (text: string): Pieces => text.split(TOKENS);

const columnsOf = (row: object): string =>
  Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');

const rowsText = (rows: readonly object[]): string =>
  rows
    .map(
      (row) =>
        `${Object.values(row as Row)
          .map(cell)
          .join('\t')}\n`,
    )
    .join('');

/** A text with the names of a copy. */
export const fill = (
  pieces: Pieces,
  {
    county,
    city,
    number,
  }: { readonly county: string; readonly city: string; readonly number: string },
): string => {
  let text = '';
  for (const piece of pieces)
    text +=
      piece === PATTERN.county
        ? county
        : piece === PATTERN.city
          ? city
          : piece === NUMBER
            ? number
            : piece;
  return text;
};

const ACTOR = { actor_id: 'service', actor_role: 'import' } as const;

/** Reckons a matter and makes its rows, by the same code that the service stores it with. */
export const patternOf = (desk: SeedingDesk, given: unknown): Pattern => {
  const oneCase = parseCase(given);
  const { open, text } = partOf(oneCase);
  const events = oneCase.events.map((event) => plain<CaseJson['events'][number]>(event));
  const json: CaseJson = { id: oneCase.id, registration: open, facts: oneCase.facts, events };
  const version = events.length + 1;
  const { view } = reckonBy(desk.xf, desk.organisation)({ case: json, version }, desk.today);
  const entries: readonly Entry[] = [
    { kind: 'opened', registration: open, facts: oneCase.facts },
    ...events.map((event): Entry => ({ kind: 'event', event })),
  ];
  const log = entries.map((entry, index) => ({
    case_id: json.id,
    version: index + 1,
    entry: JSON.stringify(entry),
    ...ACTOR,
    actor_body: view.office,
    at: desk.now,
  }));
  const rows: Readonly<Record<string, readonly object[]>> = {
    cases: [caseColumns(view, true)],
    case_reach: reachColumns(view),
    case_accused: view.accused.map((body) => ({ case_id: json.id, body })),
    case_deadlines: deadlineColumns(view),
    log,
  };
  return {
    id: piecesOf(json.id),
    json: piecesOf(JSON.stringify(json)),
    version,
    text,
    tables: Object.fromEntries(
      Object.entries(rows).map(([table, each]) => [table, piecesOf(rowsText(each))]),
    ),
    columns: Object.fromEntries(
      Object.entries(rows).flatMap(([table, [row]]) =>
        row === undefined ? [] : [[table, columnsOf(row)]],
      ),
    ),
  };
};
