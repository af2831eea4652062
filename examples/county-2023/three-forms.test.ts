import { execFile } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openRegister, readMapping } from '@xinfang/register';
import { type Case, createXinfang } from '@xinfang/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MIDSUMMER, YEAR_END } from './published.ts';

const here = import.meta.dirname;
const LINES = 'register.jsonl';
const TABLES = ['register.xlsx', 'register-gbk.csv'];
const mappingFileOf = (file: string): string => `${file}.mapping.json`;

const open = (file: string) => {
  const bytes = createReadStream(join(here, file));
  if (file === LINES) return openRegister(bytes, { format: 'jsonl' });
  const json = JSON.parse(readFileSync(join(here, mappingFileOf(file)), 'utf8'));
  const mapping = readMapping(json);
  return openRegister(bytes, { format: mapping.format, mapping });
};

const read = async (file: string) => {
  const register = open(file);
  const cases: Case[] = [];
  const rejects: unknown[] = [];
  for await (const row of register.rows)
    if ('case' in row) cases.push(row.case);
    else rejects.push(row.reject);
  return { cases, rejects, summary: register.summary() };
};

type Reading = Awaited<ReturnType<typeof read>>;

let lines: Reading;

beforeAll(async () => {
  lines = await read(LINES);
});

/** The case with its events in the order of days, those of a day as they were, and corrections that name the same events. */
const inOrderOfDays = (one: Case): Case => {
  const events = one.events.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const placeOf = (index: number) => events.indexOf(one.events[index] as Case['events'][number]);
  return {
    ...one,
    events: events.map((event) =>
      event.type === 'corrected' ? { ...event, event: placeOf(event.event) } : event,
    ),
  };
};

test('the lines hold their events in the order of days, which is the order to compare in', () => {
  expect(lines.cases.map(inOrderOfDays)).toEqual(lines.cases);
});

describe.each(TABLES)('%s', (file) => {
  let table: Reading;

  beforeAll(async () => {
    table = await read(file);
  });

  test('is read whole: no row rejected, no column left over, nothing assumed', () => {
    expect(table.rejects).toEqual([]);
    expect(table.summary).toEqual(lines.summary);
    expect(table.summary).toMatchObject({ read: 349, assumptions: [], unmappedColumns: [] });
  });

  test('gives the cases of the lines, event by event, those of a day in the same order', () => {
    expect(table.cases.map(inOrderOfDays)).toEqual(lines.cases);
  });

  test('comes to the same report in the middle of the year, counted either way', async () => {
    await using xf = await createXinfang();
    const { asOf, from, to } = MIDSUMMER;
    for (const variant of ['due', 'dashboard']) {
      const options = { asOf, period: { from, to }, variant, by: ['unit', 'township'], ids: true };
      expect(await xf.run(table.cases, options)).toEqual(await xf.run(lines.cases, options));
    }
  });
});

describe('xinfang run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'three-forms-'));
  const program = join(here, '../../apps/cli/src/main.ts');
  const run = async (file: string): Promise<string> => {
    const out = join(folder, file);
    await promisify(execFile)(
      process.execPath,
      [
        ...['--conditions=@xinfang/source', program, 'run', file, '--out', out],
        ...(file === LINES ? [] : ['--mapping', mappingFileOf(file)]),
        ...['--as-of', YEAR_END.asOf, '--period', `${YEAR_END.from}..${YEAR_END.to}`],
        ...['--by', 'unit', '--ids'],
      ],
      { cwd: here, maxBuffer: 2 ** 24 },
    );
    return out;
  };
  const filesOf = (out: string): ReadonlyMap<string, Buffer> =>
    new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  let expected: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    expected = filesOf(await run(LINES));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(TABLES)(
    'writes for %s every file that it writes for the lines, byte for byte',
    async (file) => {
      const written = filesOf(await run(file));
      expect([...written.keys()]).toEqual([...expected.keys()]);
      expect([...expected.keys()]).toEqual(
        expect.arrayContaining(['report.json', 'cases.jsonl', 'lists.csv']),
      );
      const different = [...written].filter(([name, bytes]) => !expected.get(name)?.equals(bytes));
      expect(different.map(([name]) => name)).toEqual([]);
    },
  );
});
