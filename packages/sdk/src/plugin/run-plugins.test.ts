import { describe, expect, test } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../../fixtures/settled-facts.ts';
import { pluginWith, refusalOf } from '../../test/plugins.ts';
import { createXinfang, SourceRow, XinfangError } from '../index.ts';
import type { OpenContext, OpenSink, Plugin, SinkMessage } from './plugin.ts';

const LABEL = { zh: '去处', en: 'sink' };
const letters = ['C-1', 'C-2'].map((id) =>
  caseJson({
    id,
    facts: SETTLED,
    accused: ['accused-bureau'],
    petitioners: { people: [{ name: '张三丰' }] },
    registration: { text: '信件正文' },
    events: [{ type: 'accepted', on: '2023-03-10', unit: 'county-zjj' }],
  }),
);
const NOTHING = { code: 'x', path: '', message: LABEL };
const ASKED = { asOf: '2023-06-30' };
const POST = 'county-x/registry/post';

interface Seen {
  readonly messages: SinkMessage[];
  readonly ends: boolean[];
  readonly opened: { readonly where: string; readonly context: OpenContext }[];
}

const listening = (more: Partial<OpenSink> = {}) => {
  const seen: Seen = { messages: [], ends: [], opened: [] };
  const plugin: Plugin = pluginWith({
    sinks: {
      post: {
        label: LABEL,
        open: (where, context) => {
          seen.opened.push({ where, context });
          return {
            take: (message) => void seen.messages.push(message),
            close: ({ completed }) => void seen.ends.push(completed),
            ...more,
          };
        },
      },
    },
  });
  return { seen, plugin };
};

describe('a sink', () => {
  const to = { sink: POST, where: './out', options: { unit: 'county-zjj' } };

  test('is told each case in its order, then the report, and is closed', async () => {
    const { seen, plugin } = listening();
    const xf = await createXinfang({ plugins: [plugin] });
    const report = await xf.run(letters, { ...ASKED, sinks: [to] });
    expect(seen.opened).toMatchObject([{ where: './out', context: { options: to.options } }]);
    expect(
      seen.messages.map((each) => (each.kind === 'case' ? each.matter.caseId : each.kind)),
    ).toEqual(['C-1', 'C-2', 'report']);
    const [first] = seen.messages;
    expect(first?.kind === 'case' && first.assessment).toEqual(xf.assess(letters[0], ASKED));
    expect(seen.messages.at(-1)).toEqual({ kind: 'report', report });
    expect(seen.ends).toEqual([true]);
  });

  test('is told neither who nor what was written nor against whom', async () => {
    const { seen, plugin } = listening();
    const xf = await createXinfang({ plugins: [plugin] });
    await xf.run(letters, { ...ASKED, sinks: [to] });
    for (const canary of ['张三丰', '信件正文', 'accused-bureau'])
      expect(JSON.stringify(seen.messages)).not.toContain(canary);
  });

  test('is waited for', async () => {
    let open = 0;
    let most = 0;
    const take = async () => {
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open -= 1;
    };
    const { plugin } = listening({ take });
    const xf = await createXinfang({ plugins: [plugin] });
    await xf.run(letters, { ...ASKED, sinks: [to] });
    expect([open, most]).toEqual([0, 1]);
  });

  test('that fails is told nothing more; the report is right and names it', async () => {
    let told = 0;
    const take = () => {
      told += 1;
      throw new Error('secret host');
    };
    const { seen, plugin } = listening({ take });
    const xf = await createXinfang({ plugins: [plugin] });
    const report = await xf.run(letters, { ...ASKED, sinks: [to] });
    const { warnings, ...rest } = report;
    const { warnings: plain, ...without } = await xf.run(letters, ASKED);
    expect(rest).toEqual(without);
    expect(warnings).toEqual([...plain, expect.objectContaining({ code: 'plugin-sink-failed' })]);
    expect(JSON.stringify(warnings)).not.toContain('secret');
    expect(told).toBe(1);
    expect(seen.ends).toEqual([false]);
  });

  test('that cannot be opened ends the run before it begins, and those opened are closed', async () => {
    const { seen, plugin } = listening();
    const broken = pluginWith({
      name: 'county-x/broken',
      sinks: { post: { label: LABEL, open: () => Promise.reject(new Error('no')) } },
    });
    const xf = await createXinfang({ plugins: [plugin, broken] });
    const sinks = [to, { sink: 'county-x/broken/post', where: '' }];
    const error = await refusalOf(() => xf.run(letters, { ...ASKED, sinks }));
    expect(error.issues).toMatchObject([
      { code: 'plugin-failed', path: 'county-x/broken: sinks.post' },
    ]);
    expect([seen.ends, seen.messages]).toEqual([[false], []]);
  });

  test('that nobody has is refused with what there is', async () => {
    const { plugin } = listening();
    const xf = await createXinfang({ plugins: [plugin] });
    const sinks = [{ sink: 'county-x/registry/pots', where: '' }];
    const error = await refusalOf(() => xf.run(letters, { ...ASKED, sinks }));
    expect(error.issues).toMatchObject([
      { code: 'plugin-no-sink', path: 'county-x/registry/pots' },
    ]);
    expect(error.issues[0]?.hint?.en).toContain(POST);
    const none = await createXinfang();
    expect((await refusalOf(() => none.run([], { ...ASKED, sinks }))).code).toBe('plugin-no-sink');
  });

  test('is closed as not completed where the run is given up', async () => {
    const { seen, plugin } = listening();
    const xf = await createXinfang({ plugins: [plugin] });
    const caller = new AbortController();
    const given = function* () {
      yield letters[0];
      caller.abort(new Error('enough'));
      yield letters[1];
    };
    const run = xf.run(given(), { ...ASKED, sinks: [to], signal: caller.signal });
    await expect(run).rejects.toThrow('enough');
    expect(seen.ends).toEqual([false]);
    expect(seen.messages.length).toBe(1);
  });
});

