import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  BOTH,
  CSV,
  DEADLINES,
  DECIDE,
  type Files,
  GOOD,
  MAPPING,
  mapping,
  pack,
  RUN,
  RUN_CSV,
  RUN_XLSX,
  WORKBOOK,
  WORKBOOK_MAPPING,
  withEvents,
  withFacts,
} from '../test/bad-files.ts';
import { folderWith } from '../test/folder.ts';
import { errorsOf, xinfang } from '../test/in-process.ts';
import { caseText, SAMPLE_CASE } from '../test/sample-case.ts';

interface Row {
  readonly files?: Files;
  readonly stdin?: string;
  readonly argv: readonly string[];
  readonly code: 1 | 2;
  /** Of each error what matters, in their order. */
  readonly errors: readonly Readonly<Record<string, unknown>>[];
}

const CASES: Readonly<Record<string, Row>> = {
  'a type of event that is none': {
    files: { 'c.json': withEvents({ type: 'lost', on: '2023-03-02' }) },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'unknown-type', file: 'c.json', path: 'events[0].type' }],
  },
  'a value that is none, and an impossible day, told at once': {
    files: {
      'c.json': withEvents(
        { type: 'dispatched', on: '2023-03-02', mode: 'post' },
        { type: 'replied', on: '2023-02-30' },
      ),
    },
    argv: DEADLINES,
    code: 1,
    errors: [
      { code: 'unknown-value', path: 'events[0].mode' },
      { code: 'impossible-date', path: 'events[1].on' },
    ],
  },
  'a case without what every case has': {
    files: { 'c.json': '{"id": "C-1", "registration": {"channel": "letter"}}' },
    argv: DECIDE,
    code: 1,
    errors: [
      { code: 'missing-field', path: 'registration.receivedOn' },
      { code: 'missing-field', path: 'registration.receiver' },
    ],
  },
  'a list for a case': {
    files: { 'c.json': '[]' },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'not-a-case', file: 'c.json' }],
  },
  'a fact that the pack does not declare': {
    files: { 'c.json': withFacts({ purpos: 'appeal' }) },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'unknown-fact', file: 'c.json', path: 'facts.purpos' }],
  },
  'an impossible combination': {
    files: { 'c.json': withFacts({ remit: 'own' }) },
    argv: DECIDE,
    code: 1,
    errors: [{ file: 'c.json' }],
  },
  'JSON that breaks off': {
    files: { 'c.json': '{\n  "id": "C-1",\n' },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'json-end', file: 'c.json', line: 3, column: 1 }],
  },
  'JSON with a comma of Chinese width': {
    files: { 'c.json': '{\n  "id": "C-1"，\n}' },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'json-syntax', file: 'c.json', line: 2, column: 14 }],
  },
  'a key that stands twice, in a case': {
    files: { 'c.json': caseText().replace('"facts":{', '\n"facts":{"purpose":"report",') },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'duplicate-key', file: 'c.json', line: 2, column: 29 }],
  },
  'two cases where one should be': {
    files: { 'c.json': `${caseText()}\n${caseText()}` },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'json-syntax', file: 'c.json', line: 2, column: 1 }],
  },
  'an empty case': {
    files: { 'c.json': '\n \n' },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'empty-file', file: 'c.json' }],
  },
  'a case in GBK': {
    files: { 'c.json': Uint8Array.from([0x22, 0xb1, 0xe0, 0x22]) },
    argv: DECIDE,
    code: 1,
    errors: [{ code: 'wrong-encoding', file: 'c.json' }],
  },
  'standard input that never came': {
    argv: ['decide', '-'],
    code: 1,
    errors: [{ code: 'empty-file', file: '-' }],
  },
  'standard input that ends early': {
    stdin: caseText().slice(0, 50),
    argv: ['decide', '-'],
    code: 1,
    errors: [{ code: 'json-end', file: '-', line: 1, column: 51 }],
  },
  'a folder for a case': {
    files: { 'd/x': '' },
    argv: ['decide', 'd'],
    code: 2,
    errors: [{ code: 'is-a-folder', file: 'd' }],
  },
  'a receipt that is none': {
    files: GOOD,
    argv: ['replay', 'c.json'],
    code: 1,
    errors: [{ code: 'not-a-receipt', file: 'c.json' }],
  },
};

