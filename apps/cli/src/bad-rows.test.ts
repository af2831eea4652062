import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  BOTH,
  CSV,
  type Files,
  HEADER,
  linesIn,
  mapping,
  pack,
  RUN,
  RUN_CSV,
  withFacts,
} from '../test/bad-files.ts';
import { folderWith } from '../test/folder.ts';
import { errorsOf, xinfang } from '../test/in-process.ts';
import { caseText, SAMPLE_CASE } from '../test/sample-case.ts';

interface RowsRow {
  readonly files: Files;
  readonly argv?: readonly string[];
  readonly cases: number;
  readonly rejects: readonly Readonly<Record<string, unknown>>[];
  /** What else ends the run with 1. */
  readonly error?: string;
}

const HUGE = 'x'.repeat(50 * 1024 * 1024);

const BAD_ROWS: Readonly<Record<string, RowsRow>> = {
  'an event after the day of export': {
    files: {
      'r.csv': `${HEADER}A-1,2023-3-1,来信\nA-2,2023-2-1,来信\n`,
      'm.json': mapping({
        exportedOn: '2023-02-28',
        events: [{ type: 'accepted', on: { column: '收到', date: ['YYYY-M-D'] } }],
      }),
    },
    argv: RUN_CSV,
    cases: 1,
    rejects: [{ row: 2, column: '收到', code: 'after-export' }],
  },
  'an impossible day': {
    files: { 'r.csv': `${CSV}A-2,2023-2-30,来信\n`, 'm.json': mapping() },
    argv: RUN_CSV,
    cases: 1,
    rejects: [{ row: 3, column: '收到', code: 'impossible-date' }],
  },
  'an id that an earlier row has': {
    files: { 'r.jsonl': `${caseText()}\n${caseText({ id: 'C-2' })}\n${caseText()}` },
    cases: 2,
    rejects: [{ row: 3, code: 'duplicate-id', hint: { en: 'The same as in row 1' } }],
  },
  'a line of 50 MB': {
    files: { 'r.jsonl': `${caseText()}\n{"text": "${HUGE}"}\n${caseText({ id: 'C-2' })}` },
    cases: 2,
    rejects: [{ row: 2, code: 'row-too-long' }],
  },
  'a CSV line of 50 MB': {
    files: { 'r.csv': `${CSV}A-2,2023-3-1,${HUGE}\nA-3,2023-3-1,来访\n`, 'm.json': mapping() },
    argv: RUN_CSV,
    cases: 2,
    rejects: [{ row: 3, code: 'row-too-long' }],
  },
  'NUL bytes in a line': {
    files: { 'r.jsonl': `${caseText()}\n\0\0\0\n${caseText({ id: 'C-2' }).replace('C-2', 'C\0')}` },
    cases: 1,
    rejects: [
      { row: 2, code: 'malformed-json' },
      { row: 3, code: 'malformed-json' },
    ],
  },
  'NUL bytes in a cell': {
    files: { 'r.csv': `${CSV}A-2,2023-3-1\0,来信\n`, 'm.json': mapping() },
    argv: RUN_CSV,
    cases: 1,
    rejects: [{ row: 3, column: '收到', code: 'control-character' }],
  },
  'a last line that breaks off': {
    files: { 'r.jsonl': `${caseText()}\n${caseText({ id: 'C-2' }).slice(0, 60)}` },
    cases: 1,
    rejects: [{ row: 2, code: 'malformed-json' }],
  },
  'a first line that breaks off': {
    files: { 'r.jsonl': `{\n${caseText()}\n` },
    cases: 1,
    rejects: [{ row: 1, code: 'malformed-json' }],
  },
  'a fact that the pack does not declare': {
    files: { 'r.jsonl': `${withFacts({ purpos: 'appeal' })}\n${caseText({ id: 'C-2' })}` },
    cases: 1,
    rejects: [{ row: 1, code: 'unknown-fact', path: 'facts' }],
  },
  'a pack that has expired': {
    files: {
      'p/pack.json': pack({ effective: { from: '2022-05-01', to: '2022-12-31' } }),
      'r.jsonl': caseText(),
    },
    argv: [...RUN, '--pack', './p'],
    cases: 0,
    rejects: [{ row: 1, code: 'pack-expired' }],
    error: 'pack-expired',
  },
};

