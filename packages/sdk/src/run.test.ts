import { beforeAll, describe, expect, test } from 'vitest';
import { type CasePart, caseJson } from '../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import { createXinfang, type Xinfang } from './create-xinfang.ts';
import type { RejectedCase } from './run.ts';

const ASOF = '2023-12-31';
const good = (id: string, part: CasePart = {}) => caseJson({ id, facts: SETTLED, ...part });

const SECRET = {
  id: 'C-秘密',
  petitioners: { people: [{ name: '张三', idNumber: '110101199001011234' }] },
  registration: { title: '标题如此', text: '正文如此' },
};

/** Rows that cannot be taken in, each with the code that tells why. */
const BAD: readonly (readonly [code: string, row: unknown])[] = [
  ['not-a-case', '张三的信'],
  ['not-a-case', null],
  ['unknown-value', good('x', { ...SECRET, channel: '张三' })],
  ['impossible-date', good('x', { ...SECRET, receivedOn: '2023-02-30' })],
  ['missing-field', { id: 'C-秘密', registration: {} }],
  ['invalid-fact-value', good('x', { ...SECRET, facts: { purpose: '张三' } })],
  ['unknown-fact', good('x', { ...SECRET, facts: { 张三: true } })],
  ['impossible-facts', good('x', { ...SECRET, facts: { remit: 'own' } })],
];