const OPTIONS: Readonly<Record<string, Row>> = {
  'a command that is none': {
    argv: ['deside'],
    code: 2,
    errors: [
      {
        code: 'unknown-command',
        hint: { zh: '是不是想写“decide”？', en: 'Did you mean "decide"?' },
      },
    ],
  },
  'an option that is none, and so another that is missing': {
    files: GOOD,
    argv: ['run', 'r.jsonl', '--asof', '2024-02-26'],
    code: 2,
    errors: [
      { code: 'unknown-option', hint: { en: 'Did you mean "--as-of"?' } },
      { code: 'missing-option' },
    ],
  },
  'two options that are none': {
    files: GOOD,
    argv: [...DECIDE, '--packs=x', '--calender', 'y'],
    code: 2,
    errors: [
      { code: 'unknown-option', hint: { en: 'Did you mean "--pack"?' } },
      { code: 'unknown-option', hint: { en: 'Did you mean "--calendar"?' } },
    ],
  },
  'several options that are missing': {
    argv: ['calendar', 'due'],
    code: 2,
    errors: [
      { code: 'missing-option', hint: { en: 'see xinfang calendar due --help' } },
      { code: 'missing-option' },
      { code: 'missing-option' },
    ],
  },
  'a day as Chinese writes it': {
    files: GOOD,
    argv: ['run', 'r.jsonl', '--as-of', '2024年2月26日'],
    code: 2,
    errors: [
      { code: 'impossible-date', path: '--as-of', hint: { en: 'did you mean "2024-02-26"?' } },
    ],
  },
  'a day that is empty': {
    files: GOOD,
    argv: ['run', 'r.jsonl', '--as-of', ''],
    code: 2,
    errors: [{ code: 'impossible-date', path: '--as-of' }],
  },
  'a day that is none': {
    files: GOOD,
    argv: ['decide', 'c.json', '--on', '2023-02-30'],
    code: 2,
    errors: [{ code: 'impossible-date', path: '--on' }],
  },
  'a period upside down': {
    files: GOOD,
    argv: [...RUN, '--period', '2024-01-01..2023-01-01'],
    code: 2,
    errors: [{ code: 'period-upside-down', path: '--period' }],
  },
  'everything at once': {
    argv: [
      ...['run', 'r.jsonl', '--as-of', 'today', '--period', '2023', '--by', 'unit,age,mood'],
      ...['--variant', 'best', '--mapping', 'm.json'],
    ],
    code: 2,
    errors: [
      { code: 'impossible-date', path: '--as-of' },
      { code: 'bad-period', path: '--period' },
      { code: 'unknown-field', path: '--by age' },
      { code: 'unknown-field', path: '--by mood' },
      { code: 'unknown-variant', path: '--variant' },
      { code: 'not-found', file: 'r.jsonl' },
      { code: 'not-found', file: 'm.json' },
    ],
  },
  'a question of the calendar with nothing right': {
    argv: 'calendar due --from 2023-02-30 --amount x --unit fortnight'.split(' '),
    code: 2,
    errors: [
      { code: 'impossible-date', path: '--from' },
      { code: 'not-a-whole-number', path: '--amount' },
      { code: 'unknown-unit', path: '--unit' },
    ],
  },
  'a wrong day and a wrong case': {
    files: { 'c.json': '{' },
    argv: ['deadlines', 'c.json', '--as-of', '1.1.2024'],
    code: 2,
    errors: [{ code: 'impossible-date' }, { code: 'json-end' }],
  },
};

