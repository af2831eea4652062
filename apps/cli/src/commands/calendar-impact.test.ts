import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Assessment,
  createXinfang,
  type Deadline,
  type MovedCase,
  type Xinfang,
} from '@xinfang/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapping, withFacts } from '../../test/bad-files.ts';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';
import type { CalendarImpact } from '../impact/compare-calendars.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const REGISTER = join(ROOT, 'examples/county-2023/register.jsonl');
const NOTICES = JSON.parse(readFileSync(join(ROOT, 'packs/calendar-cn/calendar.json'), 'utf8')) as {
  readonly notices: readonly { readonly year: number }[];
};

/** The calendar as it stood before the notice for 2023 came. */
const OLD = JSON.stringify({
  ...NOTICES,
  version: '2022.1',
  notices: NOTICES.notices.filter(({ year }) => year < 2023),
});
const folder = folderWith({ 'old/calendar.json': OLD });
afterAll(() => folder[Symbol.dispose]());
const old = join(folder.path, 'old');

const ask = (...argv: readonly string[]) =>
  xinfang(['calendar', 'impact', ...argv], { cwd: folder.path });

const impactOf = async (...argv: readonly string[]): Promise<CalendarImpact> => {
  const ran = await ask(...argv, '--json');
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout) as CalendarImpact;
};

const DONE = new Set(['met', 'late', 'void']);
const dayOf = ({ binding, dueOn, rolledDueOn }: Deadline) =>
  binding === 'rolled' ? rolledDueOn : dueOn;

/** What both calendars say of a case, held beside each other without the code under test. */
const differences = (before: Assessment, after: Assessment): readonly string[] => {
  expect(before.deadlines.map(({ id }) => id)).toEqual(after.deadlines.map(({ id }) => id));
  return before.deadlines.flatMap((was, index) => {
    const is = after.deadlines[index] as Deadline;
    const moved = dayOf(was) !== dayOf(is) && !(DONE.has(was.status) && DONE.has(is.status));
    return moved || was.status !== is.status
      ? [[was.id, was.start.on, dayOf(was), was.status, dayOf(is), is.status].join(' ')]
      : [];
  });
};

const told = ({ deadlines }: MovedCase): readonly string[] =>
  deadlines.map(({ id, start, before, after }) =>
    [id, start.on, before?.dueOn, before?.status, after?.dueOn, after?.status].join(' '),
  );

describe('the cases of a register that another calendar moves', () => {
  let before: Xinfang;
  let after: Xinfang;
  beforeAll(async () => {
    before = await createXinfang({ calendars: [old] });
    after = await createXinfang();
  });

  test.each(['2023-01-20', '2023-05-06', '2023-10-06', '2024-02-26'])(
    'as of %s are those that differ where every case is reckoned under both',
    async (asOf) => {
      const { moved, cases } = await impactOf(REGISTER, '--from', old, '--as-of', asOf);
      const rows = readFileSync(REGISTER, 'utf8').trim().split('\n');
      const expected = rows.flatMap((row) => {
        const oneCase = JSON.parse(row) as { readonly id: string };
        const found = differences(
          before.assess(oneCase, { asOf }),
          after.assess(oneCase, { asOf }),
        );
        return found.length === 0 ? [] : [[oneCase.id, found]];
      });
      expect(cases).toBe(rows.length);
      expect(moved.map((one) => [one.caseId, told(one)])).toEqual(expected);
      expect(moved.flatMap(({ outcomes }) => outcomes)).toEqual([]);
    },
  );

  test('are told with both calendars and the pack', async () => {
    const impact = await impactOf(REGISTER, '--from', old, '--as-of', '2023-10-06');
    expect(impact).toMatchObject({
      asOf: '2023-10-06',
      before: { calendar: { id: 'cn', version: '2022.1', lastNotice: 2022 } },
      after: { calendar: { id: 'cn' }, pack: [{ id: 'national' }] },
      cases: 349,
      rows: { read: 349, cases: 349, rejected: 0 },
    });
    expect(impact.moved.at(-1)).toEqual({
      caseId: 'WS-2023-0255',
      deadlines: [
        {
          id: 'xf22.objection',
          start: { event: 'unit-received', on: '2023-09-28' },
          before: { dueOn: '2023-10-09', status: 'open', certainty: 'provisional' },
          after: { dueOn: '2023-10-11', status: 'open', certainty: 'official' },
        },
      ],
      outcomes: [],
    });
  });

  test('are none where both are the same', async () => {
    const asked = [REGISTER, '--from', old, '--to', old, '--as-of', '2023-10-06'];
    expect((await impactOf(...asked)).moved).toEqual([]);
    const { stdout } = await ask(...asked);
    expect(stdout).toContain('没有事项的到期日或办理状态变动');
  });

  test('run the other way where the calendars change places', async () => {
    const there = await impactOf(REGISTER, '--from', old, '--as-of', '2023-10-06');
    const china = '@xinfang/calendar-cn';
    const back = await impactOf(
      ...[REGISTER, '--from', china, '--to', old, '--as-of', '2023-10-06'],
    );
    expect(back.before).toEqual(there.after);
    expect(back.moved).toEqual(
      there.moved.map(({ deadlines, ...one }) => ({
        ...one,
        deadlines: deadlines.map(({ before: was, after: is, ...rest }) => ({
          ...rest,
          before: is,
          after: was,
        })),
      })),
    );
  });

  test('are a table for people, in both languages', async () => {
    const { stdout } = await ask(REGISTER, '--from', old, '--as-of', '2023-10-06');
    expect(stdout).toContain(
      '日历 cn 2022.1 → cn 2026.1：截至 2023-10-06，比较 349 件，变动 20 件',
    );
    expect(stdout).toMatch(
      /WS-2023-0255 +对转送、交办提出异议 +2023-09-28 +2023-10-09 +2023-10-11 +\+2 +未到期/u,
    );
    expect(stdout).toContain('逾期未完成 → 未到期');
    const english = await ask(REGISTER, '--from', old, '--as-of', '2023-10-06', '--lang', 'en');
    expect(english.stdout).toContain('20 moved');
  });

  test('take the layers of --pack on both sides', async () => {
    using overlay = folderWith({
      'pack.json': JSON.stringify({
        id: 'county-x',
        version: '1.0.0',
        title: { zh: '某县', en: 'County X' },
        extends: { '@xinfang/pack-national': '^1.0.0' },
        effective: { from: '2022-05-01' },
        requires: { engine: '^1.0.0' },
      }),
    });
    const { before: was, after: is } = await impactOf(
      ...[REGISTER, '--from', old, '--as-of', '2023-10-06', '--pack', overlay.path],
    );
    expect(was.pack).toEqual(is.pack);
    expect(is.pack.map(({ id }) => id)).toEqual(['national', 'county-x']);
  });
});

