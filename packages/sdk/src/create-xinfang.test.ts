import { createCalendar } from '@xinfang/calendar';
import { assess } from '@xinfang/deadlines';
import { parseCase } from '@xinfang/matter';
import { decide } from '@xinfang/rules';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CasePart, caseJson } from '../../../fixtures/plain-case.ts';
import { readJson } from '../../../fixtures/read-pack.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import { folderOf } from '../test/folders.ts';
import { createXinfang, type Xinfang, XinfangError } from './index.ts';

const LATER = '2024-06-30';
const plain = (part: CasePart = {}) => caseJson({ facts: SETTLED, ...part });

const refusalOf = async (run: () => unknown): Promise<XinfangError> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof XinfangError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('createXinfang', () => {
  let xf: Xinfang;
  beforeAll(async () => {
    xf = await createXinfang();
  });

  test('gives exactly these, and they cannot be changed', () => {
    expect(Object.keys(xf).sort()).toEqual([
      'assess',
      'assessAsync',
      'calendar',
      'close',
      'deadlines',
      'decide',
      'decideAsync',
      'pack',
      'plugins',
      'replay',
      'run',
      'source',
      'texts',
    ]);
    expect(Object.isFrozen(xf)).toBe(true);
  });

  test('rests on the national pack and the State Council’s notices', () => {
    expect(xf.pack.layers.map(({ id }) => id)).toEqual(['national']);
    expect(xf.calendar.id).toBe('cn');
    expect(xf.calendar.day('2026-02-14')).toMatchObject({
      workday: true,
      kind: 'makeup-workday',
      certainty: 'official',
    });
    expect(xf.calendar.due({ from: '2026-02-11', amount: 5, unit: 'workday' }).dueOn).toBe(
      '2026-02-25',
    );
  });

  test('decides plain JSON and a parsed case alike, as the kernel does', () => {
    const json = plain();
    const decision = decide(parseCase(json), xf.pack);
    expect(xf.decide(json)).toEqual(decision);
    expect(xf.decide(parseCase(json))).toEqual(decision);
    expect(xf.decide(json, { on: '2022-04-30' }).on).toBe('2022-04-30');
    expect(JSON.parse(JSON.stringify(xf.decide(json)))).toEqual(decision);
  });

  test('decides asynchronously the same', async () => {
    expect(await xf.decideAsync(plain())).toEqual(xf.decide(plain()));
  });

  test('assesses, and tells the deadlines of the assessment', () => {
    const json = plain({ events: [{ type: 'accepted', on: '2023-03-10' }] });
    const assessment = assess(parseCase(json), xf.pack, xf.calendar, { asOf: LATER });
    expect(xf.assess(json, { asOf: LATER })).toEqual(assessment);
    expect(xf.deadlines(json, { asOf: LATER })).toEqual(assessment.deadlines);
    expect(xf.deadlines(json, { asOf: LATER }).map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['xf22.dispatch', '2023-03-16'],
      ['xf22.conclude', '2023-05-09'],
    ]);
  });

  test('leaves the input as it was', () => {
    const json = plain({ events: [{ type: 'accepted', on: '2023-03-10' }] });
    const before = JSON.stringify(json);
    xf.assess(json, { asOf: LATER });
    expect(JSON.stringify(json)).toBe(before);
  });

  test.each<readonly [name: string, input: unknown, code: string, path: string]>([
    ['no object', 'a letter', 'not-a-case', ''],
    ['nothing', undefined, 'not-a-case', ''],
    ['an unknown channel', plain({ channel: 'pigeon' }), 'unknown-value', 'registration.channel'],
    [
      'an impossible date',
      plain({ receivedOn: '2023-02-30' }),
      'impossible-date',
      'registration.receivedOn',
    ],
    [
      'an unknown event',
      plain({ events: [{ type: 'eaten', on: '2023-03-02' }] }),
      'unknown-type',
      'events[0].type',
    ],
    ['an unknown fact', plain({ facts: { nobody: 1 } }), 'unknown-fact', 'facts.nobody'],
    ['a derived fact', plain({ facts: { channel: 'letter' } }), 'derived-fact', 'facts.channel'],
    [
      'a value outside its domain',
      plain({ facts: { purpose: 'revenge' } }),
      'invalid-fact-value',
      'facts.purpose',
    ],
    ['impossible facts', plain({ facts: { remit: 'own' } }), 'impossible-facts', 'facts'],
  ])('throws one type of error for %s, in both languages', async (_, input, code, path) => {
    for (const run of [
      () => xf.decide(input),
      () => xf.decideAsync(input),
      () => xf.assess(input, { asOf: LATER }),
      () => xf.deadlines(input, { asOf: LATER }),
    ]) {
      const error = await refusalOf(run);
      expect(error.code).toBe(code);
      expect(error.issues[0]).toMatchObject({ code, path });
      for (const { message } of error.issues) expect([message.zh, message.en]).not.toContain('');
    }
  });

  test('throws it for a day that is none', async () => {
    for (const run of [
      () => xf.decide(plain(), { on: '2023-02-30' }),
      () => xf.assess(plain(), { asOf: 'today' }),
      () => xf.calendar.day('2023-02-30'),
    ])
      expect((await refusalOf(run)).code).toBe('impossible-date');
  });

  test('throws it where a caller without types names no day at all', async () => {
    const untyped = xf as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const run of [
      () => untyped['assess']?.(plain()),
      () => untyped['deadlines']?.(plain()),
      () => untyped['deadlines']?.(plain(), {}),
      () => untyped['run']?.([plain()]),
    ])
      expect((await refusalOf(run)).code).toBe('impossible-date');
  });

  test('closes, also as an asynchronous resource', async () => {
    let inside = 0;
    {
      await using own = await createXinfang();
      inside = own.decide(plain()).flags.length;
    }
    expect(inside).toBe(0);
    await expect(xf.close()).resolves.toBeUndefined();
  });

  test('takes another calendar, by folder and by file; of several the last counts', async () => {
    const china = readJson('packs/calendar-cn/calendar.json') as object;
    const folder = folderOf({ 'calendar.json': { ...china, id: 'other' } });
    expect((await createXinfang({ calendars: [folder] })).calendar.id).toBe('other');
    const file = `${folder}/calendar.json`;
    expect((await createXinfang({ calendars: [file] })).calendar.id).toBe('other');
    const both = ['@xinfang/calendar-cn', folder];
    expect((await createXinfang({ calendars: both })).calendar.id).toBe('other');
    expect(createCalendar(china).id).toBe('cn');
  });

  test.each([
    ['a folder without a calendar', { 'readme.json': {} }, 'not-found'],
    ['a file that is no JSON', { 'calendar.json': '{ "id": ' }, 'not-json'],
  ])('refuses %s', async (_, files, code) => {
    const folder = folderOf(files);
    expect((await refusalOf(() => createXinfang({ calendars: [folder] }))).code).toBe(code);
  });

  test('tells where a calendar is wrong', async () => {
    const folder = folderOf({
      'broken.json': '{\n  "id": }',
      'odd.json': '{ "id": "cn", "version": 7 }',
    });
    const pathsOf = async (name: string) =>
      (await refusalOf(() => createXinfang({ calendars: [`${folder}/${name}`] }))).issues.map(
        ({ path, hint }) => [path.slice(path.lastIndexOf('/') + 1), hint !== undefined],
      );
    expect(await pathsOf('broken.json')).toEqual([['broken.json:2:9', true]]);
    expect(await pathsOf('odd.json')).toContainEqual(['odd.json: version', true]);
  });

  test('refuses a calendar that is none, and one that is not there', async () => {
    const folder = folderOf({ 'calendar.json': { id: 'cn' } });
    expect(await refusalOf(() => createXinfang({ calendars: [folder] }))).toBeInstanceOf(
      XinfangError,
    );
    expect((await refusalOf(() => createXinfang({ calendars: ['./nowhere'] }))).code).toBe(
      'not-found',
    );
    expect(
      (await refusalOf(() => createXinfang({ calendars: ['@xinfang/calendar-mars'] }))).code,
    ).toBe('not-found');
  });
});