const PACKS: Readonly<Record<string, Row>> = {
  'a pack that is not there': {
    files: GOOD,
    argv: [...DECIDE, '--pack', './nowhere'],
    code: 2,
    errors: [{ code: 'not-found', path: './nowhere' }],
  },
  'a package that is not installed': {
    files: GOOD,
    argv: [...DECIDE, '--pack', '@xinfang/pack-nowhere'],
    code: 2,
    errors: [{ code: 'not-found', path: '@xinfang/pack-nowhere' }],
  },
  'a file for a pack': {
    files: GOOD,
    argv: [...DECIDE, '--pack', './c.json'],
    code: 2,
    errors: [{ code: 'not-a-folder', path: './c.json' }],
  },
  'a folder that is no pack': {
    files: { ...GOOD, 'd/x': '' },
    argv: [...DECIDE, '--pack', './d'],
    code: 1,
    errors: [{ code: 'missing-pack-file', file: join('d', 'pack.json') }],
  },
  'a pack that has expired': {
    files: {
      ...GOOD,
      'p/pack.json': pack({ effective: { from: '2022-05-01', to: '2022-12-31' } }),
    },
    argv: [...DECIDE, '--pack', './p'],
    code: 1,
    errors: [{ code: 'pack-expired', file: 'c.json' }],
  },
  'a pack that expires under way': {
    files: {
      ...GOOD,
      'p/pack.json': pack({ effective: { from: '2022-05-01', to: '2023-03-05' } }),
    },
    argv: [...DEADLINES, '--pack', './p'],
    code: 1,
    errors: [{ code: 'pack-expired', file: 'c.json' }],
  },
  'a pack for a newer engine': {
    files: { ...GOOD, 'p/pack.json': pack({ requires: { engine: '^99.0.0' } }) },
    argv: [...DECIDE, '--pack', './p'],
    code: 1,
    errors: [{ code: 'engine-too-old', file: 'pack.json', path: 'requires.engine' }],
  },
  'a pack for no engine there could be': {
    files: { ...GOOD, 'p/pack.json': pack({ requires: { engine: 'newest' } }) },
    argv: [...DECIDE, '--pack', './p'],
    code: 1,
    errors: [{ code: 'unreadable-range' }],
  },
  'packs that extend one another in a ring': {
    files: {
      ...GOOD,
      'p/pack.json': pack({ extends: { '../q': '^1.0.0' } }),
      'q/pack.json': pack({ id: 'county-y', extends: { '../p': '^1.0.0' } }),
    },
    argv: [...DECIDE, '--pack', './p'],
    code: 1,
    errors: [{ code: 'cyclic-extends', message: { en: expect.stringContaining('p → q → p') } }],
  },
  'groups that use one another in a ring': {
    files: {
      ...GOOD,
      'p/pack.json': pack(),
      'p/groups.json': JSON.stringify({
        groups: [{ id: 'admission', uses: ['procedure'] }],
      }),
    },
    argv: [...DECIDE, '--pack', './p'],
    code: 1,
    errors: [{ code: 'group-cycle', file: join('p', 'groups.json'), line: 1 }],
  },
  'a pack whose JSON is broken': {
    files: { ...GOOD, 'p/pack.json': pack(), 'p/rules/procedure/x.json': '{\n  "id": "x",\n}' },
    argv: [...DECIDE, '--pack', './p'],
    code: 1,
    errors: [
      { code: 'json-syntax', file: join('p', 'rules', 'procedure', 'x.json'), line: 3, column: 1 },
    ],
  },
  'a calendar that is not there': {
    files: GOOD,
    argv: [...DECIDE, '--calendar', './nowhere'],
    code: 2,
    errors: [{ code: 'not-found', path: './nowhere' }],
  },
  'a calendar whose JSON is broken': {
    files: { 'd/calendar.json': '{\n  "id": ,' },
    argv: ['calendar', 'day', '2026-02-14', '--calendar', './d'],
    code: 1,
    errors: [
      { code: 'not-json', file: expect.stringMatching(/calendar\.json$/u), line: 2, column: 10 },
    ],
  },
  'a calendar with a day that is none': {
    files: { 'cal.json': '{"id": "x"}' },
    argv: ['calendar', 'day', '2026-02-14', '--calendar', './cal.json'],
    code: 1,
    errors: Array.from({ length: 6 }, () => ({
      code: 'invalid-calendar',
      file: expect.stringMatching(/cal\.json$/u),
    })),
  },
};

