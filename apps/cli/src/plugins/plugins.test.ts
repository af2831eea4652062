import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pack } from '../../test/bad-files.ts';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, type Ran, xinfang } from '../../test/in-process.ts';
import { caseText } from '../../test/sample-case.ts';

const json = (value: object): string => JSON.stringify(value);

const caseWith = (id: string, facts: object = {}): string => {
  const plain = JSON.parse(caseText()) as Readonly<Record<string, unknown>>;
  return json({ ...plain, id, facts: { ...(plain['facts'] as object), ...facts } });
};

const PLUGIN = `
import { writeFileSync, readFileSync } from 'node:fs';
const LABEL = { zh: '标签', en: 'label' };
export default (options) => ({
  name: 'county-x/desk', version: '1.2.0', apiVersion: 1, sees: ['text', 'accused'],
  operators: {
    'is-kind': {
      label: { zh: '属于', en: 'is of kind' }, takes: 'scalar', on: ['enum'],
      accepts: (value) => value === 'written', test: (fact) => fact === 'letter' || fact === 'fax',
    },
  },
  facts: {
    feedbackRequired: async ({ caseId }) => {
      if (options.broken) throw new Error('secret host');
      return caseId === 'C-9' ? true : undefined;
    },
    complex: { derive: () => true },
  },
  texts: { 'unit.county-zjj': { zh: '某县住建局', en: 'Housing bureau' } },
  sources: {
    lines: {
      label: LABEL,
      read: async function* (where, { options, warn }) {
        warn({ code: 'odd-columns', message: { zh: '有没读的栏目', en: 'unread columns' } });
        for (const line of readFileSync(where, 'utf8').split('\\n'))
          if (line !== '') yield JSON.parse(line);
        if (options.extra) yield { id: 'extra' };
      },
    },
  },
  sinks: {
    ids: {
      label: LABEL,
      open: (where, { options }) => {
        const ids = [];
        return {
          take: (message) => {
            if (options.fails) throw new Error('secret host');
            if (message.kind === 'case') ids.push(message.matter.caseId);
          },
          close: () => writeFileSync(where, ids.join()),
        };
      },
    },
  },
});
`;

const DESK = {
  'pack/groups.json': json({
    groups: [
      {
        id: 'desk',
        label: { zh: '本地分办', en: 'Which desk' },
        hit: 'first',
        outcomes: [{ value: 'letters', label: { zh: '办信岗', en: 'Letters desk' } }],
        untranslated: [
          {
            effective: { from: '2005-05-01' },
            reason: { zh: '其余没有分工。', en: 'The rest is not divided.' },
          },
        ],
      },
    ],
  }),
  'pack/rules/desk/desk.letters.json': json({
    id: 'desk.letters',
    label: { zh: '书面的', en: 'In writing' },
    conditions: { all: [{ fact: 'channel', operator: 'county-x/desk/is-kind', value: 'written' }] },
    event: { type: 'letters' },
    effective: { from: '2022-05-01' },
    explain: { zh: '书面的由办信岗办理。', en: 'What is in writing goes to the letters desk.' },
    local: true,
  }),
  'pack/tests/desk.json': json({
    id: 'desk',
    cases: [
      {
        name: '来信由办信岗办理',
        given: {
          case: {
            registration: {
              receivedOn: '2023-03-01',
              receiver: { id: 'county-xfj', kind: 'petition-office' },
              channel: 'letter',
            },
          },
        },
        expect: { outcomes: { desk: 'letters' } },
      },
    ],
  }),
};

const project = (plugin: object = { use: './desk.mjs' }, more: Record<string, string> = {}) =>
  folderWith({
    'xinfang.config.json': json({ packs: ['./pack'], plugins: [plugin], lang: 'en' }),
    'package.json': '{}',
    'desk.mjs': PLUGIN,
    'pack/pack.json': pack(),
    ...DESK,
    'c.json': caseWith('C-9', { feedbackRequired: undefined, complex: undefined }),
    'cases.jsonl': `${['C-1', 'C-2'].map((id) => caseWith(id)).join('\n')}\n`,
    ...more,
  });

const parsed = ({ stdout }: Ran) => JSON.parse(stdout) as Readonly<Record<string, unknown>>;