describe('a source', () => {
  const reading = (read: (where: string, context: OpenContext) => AsyncIterable<unknown>) =>
    createXinfang({ plugins: [pluginWith({ sources: { files: { label: LABEL, read } } })] });
  const FILES = 'county-x/registry/files';

  test('gives the cases of a place to a run', async () => {
    const xf = await reading(async function* (where, { options }) {
      yield* letters;
      yield { ...letters[0], id: `${where} ${String(options['year'])}` };
    });
    const cases = xf.source(FILES, './registers', { options: { year: 2023 } });
    const report = await xf.run(cases, { ...ASKED, ids: true });
    expect(report.rows).toEqual({ read: 3, cases: 3, rejected: 0 });
    expect(JSON.stringify(report)).toContain('./registers 2023');
  });

  test('may rest on assumptions, give rows it could not read, and have something to say', async () => {
    const text = { zh: '收到即受理', en: 'accepted when received' };
    const assumption = { id: 'accepted-when-received', text };
    const warning = { code: 'unmapped-columns', message: { zh: '没有读的栏目', en: 'unread' } };
    const xf = await reading(async function* (_, { warn }) {
      yield new SourceRow(letters[0], [assumption]);
      yield new SourceRow({ id: 'C-9' }, [assumption]);
      yield new XinfangError([{ code: 'bad-date', path: 'may.csv:3', message: text }]);
      warn(warning);
    });
    const refused: unknown[] = [];
    const onReject = (reject: unknown) => refused.push(reject);
    const report = await xf.run(xf.source(FILES, '.'), { ...ASKED, onReject });
    expect(report.rows).toEqual({ read: 3, cases: 1, rejected: 2 });
    expect(report.assumptions).toContainEqual({ ...assumption, cases: 1 });
    expect(report.warnings).toContainEqual(warning);
    expect(refused).toMatchObject([{ row: 2 }, { row: 3, issues: [{ path: 'may.csv:3' }] }]);
  });

  test.each<readonly [why: string, row: unknown]>([
    ['assumptions that are none', new SourceRow(letters[0], undefined as never)],
    ['an assumption without words', new SourceRow(letters[0], [{ id: 'x' } as never])],
    ['an error that says nothing', Object.create(XinfangError.prototype)],
    ['an error that is none', Object.assign(new XinfangError([NOTHING]), { issues: [null] })],
  ])('that gives %s ends the run, and is named', async (_, row) => {
    const xf = await reading(async function* () {
      yield row;
    });
    const error = await refusalOf(() => xf.run(xf.source(FILES, '.'), ASKED));
    expect(error.issues).toMatchObject([
      { code: 'plugin-failed', path: 'county-x/registry: sources.files' },
    ]);
  });

  test('that throws an error that says nothing is named all the same', async () => {
    const xf = await reading(async function* () {
      yield letters[0];
      throw Object.create(XinfangError.prototype);
    });
    const error = await refusalOf(() => xf.run(xf.source(FILES, '.'), ASKED));
    expect(error.issues).toMatchObject([{ code: 'plugin-failed' }]);
  });

  test('closes what it opened, once, where the run ends before its end', async () => {
    const caller = new AbortController();
    let closed = 0;
    const xf = await reading(async function* () {
      try {
        yield letters[0];
        yield letters[1];
      } finally {
        closed += 1;
      }
    });
    const onCase = () => {
      throw new Error('mine');
    };
    await expect(xf.run(xf.source(FILES, '.'), { ...ASKED, onCase })).rejects.toThrow('mine');
    expect(closed).toBe(1);
    const signal = caller.signal;
    const giveUp = () => caller.abort(new Error('enough'));
    const run = xf.run(xf.source(FILES, '.'), { ...ASKED, signal, onCase: giveUp });
    await expect(run).rejects.toThrow('enough');
    expect(closed).toBe(2);
  });

  test('that fails in mid-way ends the run, and is named', async () => {
    const xf = await reading(async function* () {
      yield letters[0];
      throw new Error('row 2: 张三丰');
    });
    const error = await refusalOf(() => xf.run(xf.source(FILES, '.'), ASKED));
    expect(error.issues).toMatchObject([
      { code: 'plugin-failed', path: 'county-x/registry: sources.files' },
    ]);
    expect(JSON.stringify(error.issues)).not.toContain('张三丰');
  });

  test('is given up with the caller', async () => {
    const caller = new AbortController();
    const xf = await reading(async function* () {
      yield letters[0];
      caller.abort(new Error('enough'));
      yield letters[1];
    });
    const cases = xf.source(FILES, '.', { signal: caller.signal });
    await expect(xf.run(cases, ASKED)).rejects.toThrow('enough');
  });

  test('that nobody has is refused at once', async () => {
    const xf = await createXinfang();
    expect((await refusalOf(() => xf.source('county-x/files', '.'))).code).toBe('plugin-no-source');
  });
});