const REGISTERS: Readonly<Record<string, Row>> = {
  'a register that is a folder': {
    files: { 'd/x': '' },
    argv: ['run', 'd', '--as-of', '2024-02-26'],
    code: 2,
    errors: [{ code: 'is-a-folder', file: 'd' }],
  },
  'a register that is empty': {
    files: { 'r.jsonl': '' },
    argv: RUN,
    code: 1,
    errors: [{ code: 'empty-file', file: 'r.jsonl' }],
  },
  'a CSV register that is empty': {
    files: { 'r.csv': '\n\n', 'm.json': mapping() },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'empty-file', file: 'r.csv' }],
  },
  'standard input without a register': {
    argv: ['run', '-', '--as-of', '2024-02-26'],
    code: 1,
    errors: [{ code: 'empty-file', file: '-' }],
  },
  'a case laid out over lines for a register': {
    files: { 'r.jsonl': JSON.stringify(SAMPLE_CASE, null, 2) },
    argv: RUN,
    code: 1,
    errors: [{ code: 'not-json-lines', file: 'r.jsonl' }],
  },
  'a list of cases for a register': {
    files: { 'r.jsonl': JSON.stringify([SAMPLE_CASE, SAMPLE_CASE]) },
    argv: RUN,
    code: 1,
    errors: [{ code: 'not-json-lines', file: 'r.jsonl' }],
  },
  'a register in another encoding than declared': {
    files: {
      'r.csv': Uint8Array.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x61, 0x0a]),
      'm.json': mapping(),
    },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'wrong-encoding', file: 'r.csv' }],
  },
  'a register in UTF-8 that is declared to be GBK': {
    files: { 'r.csv': CSV, 'm.json': mapping({ encoding: 'gbk' }) },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'wrong-encoding', file: 'r.csv' }],
  },
  'a CSV register without a mapping': {
    files: { 'r.csv': CSV },
    argv: ['run', 'r.csv', '--as-of', '2024-02-26'],
    code: 2,
    errors: [{ code: 'mapping-needed', file: 'r.csv' }],
  },
  'columns that are missing': {
    files: { 'r.csv': '编号,日期\nA-1,2023-3-1\n', 'm.json': mapping() },
    argv: RUN_CSV,
    code: 1,
    errors: [
      { code: 'missing-column', file: 'r.csv', path: '收到' },
      { code: 'missing-column', file: 'r.csv', path: '形式' },
    ],
  },
  'columns that stand twice': {
    files: { 'r.csv': '编号,收到,收到,形式,编号\n', 'm.json': mapping() },
    argv: RUN_CSV,
    code: 1,
    errors: [
      { code: 'doubled-column', path: '编号' },
      { code: 'doubled-column', path: '收到' },
    ],
  },
  'a workbook that is cut short': {
    files: { 'r.xlsx': WORKBOOK.subarray(0, WORKBOOK.length / 2), 'm.json': WORKBOOK_MAPPING },
    argv: RUN_XLSX,
    code: 1,
    errors: [{ code: 'damaged-xlsx', file: 'r.xlsx' }],
  },
  'a workbook that is none': {
    files: { 'r.xlsx': CSV, 'm.json': WORKBOOK_MAPPING },
    argv: RUN_XLSX,
    code: 1,
    errors: [{ code: 'not-xlsx', file: 'r.xlsx' }],
  },
  'a workbook without the sheet': {
    files: {
      'r.xlsx': WORKBOOK,
      'm.json': JSON.stringify({ ...(JSON.parse(WORKBOOK_MAPPING) as object), sheet: '台账' }),
    },
    argv: RUN_XLSX,
    code: 1,
    errors: [{ code: 'missing-sheet', file: 'r.xlsx' }],
  },
  'a workbook for a CSV register': {
    files: { 'r.csv': WORKBOOK, 'm.json': mapping() },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'not-text', file: 'r.csv' }],
  },
  'a mapping that is no JSON': {
    files: { 'r.csv': CSV, 'm.json': '{\n  "format": csv\n}' },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'json-syntax', file: 'm.json', line: 2, column: 13 }],
  },
  'a key that stands twice, in a mapping': {
    files: { 'r.csv': CSV, 'm.json': '{"format": "csv",\n"format": "xlsx"}' },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'duplicate-key', file: 'm.json', line: 2, column: 1 }],
  },
  'a mapping that is a list': {
    files: { 'r.csv': CSV, 'm.json': '[]' },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'wrong-type', file: 'm.json' }],
  },
  'a mapping that is empty': {
    files: { 'r.csv': CSV, 'm.json': '' },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'empty-file', file: 'm.json' }],
  },
  'a mapping that says nothing': {
    files: { 'r.csv': CSV, 'm.json': '{}' },
    argv: RUN_CSV,
    code: 1,
    errors: [
      { code: 'missing-field', path: 'format' },
      { code: 'missing-field', path: 'fields' },
    ],
  },
  'a mapping to a fact that the pack does not declare': {
    files: {
      'r.csv': CSV,
      'm.json': mapping({ constants: { ...MAPPING.constants, 'facts.purpos': 'appeal' } }),
    },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'unknown-fact', file: 'm.json', hint: { en: 'Did you mean "purpose"?' } }],
  },
  'a mapping with an encoding that is none': {
    files: { 'r.csv': CSV, 'm.json': mapping({ encoding: 'klingon' }) },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'unsupported-encoding', file: 'm.json', path: 'encoding' }],
  },
  'a mapping with a day of export that is none': {
    files: { 'r.csv': CSV, 'm.json': mapping({ exportedOn: '2023-02-30' }) },
    argv: RUN_CSV,
    code: 1,
    errors: [{ code: 'impossible-date', file: 'm.json', path: 'exportedOn' }],
  },
};