describe('xinfang plugins', () => {
  test('tells the order, what each adds, and what it sees', async () => {
    using folder = project({ use: './desk.mjs', grant: ['accused'] });
    const ran = await xinfang(['plugins', '--json'], { cwd: folder.path });
    expect(ran.stderr).toBe('');
    expect(parsed(ran)['plugins']).toMatchObject([
      {
        name: 'county-x/desk',
        operators: ['county-x/desk/is-kind'],
        facts: [
          { fact: 'feedbackRequired', by: 'fetch' },
          { fact: 'complex', by: 'derive' },
        ],
        sources: ['county-x/desk/lines'],
        sees: { asked: ['text', 'accused'], granted: ['accused'] },
      },
    ]);
    const page = await xinfang(['plugins'], { cwd: folder.path });
    expect(page.stdout).toContain('1. county-x/desk 1.2.0 API ^1.0.0');
    expect(page.stdout).toContain('asks to see: text (not granted), accused bodies (granted)');
  });

  test('says where there are none', async () => {
    using folder = folderWith({ 'package.json': '{}' });
    const ran = await xinfang(['plugins', '--lang', 'en'], { cwd: folder.path });
    expect([ran.code, ran.stdout.split('\n')[0]]).toEqual([0, 'no plugins']);
  });

  test.each<readonly [why: string, plugin: object, code: string, exit: number]>([
    ['that is not there', { use: './nowhere.mjs' }, 'plugin-not-found', 2],
    ['with a key that is none', { use: './desk.mjs', grants: [] }, 'bad-config', 2],
    ['that is granted what is no sight', { use: './desk.mjs', grant: ['all'] }, 'plugin-grant', 1],
  ])('refuses one %s', async (_, plugin, code, exit) => {
    using folder = project(plugin);
    const ran = await xinfang(['plugins', '--json'], { cwd: folder.path });
    expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([exit, code]);
  });
});

describe('plugins in the file of defaults are refused at their place', () => {
  test.each<readonly [why: string, plugins: unknown, path: string]>([
    ['no list', {}, 'plugins'],
    ['no name', ['./desk.mjs', ''], 'plugins[1]'],
    ['no entry', [7], 'plugins[0]'],
    ['an entry without a module', [{ options: {} }], 'plugins[0].use'],
    ['options that are no object', [{ use: './desk.mjs', options: [] }], 'plugins[0].options'],
    ['a grant that is no list', [{ use: './desk.mjs', grant: 'text' }], 'plugins[0].grant'],
    ['a grant of no name', [{ use: './desk.mjs', grant: [7] }], 'plugins[0].grant'],
    ['a key that is none', [{ use: './desk.mjs', grants: [] }], 'plugins[0].grants'],
  ])('%s', async (_, plugins, path) => {
    using folder = project(undefined, { 'xinfang.config.json': json({ plugins }) });
    const ran = await xinfang(['plugins', '--json'], { cwd: folder.path });
    expect([ran.code, errorsOf(ran)]).toMatchObject([
      2,
      [{ code: 'bad-config', file: join(folder.path, 'xinfang.config.json'), path }],
    ]);
    if (path.endsWith('grants'))
      expect(JSON.stringify(errorsOf(ran)[0]?.['hint'])).toContain('grant');
  });
});

describe('the plugins of a project', () => {
  test.each([
    [['pack', 'check', './pack', '--json']],
    [['pack', 'test', './pack', '--json']],
    [['pack', 'verify', './pack', '--json']],
  ])('give their operators to %j', async (argv) => {
    using folder = project();
    const ran = await xinfang(argv, { cwd: folder.path });
    expect([ran.stderr, parsed(ran)['ok'], ran.code]).toEqual(['', true, 0]);
  });

  test('give their facts to decide, deadlines and explain, and are named', async () => {
    using folder = project();
    const decided = await xinfang(['decide', 'c.json', '--json'], { cwd: folder.path });
    expect(parsed(decided)['provided']).toContainEqual({
      fact: 'feedbackRequired',
      plugin: 'county-x/desk',
    });
    for (const command of [
      ['decide', 'c.json'],
      ['deadlines', 'c.json', '--as-of', '2023-06-30'],
      ['explain', 'c.json', '--as-of', '2023-06-30'],
    ]) {
      const { stdout } = await xinfang(command, { cwd: folder.path });
      expect(stdout).toContain('facts given by plugins: complex (county-x/desk)');
    }
  });

  test('that fail leave a fact unknown, and say so', async () => {
    using folder = project({ use: './desk.mjs', options: { broken: true } });
    const ran = await xinfang(['decide', 'c.json'], { cwd: folder.path });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('unknown, because plugin county-x/desk failed');
    expect(ran.stdout).not.toContain('secret');
    const debugged = await xinfang(['decide', 'c.json'], {
      cwd: folder.path,
      env: { XINFANG_DEBUG: '1' },
    });
    expect(debugged.stderr).toContain('county-x/desk: facts.feedbackRequired: Error: secret host');
    expect(debugged.stdout).toBe(ran.stdout);
  });
});