test.each(Object.entries(BAD_ROWS))(
  '%s costs its row and no other, with place, reason and hint',
  async (_, { files, argv = RUN, cases, rejects, error }) => {
    using folder = folderWith(files);
    const ran = await xinfang([...argv, '--json', '--out', 'new/out'], { cwd: folder.path });
    expect([ran.code, errorsOf(ran).map(({ code }) => code)]).toEqual(
      error === undefined ? [0, []] : [1, [error]],
    );
    const out = join(folder.path, 'new/out');
    const told = linesIn(join(out, 'rejects.jsonl'));
    expect(told).toMatchObject(rejects);
    for (const each of told) expect(each).toMatchObject({ message: BOTH, hint: BOTH });
    expect(linesIn(join(out, 'cases.jsonl')).length).toBe(cases);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      rows: { read: cases + rejects.length, cases, rejected: rejects.length },
    });
    const strict = await xinfang([...argv, '--json', '--strict'], { cwd: folder.path });
    expect(strict.code).toBe(1);
  },
  60_000,
);

test.each([
  [
    'a register with nothing below its header',
    { 'r.csv': HEADER, 'm.json': mapping() },
    RUN_CSV,
    'no-cases',
  ],
  ['a register of which nothing is a case', { 'r.jsonl': '{"id": 1}\n' }, RUN, 'no-cases'],
  [
    'a day before the first receipt',
    { 'r.jsonl': caseText() },
    ['run', 'r.jsonl', '--as-of', '2023-02-28'],
    'before-first-receipt',
  ],
])('%s gives a report that says so', async (_, files, argv, warning) => {
  using folder = folderWith(files);
  const { code, stdout } = await xinfang([...argv, '--json'], { cwd: folder.path });
  const { warnings } = JSON.parse(stdout) as { warnings: readonly { code: string }[] };
  expect([code, warnings[0]?.code]).toEqual([0, warning]);
});

describe('an event before the receipt and a field that nobody knows', () => {
  const odd = JSON.stringify({
    ...SAMPLE_CASE,
    memo: 'x',
    events: [{ type: 'accepted', on: '2023-02-01' }],
  });
  const CODES = ['unknown-field', 'event-before-receipt'];

  test('are kept, and told beside a decision', async () => {
    const people = await xinfang(['decide', '-', '--lang', 'en'], { stdin: odd });
    expect(people.code).toBe(0);
    expect(people.stderr).toMatch(/^warning: standard input memo .* \[unknown-field\]$/mu);
    expect(people.stderr).toMatch(
      /^warning: standard input events\[0\] .* \[event-before-receipt\]$/mu,
    );
    const script = await xinfang(['decide', '-', '--json'], { stdin: odd });
    const told = script.stderr.trimEnd().split('\n');
    expect(
      told.map((line) => (JSON.parse(line) as { warning: { code: string } }).warning.code),
    ).toEqual(CODES);
  });

  test.each([['deadlines'], ['explain']])('are warnings of %s', async (command) => {
    const argv = [command, '-', '--as-of', '2023-06-30'];
    const script = await xinfang([...argv, '--json'], { stdin: odd });
    const { warnings } = JSON.parse(script.stdout) as { warnings: readonly { code: string }[] };
    expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(CODES));
    const people = await xinfang(argv, { stdin: odd });
    expect(people.stdout).toContain('未知字段');
    expect(people.stdout).toContain('早于收到');
  });

  test('are warnings of a run', async () => {
    const { stdout } = await xinfang(['run', '-', '--as-of', '2024-02-26', '--json'], {
      stdin: odd,
    });
    const { warnings, rows } = JSON.parse(stdout) as {
      warnings: readonly { code: string }[];
      rows: unknown;
    };
    expect(rows).toEqual({ read: 1, cases: 1, rejected: 0 });
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unmapped-columns', 'event-before-receipt']),
    );
  });
});