const OUTPUTS: Readonly<Record<string, Row>> = {
  'a file where the folder for results should be': {
    files: GOOD,
    argv: [...RUN, '--out', 'c.json'],
    code: 2,
    errors: [{ code: 'not-a-folder', file: 'c.json' }],
  },
  'a folder for results below a file': {
    files: GOOD,
    argv: [...RUN, '--out', 'c.json/out'],
    code: 2,
    errors: [{ code: 'not-a-folder', file: 'c.json/out' }],
  },
  'a folder for results without a name': {
    files: GOOD,
    argv: [...RUN, '--out', ''],
    code: 2,
    errors: [{ code: 'no-folder-named', path: '--out' }],
  },
  'results over what is read': {
    files: { 'cases.jsonl': caseText() },
    argv: ['run', 'cases.jsonl', '--as-of', '2024-02-26', '--out', '.'],
    code: 2,
    errors: [{ code: 'input-is-output', file: 'cases.jsonl' }],
  },
};

/** Where nobody may make a folder, not even root. */
const NO_FOLDERS = '/proc';
const UNWRITABLE: Readonly<Record<string, Row>> = {
  'a place where no folder can be made': {
    files: GOOD,
    argv: [...RUN, '--out', `${NO_FOLDERS}/out`],
    code: 2,
    errors: [{ code: 'unwritable', file: `${NO_FOLDERS}/out` }],
  },
};

const ALL = {
  ...CASES,
  ...OPTIONS,
  ...PACKS,
  ...REGISTERS,
  ...OUTPUTS,
  ...(existsSync(NO_FOLDERS) ? UNWRITABLE : {}),
};

describe.each(Object.entries(ALL))('%s', (_, { files = {}, stdin, argv, code, errors }) => {
  const ran = async (...more: readonly string[]) => {
    using folder = folderWith(files);
    return await xinfang([...argv, ...more], {
      cwd: folder.path,
      ...(stdin === undefined ? {} : { stdin }),
    });
  };

  test('is told to a script, with its place and a hint', async () => {
    const answer = await ran('--json');
    expect(answer.code).toBe(code);
    expect(errorsOf(answer)).toMatchObject(errors);
    expect(answer.stdout).toBe('');
    for (const error of errorsOf(answer))
      expect(error).toMatchObject({ message: BOTH, hint: BOTH });
  });

  test.each([
    ['zh', /^错误：.* \[[\w-]+\]$/u, /^ {2}提示：/u],
    ['en', /^error: (?:.* {2})?[^\p{Script=Han}]* \[[\w-]+\]$/u, /^ {2}hint: /u],
  ])('is told to people in %s, and nothing of our insides', async (lang, said, hinted) => {
    const answer = await ran('--lang', lang);
    expect([answer.code, answer.stdout]).toEqual([code, '']);
    const lines = answer.stderr.trimEnd().split('\n');
    expect(lines.length).toBe(2 * errors.length);
    for (const [i, line] of lines.entries()) expect(line).toMatch(i % 2 === 0 ? said : hinted);
  });
});