describe('xinfang run with plugins', () => {
  const RUN = ['--as-of', '2023-06-30', '--json'];

  test('reads a source and tells what it said', async () => {
    using folder = project(undefined, { 'options.json': json({ extra: true }) });
    const cases = join(folder.path, 'cases.jsonl');
    const argv = ['run', cases, '--source', 'county-x/desk/lines', ...RUN];
    const ran = await xinfang([...argv, '--source-options', 'options.json'], { cwd: folder.path });
    const report = parsed(ran);
    expect(report['rows']).toEqual({ read: 3, cases: 2, rejected: 1 });
    expect(JSON.stringify(report['warnings'])).toContain('odd-columns');
    const plain = parsed(await xinfang(['run', cases, ...RUN], { cwd: folder.path }));
    expect(report['indicators']).toEqual(plain['indicators']);
  });

  test('writes the words for ids that the county made', async () => {
    const line = json({
      ...(JSON.parse(caseWith('C-1')) as object),
      registration: {
        receivedOn: '2023-03-01',
        receiver: { id: 'office', kind: 'petition-office' },
        channel: 'letter',
        unit: 'county-zjj',
      },
    });
    using folder = project(undefined, { 'cases.jsonl': `${line}\n` });
    const argv = ['run', 'cases.jsonl', '--as-of', '2023-06-30', '--by', 'unit'];
    const ran = await xinfang([...argv, '--out', 'out'], { cwd: folder.path });
    expect(ran.stdout).toContain('Housing bureau');
    const page = readFileSync(join(folder.path, 'out/report.html'), 'utf8');
    expect(page).toContain('Housing bureau');
  });

  test('sends cases to sinks', async () => {
    using folder = project();
    const to = join(folder.path, 'ids.txt');
    const argv = ['run', 'cases.jsonl', ...RUN, '--sink', `county-x/desk/ids=${to}`];
    const ran = await xinfang(argv, { cwd: folder.path });
    expect([ran.code, readFileSync(to, 'utf8')]).toEqual([0, 'C-1,C-2']);
  });

  test('ends with 1 where a sink failed, after its report', async () => {
    using folder = project(undefined, {
      'sinks.json': json({ 'county-x/desk/ids': { fails: true } }),
    });
    const to = join(folder.path, 'ids.txt');
    const argv = ['run', 'cases.jsonl', ...RUN, '--sink', `county-x/desk/ids=${to}`];
    const ran = await xinfang([...argv, '--sink-options', 'sinks.json'], { cwd: folder.path });
    expect(ran.code).toBe(1);
    expect(errorsOf(ran)[0]?.['code']).toBe('plugin-sink-failed');
    expect(parsed(ran)['rows']).toEqual({ read: 2, cases: 2, rejected: 0 });
    expect(existsSync(to)).toBe(true);
  });

  test.each<readonly [why: string, more: readonly string[], code: string]>([
    ['a source that nobody has', ['--source', 'county-x/desk/files'], 'plugin-no-source'],
    [
      'a source with a mapping',
      ['--source', 'county-x/desk/lines', '--mapping', 'c.json'],
      'not-together',
    ],
    ['a sink without a place', ['--sink', 'county-x/desk/ids'], 'not-a-place'],
    ['options of no sink', ['--sink-options', 'c.json'], 'options-without'],
    [
      'options of another sink',
      ['--sink', 'county-x/desk/ids=x', '--sink-options', 'c.json'],
      'options-without',
    ],
    ['options of no source', ['--source-options', 'c.json'], 'options-without'],
    ['a sink that nobody has', ['--sink', 'county-x/desk/none=x'], 'plugin-no-sink'],
  ])('refuses %s', async (_, more, code) => {
    using folder = project();
    const ran = await xinfang(['run', 'cases.jsonl', ...RUN, ...more], { cwd: folder.path });
    expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, code]);
  });
});