describe('another copy of this package', () => {
  const copyOfError = () =>
    Object.assign(new Error('other'), {
      name: 'XinfangError',
      code: 'bad-date',
      issues: [{ code: 'bad-date', path: 'may.csv:3', message: LABEL }],
    });
  const copyOfRow = (oneCase: unknown) => ({
    [Symbol.for('@xinfang/sdk/source-row')]: true,
    case: oneCase,
    assumptions: [{ id: 'accepted-when-received', text: LABEL }],
  });

  test('may have made what a source gives: rows, refused rows, and why it ends', async () => {
    const plugin = pluginWith({
      sources: {
        files: {
          label: LABEL,
          read: async function* (where) {
            yield copyOfRow(letters[0]);
            yield copyOfError();
            if (where === 'broken') throw copyOfError();
          },
        },
      },
    });
    const xf = await createXinfang({ plugins: [plugin] });
    const read = (where: string) => xf.run(xf.source('county-x/registry/files', where), ASKED);
    const report = await read('whole');
    expect(report.rows).toEqual({ read: 2, cases: 1, rejected: 1 });
    expect(report.assumptions).toContainEqual(
      expect.objectContaining({ id: 'accepted-when-received', cases: 1 }),
    );
    const error = await refusalOf(() => read('broken'));
    expect(error.issues).toMatchObject([
      { code: 'bad-date', path: 'county-x/registry: sources.files: may.csv:3' },
    ]);
  });
});

test('sources and sinks are told what the pack calls things', async () => {
  const seen: OpenContext['pack'][] = [];
  const plugin = pluginWith({
    sinks: {
      post: {
        label: LABEL,
        open: (_, { pack }) => {
          seen.push(pack);
          return { take: () => {}, close: () => {} };
        },
      },
    },
  });
  const xf = await createXinfang({ plugins: [plugin] });
  await xf.run([], { ...ASKED, sinks: [{ sink: POST, where: '' }] });
  expect(seen[0]?.titles['xf22']?.zh).toBe('信访工作条例');
  expect(seen[0]?.facts).toContain('purpose');
  expect(seen[0]?.facts).not.toContain('channel');
});