describe('a run', () => {
  let xf: Xinfang;
  beforeAll(async () => {
    xf = await createXinfang();
  });

  test('over lists, generators and asynchronous streams gives the same', async () => {
    const cases = [good('A'), good('B', { channel: 'online' })];
    const listed = await xf.run(cases, { asOf: ASOF });
    expect(listed).toMatchObject({
      asOf: ASOF,
      rows: { read: 2, cases: 2, rejected: 0 },
      volume: { items: 2 },
      warnings: [],
    });
    const generated = function* () {
      yield* cases;
    };
    const streamed = async function* () {
      yield* cases;
    };
    expect(await xf.run(generated(), { asOf: ASOF })).toEqual(listed);
    expect(await xf.run(streamed(), { asOf: ASOF })).toEqual(listed);
    expect(JSON.parse(JSON.stringify(listed))).toEqual(listed);
  });

  test('of nothing is a report of nothing', async () => {
    const report = await xf.run([], { asOf: ASOF });
    expect(report).toMatchObject({
      rows: { read: 0, cases: 0, rejected: 0 },
      volume: { items: 0 },
    });
  });

  test.each(BAD)('rejects a row: %s', async (code, bad) => {
    const rejects: RejectedCase[] = [];
    const report = await xf.run([good('A'), bad, good('B')], {
      asOf: ASOF,
      onReject: (rejected) => {
        rejects.push(rejected);
      },
    });
    expect(report.rows).toEqual({ read: 3, cases: 2, rejected: 1 });
    expect(report.volume.items).toBe(2);
    expect(rejects.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([[2, code]]);
    expect(report.warnings).toMatchObject([
      { code: `rejected:${code}`, count: 1, examples: ['2'] },
    ]);
  });

  test('names what was rejected by its row, never by its content', async () => {
    const rejects: RejectedCase[] = [];
    const report = await xf.run(
      BAD.map(([, row]) => row),
      { asOf: ASOF, onReject: (rejected) => rejects.push(rejected) },
    );
    expect(report.rows).toEqual({ read: BAD.length, cases: 0, rejected: BAD.length });
    expect(rejects.map(({ row }) => row)).toEqual(BAD.map((_, index) => index + 1));
    expect(JSON.stringify([report, rejects])).not.toMatch(/张三|110101|秘密|标题如此|正文如此/u);
  });

  test('counts rejects by their reason, and names a few rows of each', async () => {
    const bad = Array.from({ length: 30 }, () => 'no case');
    const report = await xf.run([...bad, good('A', { channel: 'pigeon' })], { asOf: ASOF });
    expect(report.warnings).toMatchObject([
      { code: 'rejected:not-a-case', count: 30 },
      { code: 'rejected:unknown-value', count: 1, examples: ['31'] },
    ]);
    expect(report.warnings[0]?.examples).toHaveLength(20);
  });

  test('tells of each case that was reckoned, and how far it is', async () => {
    const ids: string[] = [];
    const progress: number[] = [];
    const rows = Array.from({ length: 501 }, (_, index) => good(`C-${index}`));
    await xf.run([...rows, 'no case'], {
      asOf: ASOF,
      onCase: ({ id }) => ids.push(id),
      onProgress: (read) => progress.push(read),
    });
    expect(ids).toEqual(rows.map(({ id }) => id));
    expect(progress).toEqual([500, 502]);
  });

  test('counts a case received after the as-of day as a case, and in no figure', async () => {
    const report = await xf.run([good('A', { receivedOn: '2024-05-01' })], { asOf: ASOF });
    expect(report).toMatchObject({ rows: { read: 1, cases: 1 }, volume: { items: 0 } });
  });

  test.each([
    [{ asOf: '2023-02-30' }, 'impossible-date'],
    [{ asOf: ASOF, period: { from: ASOF, to: '2023-01-01' } }, 'period-upside-down'],
    [{ asOf: ASOF, by: ['colour'] }, 'unknown-field'],
    [{ asOf: ASOF, variant: 'yearly' }, 'unknown-variant'],
  ])('with wrong options %j is refused before a case is read', async (options, code) => {
    let read = 0;
    const cases = function* () {
      read += 1;
      yield good('A');
    };
    await expect(xf.run(cases(), options)).rejects.toMatchObject({ name: 'XinfangError', code });
    expect(read).toBe(0);
  });

  test('does not hide a stream that breaks, nor a caller’s own mistake', async () => {
    const broken = async function* () {
      yield good('A');
      throw new Error('disk gone');
    };
    await expect(xf.run(broken(), { asOf: ASOF })).rejects.toThrow('disk gone');
    const onCase = () => {
      throw new Error('mine');
    };
    await expect(xf.run([good('A')], { asOf: ASOF, onCase })).rejects.toThrow('mine');
  });

  test('gives period, breakdowns, variants and ids as they are asked for', async () => {
    const report = await xf.run([good('A', { registration: { unit: 'u1' } })], {
      asOf: ASOF,
      period: { from: '2023-01-01', to: '2023-06-30' },
      by: ['unit'],
      variant: 'dashboard',
      ids: true,
    });
    expect(report.period).toEqual({ from: '2023-01-01', to: '2023-06-30' });
    expect(report.breakdowns).toMatchObject([{ by: 'unit', rows: [{ key: 'u1' }] }]);
    expect(report.indicators.every(({ variant }) => variant === 'dashboard')).toBe(true);
    expect(report.indicators[0]).toHaveProperty('lists');
  });

  test('two at the same time do not leak into each other', async () => {
    const many = (size: number) =>
      (async function* () {
        for (let index = 0; index < size; index++) {
          await Promise.resolve();
          yield good(`C-${index}`);
        }
      })();
    const [small, large] = await Promise.all([
      xf.run(many(3), { asOf: ASOF }),
      xf.run(many(9), { asOf: ASOF }),
    ]);
    expect([small.volume.items, large.volume.items]).toEqual([3, 9]);
  });
});

describe('what one caller does', () => {
  test('cannot change the answer to another: a kept ruling is frozen', async () => {
    await using xf = await createXinfang();
    const first = xf.decide(good('A'));
    expect(() => (first.flags as unknown[]).push('x')).toThrow(TypeError);
    expect(() => Object.assign(first.outcomes['admission'] ?? {}, { value: 'x' })).toThrow(
      TypeError,
    );
    expect(xf.decide(good('B')).outcomes).toEqual(first.outcomes);
  });

  test('in a listener is not taken for a fault of the case', async () => {
    await using xf = await createXinfang();
    const onCase = () => xf.assess(good('A'), { asOf: 'no day' });
    await expect(xf.run([good('A')], { asOf: ASOF, onCase })).rejects.toThrow('as-of day');
  });
});

test('two matters under one id are counted, and told', async () => {
  await using xf = await createXinfang();
  const { rows, warnings } = await xf.run([good('A'), good('A'), good('B')], { asOf: ASOF });
  expect(rows).toEqual({ read: 3, cases: 3, rejected: 0 });
  expect(warnings.filter(({ code }) => code === 'duplicate-id')).toMatchObject([
    { count: 1, examples: ['A'] },
  ]);
});

test('a run tells which missing facts keep deadlines open, and what is odd in its cases', async () => {
  await using xf = await createXinfang();
  const accepted = [{ type: 'accepted', on: '2022-01-01' }];
  const { warnings } = await xf.run(
    [
      good('A', {
        facts: { purpose: 'appeal', priorHandling: 'none' },
        events: [{ type: 'accepted', on: '2023-03-10' }],
      }),
      good('B', { events: accepted }),
    ],
    { asOf: ASOF },
  );
  const told = new Map(warnings.map(({ code, examples }) => [code, examples]));
  expect(told.get('missing-fact:arbitrable')).toEqual(['A']);
  expect(told.get('event-before-receipt')).toEqual(['B']);
});