describe('rows that are no cases', () => {
  const rows = [withFacts({}), withFacts({ remit: 'nowhere' }), '{"id":1}'].join('\n');
  const registers = folderWith({
    'r.jsonl': rows,
    'r.csv': '编号,收到,形式\nA-1,2023-3-1,来信\nA-2,never,来信\n',
    'm.json': mapping(),
  });
  afterAll(() => registers[Symbol.dispose]());
  const at = (name: string): string => join(registers.path, name);

  test('are counted and named by row and reason', async () => {
    const { rows: counted, warnings } = await impactOf(
      ...[at('r.jsonl'), '--from', old, '--as-of', '2023-10-06'],
    );
    expect(counted).toEqual({ read: 3, cases: 1, rejected: 2 });
    expect(warnings.map(({ code, examples }) => [code, examples])).toEqual([
      [expect.stringMatching(/^rejected:/u), ['2']],
      [expect.stringMatching(/^rejected:/u), ['3']],
    ]);
  });

  test('are an error of the content under --strict', async () => {
    const ran = await ask(
      ...[at('r.jsonl'), '--from', old, '--as-of', '2023-10-06', '--strict', '--json'],
    );
    expect([ran.code, errorsOf(ran).map(({ code }) => code)]).toEqual([1, ['rejected-rows']]);
  });

  test('a register of columns is read through its mapping', async () => {
    const asked = ['--from', old, '--as-of', '2023-10-06', '--mapping', at('m.json')];
    expect((await impactOf(at('r.csv'), ...asked)).rows).toEqual({
      read: 2,
      cases: 1,
      rejected: 1,
    });
  });
});

test.each([
  ['missing-option', 2, [REGISTER, '--as-of', '2023-10-06']],
  ['missing-option', 2, [REGISTER, '--from', old]],
  ['not-found', 2, [REGISTER, '--from', './nowhere', '--as-of', '2023-10-06']],
  ['not-found', 2, ['nowhere.jsonl', '--from', old, '--as-of', '2023-10-06']],
  ['impossible-date', 2, [REGISTER, '--from', old, '--as-of', '2023-02-30']],
  ['mapping-needed', 2, ['register.csv', '--from', old, '--as-of', '2023-10-06']],
])('%s ends with %i: %j', async (code, exit, argv) => {
  const ran = await ask(...argv, '--json');
  expect([ran.code, ran.stdout]).toEqual([exit, '']);
  expect(errorsOf(ran).map((error) => error['code'])).toContain(code);
});
