import { expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { caseJson } from '../../../fixtures/plain-case.ts';
import { measureRegister } from '../test/measured-register.ts';
import { oddPack } from '../test/odd-pack.ts';
import { refuseClashes } from './column-name.ts';
import { type Cell, DIALECTS, type Table, type TableName, tableSql, tablesOf } from './index.ts';

const NATIONAL = { pack: nationalPack, calendar: chinaCalendar };
const { tables } = tablesOf(nationalPack, chinaCalendar);

/** One for each field that is nobody's business. */
const CANARY = {
  name: '金丝雀甲名',
  idNumber: '440101199001019999',
  phone: '13900009999',
  address: '金丝雀乙路七号',
};
const WORDS = { title: '金丝雀丙题', text: '金丝雀丁文' };

const ACCEPTED = { type: 'accepted', on: '2023-03-20', reason: '金丝雀戊由', unit: '金丝雀己局' };
const ROW = caseJson({
  petitioners: { people: [CANARY], count: 2 },
  registration: { ...WORDS, content: 'a/b/c', unit: 'bureau', repeatOf: 'C-0' },
  events: [{ type: 'dispatched', on: '2023-03-09', mode: 'forward', to: '金丝雀庚局' }, ACCEPTED],
});

const rowsOf = (register: readonly unknown[], asOf = '2023-06-30') =>
  measureRegister(NATIONAL, register, { asOf }).rows;

const named = (name: TableName, row: readonly Cell[] | undefined): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    (tables.find((each) => each.name === name)?.columns ?? []).map((column, at) => [
      column.name,
      row?.[at] ?? null,
    ]),
  );

test('rows hold the matter and its handling', () => {
  const [rows] = rowsOf([ROW]);
  expect(named('cases', rows?.cases[0])).toMatchObject({
    year: 2023,
    office: 'county',
    case_no: 1,
    case_id: 'C-1',
    received_month: '2023-03',
    content_1: 'a',
    content_2: 'a/b',
    unit: 'bureau',
    township: null,
    repeat_of: 'C-0',
    backlog: false,
    persons: 2,
    outcome_admission: 'needs-facts',
    fact_is_repeat: true,
    fact_prior_handling: null,
  });
  expect(named('deadlines', rows?.deadlines[0])).toMatchObject({
    case_id: 'C-1',
    deadline: 'xf22.dispatch',
    kind: 'duty',
    start_event: 'receipt',
    status: 'met',
  });
  expect(rows?.events.map((row) => named('events', row))).toMatchObject([
    { seq: 1, type: 'dispatched', object: null, grade: null },
    { seq: 2, type: 'accepted', recorded_on: null },
  ]);
});

test('rows hold nobody’s name, words or reasons', () => {
  const written = JSON.stringify(rowsOf([ROW]));
  for (const canary of ['金丝雀', CANARY.idNumber, CANARY.phone])
    expect(written).not.toContain(canary);
});

test('a deadline of which it is open whether it applies is a row too', () => {
  const rows = rowsOf([caseJson({ events: [{ type: 'accepted', on: '2023-03-05' }] })]);
  expect(
    rows[0]?.deadlines
      .map((row) => named('deadlines', row))
      .find(({ deadline }) => deadline === 'xf22.conclude'),
  ).toMatchObject({ status: 'undetermined' });
});

test('a matter received after the as-of day has no rows', () => {
  expect(rowsOf([ROW], '2023-02-28')).toEqual([{ cases: [], deadlines: [], events: [] }]);
});

test('what no database can reckon stands in a column', () => {
  const { tables: odd } = tablesOf(oddPack, chinaCalendar);
  expect(odd[0]?.columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'received_plus_5_workday',
      'received_plus_10_workday',
      'received_plus_1_month',
      'received_plus_1_year',
      'fact_representatives',
      'fact_dispatch',
    ]),
  );
});

test.each(DIALECTS)('every table and column is told in both languages, in %s', (dialect) => {
  for (const table of tables) {
    const [create, ...comments] = tableSql(table, dialect);
    expect(create).toMatch(new RegExp(`^CREATE TABLE ${table.name} \\(`, 'u'));
    expect(comments.length).toBe(table.columns.length + 1);
    for (const comment of comments) expect(comment).toMatch(/ IS '.*\p{Script=Han}.* \/ .+'$/u);
  }
});

test.each([
  ['column-clash', ['fact_a', 'fact_b', 'fact_a']],
  ['column-too-long', [`fact_${'a'.repeat(59)}`]],
])('names of columns that an engine would take for others are refused: %s', (code, names) => {
  expect(() => refuseClashes(names)).toThrow(expect.objectContaining({ code }));
});

test('PostgreSQL takes the places of an office in a run but once', () => {
  const [create] = tableSql(tables[0] as Table, 'postgres');
  expect(create).toContain('PRIMARY KEY (as_of, year, office, case_no)');
});
